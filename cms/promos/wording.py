"""How a newspaper words the times of a show: "Monday to Friday, 4/3c", "Weekdays at 6 pm London time". Pure."""

from collections.abc import Iterable
from datetime import datetime, time

from cms.promos.schedule import DAYS, WeeklyTime

DAY_NAMES = dict(zip(DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
WORKING_DAYS, WEEKEND = DAYS[:5], DAYS[5:]
SHORTEST_RUN = 3  # fewer days in a row are named one by one

# American networks tell the time of their East and, with a "c", of their Centre an hour earlier.
NETWORK_ZONES = {"America/New_York": 0, "America/Detroit": 0, "US/Eastern": 0, "America/Chicago": 1, "US/Central": 1}
ZONE_NAMES = {
    "America/New_York": "Eastern",
    "America/Detroit": "Eastern",
    "US/Eastern": "Eastern",
    "America/Chicago": "Central",
    "US/Central": "Central",
    "America/Denver": "Mountain",
    "US/Mountain": "Mountain",
    "America/Los_Angeles": "Pacific",
    "US/Pacific": "Pacific",
    "UTC": "UTC",
    "Etc/UTC": "UTC",
}


def schedule_label(times: Iterable[WeeklyTime]) -> str:
    """The whole schedule in a line, "" without times: as American networks write it where they broadcast."""
    return "; ".join(
        f"{_days(days)}, {_network_time(at, zone)}" if _is_network(at, zone) else _full(days, at, zone)
        for (at, zone), days in _by_time(times).items()
    )


def spoken_label(times: Iterable[WeeklyTime]) -> str:
    """The same in words that can be read aloud: "Monday to Friday at 4 pm Eastern, 3 pm Central"."""
    return "; ".join(
        f"{_days(days)} at {_both_times(at, zone)}" if _is_network(at, zone) else _full(days, at, zone)
        for (at, zone), days in _by_time(times).items()
    )


def airing_label(local_start: datetime, zone: str) -> str:
    """One airing within the week: "Tuesday 4 pm Eastern"."""
    return f"{DAY_NAMES[DAYS[local_start.weekday()]]} {clock(local_start.time())} {zone_name(zone)}"


def zone_name(zone: str) -> str:
    """ "Eastern", "UTC", or the city: "London time"."""
    return ZONE_NAMES.get(zone) or f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def clock(at: time) -> str:
    """ "4 pm", "4:30 pm", "noon", "midnight"."""
    if at.minute == 0 and at.hour in {0, 12}:
        return "noon" if at.hour else "midnight"
    return f"{_hour(at)} {_half(at)}"


def _by_time(times):
    """Days by (time, zone), the days in the order of the week, the earliest time first."""
    days = {}
    for weekly in sorted(times, key=lambda weekly: (weekly.zone, weekly.time, DAYS.index(weekly.day))):
        days.setdefault((weekly.time, weekly.zone), []).append(weekly.day)
    return {key: tuple(dict.fromkeys(named)) for key, named in days.items()}


def _days(days):
    if days == DAYS:
        return "Every day"
    first, last = DAYS.index(days[0]), DAYS.index(days[-1])
    if len(days) >= SHORTEST_RUN and days == DAYS[first : last + 1]:
        return f"{DAY_NAMES[days[0]]} to {DAY_NAMES[days[-1]]}"
    named = [DAY_NAMES[day] for day in days]
    return " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))


def _full(days, at, zone):
    named = {WORKING_DAYS: "Weekdays", WEEKEND: "Weekends"}.get(days) or _days(days)
    return f"{named} at {clock(at)} {zone_name(zone)}"


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
    return f"{clock(east)} Eastern, {clock(centre)} Central"


def _hour(at):
    hour = at.hour % 12 or 12
    return f"{hour}:{at.minute:02}" if at.minute else str(hour)


def _half(at):
    return "pm" if at.hour >= 12 else "am"
