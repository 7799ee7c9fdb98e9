"""The calendar of promos: which are shown from when until when, a quarter of a year at a time."""

from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db.models import F, Q
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.promos.models import Placement, Promo, State
from plumbing.languages.writing import month_in_words
from plumbing.text.lists import separated
from plumbing.web.periods import month_of, of_month
from plumbing.web.untrusted import whole_number

MONTHS = 3
WIDTH = 900  # of the drawing of a bar, in its own units


class Bar(NamedTuple):
    """A promo within the quarter: where its bar begins and how long it is, of WIDTH."""

    promo: Promo
    state: str
    places: str
    begins: int
    length: int


def windows_page(model_admin, request):
    """With ?from=202612, the quarter that begins with that month."""
    if not model_admin.has_view_or_change_permission(request):
        raise PermissionDenied
    now = timezone.now()
    first = month_from(request.GET.get("from", "")) or month_of(now)
    months = [later(first, number) for number in range(MONTHS)]
    start, end = of_month(*divmod(first, 100))[0], of_month(*divmod(months[-1], 100))[1]
    context = {
        "bars": [bar_of(promo, start, end, now) for promo in within(start, end)],
        "months": [month_words(month) for month in months],
        "now_at": place_of(now, start, end) if start <= now < end else None,
        "width": WIDTH,
        "before": later(first, -MONTHS),
        "after": later(first, MONTHS),
        "title": _("Calendar of promos"),
    }
    return render(request, "admin/promos/promo/calendar.html", context)


def within(start: datetime, end: datetime):
    """Promos that may be shown at some moment of a period, the earliest first; those without a beginning before all."""
    begins, goes_on = Q(starts_at=None) | Q(starts_at__lt=end), Q(ends_at=None) | Q(ends_at__gt=start)
    promos = Promo.objects.filter(begins, goes_on, is_active=True, archived_at=None).with_variants()
    return promos.order_by(F("starts_at").asc(nulls_first=True), F("ends_at").asc(nulls_last=True), "pk")


def bar_of(promo, start, end, now):
    begins = place_of(promo.starts_at or start, start, end)
    ends = place_of(promo.ends_at or end, start, end)
    places = separated(Placement(word).label for word in Placement.values if word in promo.placements)
    return Bar(promo, State(promo.state_at(now)).label, places, begins, max(ends - begins, 2))


def place_of(moment, start, end):
    """Where a moment lies in a period, of WIDTH; before it 0, after it all of it."""
    return round(WIDTH * min(max((moment - start) / (end - start), 0), 1))


def month_from(words):
    """The month that digits such as 202612 name, or None."""
    number = whole_number(words)
    is_month = number is not None and 190001 <= number <= 999812 and 1 <= number % 100 <= 12
    return number if is_month else None


def later(month, number):
    """The month so many months later: 202612 and one more is 202701."""
    months = month // 100 * 12 + month % 100 - 1 + number
    return months // 12 * 100 + months % 12 + 1


def month_words(month):
    return month_in_words(of_month(*divmod(month, 100))[0].date(), get_language())
