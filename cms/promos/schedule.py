"""When a show is on the air, or an event on: weekly times in a named zone, dates of their own, breaks. Pure.

A time that the change of clocks skips is moved on by the skipped hour; of a time that comes twice, the first is meant
(PEP 495, fold=0).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ASSUMED_MINUTES = 60  # of a show whose length nobody told
WEEK = 7
LONGEST_BREAK = 60  # weeks after which nobody looks for the next airing
DAYS_KEPT = 1_000


class WeeklyTime(Protocol):
    """`time` is local to `zone` (an IANA name); `minutes` is None when the length is unknown."""

    day: str
    time: time
    zone: str
    minutes: int | None


@dataclass(frozen=True, order=True)
class Airing:
    """`venue` is where an event takes place, with its street and town; "" for what is on the air."""

    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: str = ""
    venue_address: str = ""

    def is_on_at(self, moment: datetime) -> bool:
        return self.starts_at <= moment < self.ends_at

    @property
    def local_start(self) -> datetime:
        return self.starts_at.astimezone(ZoneInfo(self.zone))

    @property
    def local_end(self) -> datetime:
        return self.ends_at.astimezone(ZoneInfo(self.zone))

    def days_away(self, moment: datetime) -> int:
        """How many midnights of its zone lie between a moment and its beginning."""
        return (self.local_start.date() - moment.astimezone(ZoneInfo(self.zone)).date()).days


class Break(NamedTuple):
    """Days on which the weekly times do not hold, by the clocks of their zone."""

    first_on: date
    last_on: date


class Schedule(NamedTuple):
    """`dates` are airings of their own: specials, events. A break does not touch them."""

    weekly: tuple[WeeklyTime, ...] = ()
    dates: tuple[Airing, ...] = ()
    breaks: tuple[Break, ...] = ()


def on_air(schedule: Schedule, moment: datetime) -> Airing | None:
    """The airing that is going on at a moment; of several, the one that began last."""
    going_on = [airing for airing in _airings_around(schedule, moment) if airing.is_on_at(moment)]
    return max(going_on, default=None)


def next_airing(schedule: Schedule, moment: datetime, until: datetime | None = None) -> Airing | None:
    """The first airing to begin after a moment, and before `until` where that is given."""
    to_come = (airing for airing in _airings_around(schedule, moment) if airing.starts_at > moment)
    first = min(to_come, default=None)
    return None if first and until and first.starts_at >= until else first


def next_change(schedule: Schedule, moment: datetime) -> datetime | None:
    """The next moment at which a show goes on or off the air; None for a show without times to come."""
    edges = (edge for airing in _airings_around(schedule, moment) for edge in (airing.starts_at, airing.ends_at))
    return min((edge for edge in edges if edge > moment), default=None)


def next_midnight_in_words(schedule: Schedule, moment: datetime) -> datetime | None:
    """The next moment at which the day of the next airing is told in another word: from its date to its weekday a week ahead,
    then to "tomorrow", then to "today". None where that never happens.
    """
    coming = next_airing(schedule, moment)
    ahead = coming and coming.days_away(moment)
    if not ahead:
        return None
    change = 0 if ahead == 1 else 1 if ahead < WEEK else WEEK - 1
    day = coming.local_start.date() - timedelta(days=change)
    return datetime.combine(day, time(), tzinfo=ZoneInfo(coming.zone)).astimezone(UTC)


def is_broken(day: date, breaks: tuple[Break, ...]) -> bool:
    """Whether the weekly times do not hold on a day."""
    return any(first <= day <= last for first, last in breaks)


def first_start(schedule: Schedule, moment: datetime) -> datetime:
    """When the first airing begins after a moment, by the clocks of its zone."""
    return next_airing(schedule, moment).local_start


def dates_to_come(schedule: Schedule, moment: datetime) -> list[Airing]:
    """The airings of a date of their own that are not over at a moment, the next one first."""
    return sorted(airing for airing in schedule.dates if airing.ends_at > moment)


def _airings_around(schedule, moment):
    """All dates; of each weekly time the airing before the day of `moment` and the next two that no break takes away."""
    yield from schedule.dates
    for weekly in schedule.weekly:
        today = moment.astimezone(ZoneInfo(weekly.zone)).date()
        minutes = weekly.minutes or ASSUMED_MINUTES
        yield from _airings_of(weekly.day, weekly.time, weekly.zone, minutes, schedule.breaks, today)


@lru_cache(maxsize=DAYS_KEPT)
def _airings_of(day, at, zone, minutes, breaks, today):
    """A show lasts a day at most, so that none but the last one before `today`, by the clocks of the zone, can still be on."""
    ahead = (DAYS.index(day) - today.weekday()) % WEEK
    days = [today + timedelta(days=ahead + WEEK * week) for week in range(-1, LONGEST_BREAK)]
    before, *to_come = [(on, not is_broken(on, breaks)) for on in days]
    held = [on for on, is_held in [before] if is_held] + [on for on, is_held in to_come if is_held][:2]
    starts = [datetime.combine(on, at, tzinfo=ZoneInfo(zone)).astimezone(UTC) for on in held]
    return [Airing(start, start + timedelta(minutes=minutes), zone) for start in starts]
