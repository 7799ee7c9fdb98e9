"""`/promos/<number>.ics`: the times of a show or an event, for the reader's own calendar (RFC 5545)."""

from datetime import date, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from cms.promos.models import Promo
from cms.promos.schedule import ASSUMED_MINUTES, DAYS, WEEK, Schedule, first_start, is_broken
from cms.promos.wording import place
from plumbing.web.untrusted import LARGEST

YEARS = 5
CODES = dict(zip(DAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))


@require_safe
def calendar(request, promo):
    """Of a promo that is shown now: a file for calendars, which follow an address of this kind if a reader subscribes to it."""
    now = timezone.now()
    found = Promo.objects.running(now).with_variants().filter(pk=promo).first() if promo <= LARGEST else None
    variant = found and next(iter(found.variants.all()), None)
    if variant is None or not (found.schedule.weekly or found.schedule.dates):
        raise Http404("This promo has no times.")
    text = written(found, variant, request.get_host(), now)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{found.slug}.ics"'
    return response


def written(promo, variant, host, moment) -> bytes:
    """A calendar with an event for each weekly time, repeated but for its breaks, and one for each date."""
    file = Calendar.new(
        name=variant.title or promo.name, prodid="-//Broadside//Promos//EN", language=settings.LANGUAGE_CODE
    )
    for number, weekly in enumerate(promo.schedule.weekly):
        file.add_component(_weekly(promo, variant, weekly, moment, f"promo-{promo.pk}-week-{number}@{host}"))
    for airing in promo.schedule.dates:
        uid = f"promo-{promo.pk}-date-{airing.starts_at:%Y%m%dT%H%M}@{host}"
        event = _event(promo, variant, uid, airing.local_start, airing.local_end, moment)
        if airing.venue:
            event.add("location", place(airing))
        file.add_component(event)
    # Of the zones so many years are told: a calendar knows the zones of the world by itself, and takes these where it does not.
    file.add_missing_timezones(date(moment.year - 1, 1, 1), date(moment.year + YEARS, 1, 1))
    return file.to_ical()


def _weekly(promo, variant, weekly, moment, uid):
    start = first_start(Schedule((weekly,)), promo.starts_at or promo.created_at)
    event = _event(promo, variant, uid, start, start + timedelta(minutes=weekly.minutes or ASSUMED_MINUTES), moment)
    rule = {"freq": "weekly", "byday": CODES[weekly.day]}
    event.add("rrule", rule | ({"until": promo.ends_at} if promo.ends_at else {}))
    left_out = [day for day in _days_of(start, promo.schedule.breaks) if is_broken(day.date(), promo.schedule.breaks)]
    if left_out:
        event.add("exdate", left_out)
    return event


def _days_of(start, breaks):
    """Its occurrences until the last break is over."""
    last = max((each.last_on for each in breaks), default=start.date())
    while start.date() <= last:
        yield start
        start += timedelta(days=WEEK)  # by the clock on the wall


def _event(promo, variant, uid, start, end, moment):
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", moment.replace(microsecond=0))
    event.add("summary", variant.title or promo.name)
    if variant.text:
        event.add("description", variant.text)
    if variant.address:
        event.add("url", variant.address)
    event.add("dtstart", start)
    event.add("dtend", end)
    return event
