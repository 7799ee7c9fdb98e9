"""`/plan/<secret>.ics`: the plan as one person sees it, for their own calendar (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from articles.models import CalendarLink, Story
from cms.planning.entries import Entry, entries_of, may_see

BACK, AHEAD = timedelta(days=31), timedelta(days=366)
# Nobody keeps it for others, and nobody lists it: the address alone opens it.
HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Content-Disposition": 'inline; filename="plan.ics"',
}


@require_safe
def feed(request, token):
    link = CalendarLink.objects.usable().filter(token=token).select_related("user").first()
    if link is None or not may_see(link.user):
        raise Http404("This address is unknown, or it was revoked.")
    text = written(link.user, timezone.now(), request)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=HEADERS)


def written(user: User, now: datetime, request: HttpRequest) -> bytes:
    """A calendar with an event for each entry of the plan that the user sees, and for each deadline of theirs."""
    named = {"name": _("Plan"), "uid": f"plan-{user.pk}@{request.get_host()}", "language": settings.LANGUAGE_CODE}
    file = Calendar.new(prodid="-//Broadside//Plan//EN", **named)
    today = timezone.localdate(now, timezone.get_default_timezone())
    for entry in entries_of(user, today - BACK, today + AHEAD):
        file.add_component(_event(entry, request, now))
    for story in Story.objects.assigned_to(user).not_filed().exclude(deadline=None):
        address = reverse("admin:articles_story_change", args=[story.pk])
        facts = {"moment": story.deadline, "label": _("Deadline")}
        file.add_component(_event(Entry("deadline", story.pk, story.title, address, None, **facts), request, now))
    return file.to_ical()


def _event(entry, request, now):
    event = Event()
    begins, ends = _times(entry)
    name = f"{entry.kind}-{entry.key}" if entry.kind != "promo" else f"promo-{entry.key}-{entry.moment:%Y%m%dT%H%M}"
    event.add("uid", f"{name}@{request.get_host()}")
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("summary", _("%(what)s: %(more)s") % {"what": entry.label, "more": entry.title})
    event.add("url", request.build_absolute_uri(entry.address))
    event.add("dtstart", begins)
    if ends is not None:
        event.add("dtend", ends)
    # A plan keeps nobody's time busy.
    event.add("transp", "TRANSPARENT")
    return event


def _times(entry) -> tuple[date | datetime, date | None]:
    """When it begins, in UTC or as a day, and when it ends; a moment needs no end."""
    if entry.moment is not None:
        return entry.moment.astimezone(UTC).replace(microsecond=0), None
    if entry.hour is not None:
        local = datetime.combine(entry.day, entry.hour, timezone.get_default_timezone())
        return local.astimezone(UTC), None
    return entry.day, entry.day + timedelta(days=7 if entry.is_of_week else 1)
