"""The articles of a month, day by day, the newest first."""

from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Tally
from cms.site.lists.archive import address_of_month
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.page_cache.watching import does_not_move
from plumbing.web.paging import page_of
from plumbing.web.periods import month_of, of_month

ON_A_PAGE = 100


@require_safe
def month(request, year, month):
    if not 0 < year < 9999:
        raise Http404("No calendar has this month and the next.")
    now, (begin, end) = clock.now(), of_month(year, month)
    does_not_move(begin, end)
    page = page_of(published_between.of(begin, end, now), request, ON_A_PAGE)
    if not page.object_list:
        raise Http404("Nothing was published in this month.")
    days = [list(of_day) for _, of_day in groupby(page, lambda card: timezone.localtime(card.published_at).date())]
    neighbours = [neighbour(rows) for rows in (last_before.of(begin, now), first_from.of(end, now))]
    return render(
        request,
        "lists/month.html",
        {"year": year, "month": month, "page": page, "days": days, "neighbours": neighbours},
    )


def neighbour(rows):
    """The year and the month of the article that comes next, or None."""
    return next((divmod(month_of(article.published_at), 100) for article in rows[:1]), None)


@prepared
def published_between(begin, end, now):
    in_month = Article.objects.published(now).filter(published_at__gte=begin, published_at__lt=end)
    return in_month.newest_first().as_cards()


@prepared
def last_before(begin, now):
    return Article.objects.published(now).filter(published_at__lt=begin).newest_first().only("published_at")


@prepared
def first_from(end, now):
    later = Article.objects.published(now).filter(published_at__gte=end)
    return later.order_by("published_at", "pk").only("published_at")


def examples():
    months = Tally.objects.filter(month__isnull=False).order_by("-month").values_list("month", flat=True)
    return [address_of_month(*divmod(each, 100)) for each in months[:2]]


def largest():
    months = Tally.objects.filter(month__isnull=False).order_by("-number", "month").values_list("month", flat=True)
    return address_of_month(*divmod(months.first(), 100))


PAGE = PageKind("month", "<year:year>/<month:month>/", month, examples, largest, parameters=("page",))
