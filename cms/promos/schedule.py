"""When a show is on the air: weekly times in a named zone, turned into moments. Pure.

A time that the change of clocks skips is moved on by the skipped hour; of a time that comes twice, the first is meant
(PEP 495, fold=0).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ASSUMED_MINUTES = 60  # of a show whose length nobody told
WEEK = 7
DAYS_KEPT = 1_000


class WeeklyTime(Protocol):
    """`time` is local to `zone` (an IANA name); `minutes` is None when the length is unknown."""

    day: str
    time: time
    zone: str
    minutes: int | None


@dataclass(frozen=True, order=True)
class Airing:
    starts_at: datetime
    ends_at: datetime
    zone: str

    def is_on_at(self, moment: datetime) -> bool:
        return self.starts_at <= moment < self.ends_at

    @property
    def local_start(self) -> datetime:
        return self.starts_at.astimezone(ZoneInfo(self.zone))


def on_air(times: Iterable[WeeklyTime], moment: datetime) -> Airing | None:
    """The airing that is going on at a moment; of several, the one that began last."""
    going_on = [airing for airing in _airings_around(times, moment) if airing.is_on_at(moment)]
    return max(going_on, default=None)


def next_airing(times: Iterable[WeeklyTime], moment: datetime, until: datetime | None = None) -> Airing | None:
    """The first airing to begin after a moment, and before `until` where that is given."""
    to_come = (airing for airing in _airings_around(times, moment) if airing.starts_at > moment)
    first = min(to_come, default=None)
    return None if first and until and first.starts_at >= until else first


def next_change(times: Iterable[WeeklyTime], moment: datetime) -> datetime | None:
    """The next moment at which a show goes on or off the air; None for a show without times."""
    edges = (edge for airing in _airings_around(times, moment) for edge in (airing.starts_at, airing.ends_at))
    return min((edge for edge in edges if edge > moment), default=None)


def _airings_around(times, moment):
    """Every airing of the week before and the week after: no airing of interest to `moment` lies farther off."""
    for weekly in times:
        today = moment.astimezone(ZoneInfo(weekly.zone)).date()
        yield from _airings_of(weekly.day, weekly.time, weekly.zone, weekly.minutes or ASSUMED_MINUTES, today)


@lru_cache(maxsize=DAYS_KEPT)
def _airings_of(day, at, zone, minutes, today):
    """The last airing before `today`, by the clocks of the zone, that of today or the next, and the one after it."""
    ahead = (DAYS.index(day) - today.weekday()) % WEEK
    starts = [
        datetime.combine(today + timedelta(days=days), at, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        for days in (ahead - WEEK, ahead, ahead + WEEK)
    ]
    return [Airing(start, start + timedelta(minutes=minutes), zone) for start in starts]
