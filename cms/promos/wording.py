"""How a newspaper words the times of a show: "Monday through Friday 4/3c", "Weekdays at 6 pm London time"; in the active language."""

from collections.abc import Iterable
from datetime import datetime, time

from babel.dates import get_day_names, get_timezone_location
from django.utils.formats import time_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy, pgettext, pgettext_lazy
from django.utils.translation import gettext as _

from cms.promos.schedule import DAYS, WEEK, Airing, WeeklyTime
from plumbing.languages.writing import day_in_words, listed, locale_of
from plumbing.text.lists import separated

DAY_NAMES = dict(
    zip(
        DAYS,
        (
            gettext_lazy("Monday"),
            gettext_lazy("Tuesday"),
            gettext_lazy("Wednesday"),
            gettext_lazy("Thursday"),
            gettext_lazy("Friday"),
            gettext_lazy("Saturday"),
            gettext_lazy("Sunday"),
        ),
        strict=True,
    )
)
WORKING_DAYS, WEEKEND = DAYS[:5], DAYS[5:]
TOGETHER = {DAYS: gettext_lazy("Every day"), WORKING_DAYS: gettext_lazy("Weekdays"), WEEKEND: gettext_lazy("Weekends")}
SHORTEST_RUN = 3  # fewer days in a row are named one by one

# American networks tell the time of their East and, with a "c", of their Centre an hour earlier.
NETWORK_ZONES = {"America/New_York": 0, "America/Detroit": 0, "US/Eastern": 0, "America/Chicago": 1, "US/Central": 1}
EASTERN, CENTRAL, MOUNTAIN, PACIFIC = (
    pgettext_lazy("time zone", "Eastern"),
    pgettext_lazy("time zone", "Central"),
    pgettext_lazy("time zone", "Mountain"),
    pgettext_lazy("time zone", "Pacific"),
)
ZONE_NAMES = {
    "America/New_York": EASTERN,
    "America/Detroit": EASTERN,
    "US/Eastern": EASTERN,
    "America/Chicago": CENTRAL,
    "US/Central": CENTRAL,
    "America/Denver": MOUNTAIN,
    "US/Mountain": MOUNTAIN,
    "America/Los_Angeles": PACIFIC,
    "US/Pacific": PACIFIC,
    "UTC": "UTC",
    "Etc/UTC": "UTC",
}


def schedule_label(times: Iterable[WeeklyTime]) -> str:
    """The whole schedule in a line, "" without times: as American networks write it where they broadcast, in English."""
    return "; ".join(
        f"{_network_days(days)} {_network_time(at, zone)}"
        if _is_network(at, zone) and get_language().startswith("en")
        else _full(days, at, zone)
        for (at, zone), days in _by_time(times).items()
    )


def short_label(times: Iterable[WeeklyTime]) -> str:
    """The same as briefly as it goes, for lists: "Mon–Fri 16:00 Eastern"."""
    return "; ".join(
        f"{_short_days(days)} {at:%H:%M} {zone_name(zone)}" for (at, zone), days in _by_time(times).items()
    )


def spoken_label(times: Iterable[WeeklyTime]) -> str:
    """The same in words that can be read aloud: "Monday through Friday at 4 pm Eastern, 3 pm Central"."""
    return "; ".join(
        _at(_network_days(days), _both_times(at, zone)) if _is_network(at, zone) else _full(days, at, zone)
        for (at, zone), days in _by_time(times).items()
    )


def dates_label(airings: Iterable[Airing]) -> str:
    """Dates of an event: "12 June 2027, 10 am to 6 pm London time", or from a day to another where they last so long; each with its
    venue, where that is known.
    """
    return "; ".join(
        separated(filter(None, [_date(airing.local_start, airing.local_end, airing.zone), place(airing)]))
        for airing in airings
    )


def place(airing: Airing) -> str:
    """ "Corn Exchange, 12 Quay Street, Skelby"; "" where no venue is known."""
    return separated(filter(None, [airing.venue, airing.venue_address]))


def coming_label(airing: Airing, moment: datetime) -> str:
    """The next airing, seen from a moment: "today 4 pm Eastern", "tomorrow …", "Tuesday …", "4 January 2027 …"."""
    start, ahead = airing.local_start, airing.days_away(moment)
    if ahead < 2:
        day = _("tomorrow") if ahead else _("today")
    else:
        day = DAY_NAMES[DAYS[start.weekday()]] if ahead < WEEK else day_in_words(start.date(), get_language())
    return _("%(day)s %(time)s") % {"day": day, "time": _in_zone(start.time(), airing.zone)}


def zone_name(zone: str) -> str:
    """ "Eastern", "UTC", or the city: "London time"."""
    if zone in ZONE_NAMES:
        return str(ZONE_NAMES[zone])
    return _("%(city)s time") % {
        "city": get_timezone_location(zone, locale=locale_of(get_language()), return_city=True)
    }


def clock(at: time) -> str:
    """ "4 pm", "4:30 pm", "noon", "midnight"."""
    if at.minute == 0 and at.hour in {0, 12}:
        return _("noon") if at.hour else _("midnight")
    return time_format(at, _clock_format(at))


def _clock_format(at):
    # Translators: formats of Django's `time` filter, in which a backslash makes of a sign a letter to be printed.
    if at.minute:
        afternoon, morning = pgettext("format of a time", r"g:i \p\m"), pgettext("format of a time", r"g:i \a\m")
    else:
        afternoon, morning = pgettext("format of an hour", r"g \p\m"), pgettext("format of an hour", r"g \a\m")
    return afternoon if at.hour >= 12 else morning


def _by_time(times):
    """Days by (time, zone), the days in the order of the week, the earliest time first."""
    days = {}
    for weekly in sorted(times, key=lambda weekly: (weekly.zone, weekly.time, DAYS.index(weekly.day))):
        days.setdefault((weekly.time, weekly.zone), []).append(weekly.day)
    return {key: tuple(dict.fromkeys(named)) for key, named in days.items()}


def _days(days):
    if days == DAYS:
        return str(TOGETHER[days])
    if _is_run(days):
        words = pgettext("days of the week", "%(first)s to %(last)s")
        return capfirst(words % {"first": DAY_NAMES[days[0]], "last": DAY_NAMES[days[-1]]})
    return capfirst(listed([str(DAY_NAMES[day]) for day in days], get_language()))


def _network_days(days):
    """ "Monday through Friday", as Americans say it."""
    if len(days) < len(DAYS) and _is_run(days):
        words = pgettext("days of an American network", "%(first)s through %(last)s")
        return capfirst(words % {"first": DAY_NAMES[days[0]], "last": DAY_NAMES[days[-1]]})
    return _days(days)


def _short_days(days):
    names = get_day_names("abbreviated", locale=locale_of(get_language()))
    short = [names[DAYS.index(day)] for day in days]
    return f"{short[0]}–{short[-1]}" if _is_run(days) else ", ".join(short)


def _is_run(days):
    first, last = DAYS.index(days[0]), DAYS.index(days[-1])
    return len(days) >= SHORTEST_RUN and days == DAYS[first : last + 1]


def _date(start, end, zone):
    facts = {"from": clock(start.time()), "until": _in_zone(end.time(), zone)}
    first, last = (day_in_words(each.date(), get_language()) for each in (start, end))
    if start.date() == end.date():
        return _("%(day)s, %(from)s to %(until)s") % {**facts, "day": first}
    return _("%(first)s, %(from)s to %(last)s, %(until)s") % {**facts, "first": first, "last": last}


def _full(days, at, zone):
    return _at(str(TOGETHER.get(days) or _days(days)), _in_zone(at, zone))


def _at(days, at):
    return pgettext("an hour on some days", "%(days)s at %(time)s") % {"days": days, "time": at}


def _in_zone(at, zone):
    return pgettext("an hour in a time zone", "%(time)s %(zone)s") % {"time": clock(at), "zone": zone_name(zone)}


def _is_network(at, zone):
    """Past 11 pm Central the East has another day already: then one time in full is clearer."""
    return zone in NETWORK_ZONES and at.hour + NETWORK_ZONES[zone] in range(1, 24)


def _east_and_centre(at, zone):
    east = at.hour + NETWORK_ZONES[zone]
    return at.replace(hour=east), at.replace(hour=east - 1)


def _network_time(at, zone):
    """ "4/3c", as printed: the afternoon goes without saying, the morning ("9 am/8c") and noon do not."""
    east, centre = _east_and_centre(at, zone)
    return f"{_hour(east) if centre.hour >= 12 else clock(east)}/{_hour(centre)}c"


def _both_times(at, zone):
    east, centre = _east_and_centre(at, zone)
    return f"{_in_zone(east, 'US/Eastern')}, {_in_zone(centre, 'US/Central')}"


def _hour(at):
    hour = at.hour % 12 or 12
    return f"{hour}:{at.minute:02}" if at.minute else str(hour)
