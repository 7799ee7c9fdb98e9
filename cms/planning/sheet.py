"""The days and weeks of a period with what stands on them, and the shelf of what has no day yet."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import User

from articles.models import Story
from cms.planning.entries import FILLS_A_DAY, Entry, entries_of, of_story
from cms.planning.periods import Period

MOST_ON_SHELF = 100


@dataclass(frozen=True)
class Day:
    date: date
    entries: list[Entry]
    is_today: bool
    is_outside: bool  # of the month that is shown
    is_gap: bool  # today or later, and nothing goes out; told only to who sees everything


@dataclass(frozen=True)
class Week:
    monday: date
    entries: list[Entry]  # planned for some day of it
    days: list[Day]

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week


def weeks_of(user: User, period: Period, today: date) -> list[Week]:
    """Every week of a period, each with seven days."""
    entries, sees_all = entries_of(user, period.first, period.last), user.has_perm("articles.edit_any_story")
    by_day, by_week = {}, {}
    for entry in entries:
        place = by_week if entry.is_of_week else by_day
        place.setdefault(entry.day, []).append(entry)
    weeks = (period.last - period.first).days // 7 + 1
    mondays = [period.first + timedelta(days=7 * number) for number in range(weeks)]
    return [
        Week(
            monday,
            by_week.get(monday, []),
            [_day(monday + timedelta(days=number), by_day, period, today, sees_all) for number in range(7)],
        )
        for monday in mondays
    ]


def shelf_of(user: User) -> list[Entry]:
    """What has no day: the nearest deadline first, then the newest. At most MOST_ON_SHELF."""
    stories = Story.objects.visible_to(user).unplanned().with_facts().soonest_deadline_first()
    return [of_story(story, user) for story in stories[:MOST_ON_SHELF]]


def _day(day, by_day, period, today, sees_all):
    entries = by_day.get(day, [])
    is_outside = not period.begins <= day <= period.ends
    is_empty = not any(entry.kind in FILLS_A_DAY for entry in entries)
    is_gap = sees_all and day >= today and not is_outside and is_empty
    return Day(day, entries, day == today, is_outside, is_gap)
