"""Which days a page of the plan shows, as its address names them: a month, a week, or a month as a list. Always whole weeks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from plumbing.languages.writing import day_in_words, month_in_words

MONTH, WEEK, LIST = VIEWS = ("month", "week", "list")
OF_A_MONTH, OF_A_WEEK = re.compile(r"([0-9]{4})-([0-9]{2})"), re.compile(r"([0-9]{4})-W([0-9]{2})")
FIRST_YEAR, LAST_YEAR = 1900, 2999


@dataclass(frozen=True)
class Period:
    """`first` is a Monday, `last` a Sunday; `begins` and `ends` are the days of the month or week itself."""

    view: str
    begins: date
    ends: date

    @property
    def first(self) -> date:
        return self.begins - timedelta(days=self.begins.weekday())

    @property
    def last(self) -> date:
        return self.ends + timedelta(days=6 - self.ends.weekday())

    @property
    def value(self) -> str:
        """How addresses name it: “2026-12”, “2026-W49”."""
        if self.view != WEEK:
            return f"{self.begins:%Y-%m}"
        year, week, _weekday = self.begins.isocalendar()
        return f"{year:04}-W{week:02}"

    @property
    def query(self) -> str:
        return f"{self.view}={self.value}"

    @property
    def title(self) -> str:
        language = get_language()
        if self.view != WEEK:
            return month_in_words(self.begins, language)
        facts = {"number": self.begins.isocalendar().week, "day": day_in_words(self.begins, language)}
        return _("Week %(number)s, from %(day)s") % facts

    @property
    def before(self) -> "Period":
        return of_day(self.view, self.begins - timedelta(days=1))

    @property
    def after(self) -> "Period":
        return of_day(self.view, self.ends + timedelta(days=1))

    def seen_as(self, view: str, today: date) -> "Period":
        """About the same days in another view: of a month with today in it, the week of today."""
        return of_day(view, today if self.begins <= today <= self.ends else self.begins)


def of_day(view: str, day: date) -> Period:
    """The period of this view that contains a day; the nearest within the years that are shown."""
    day = min(max(day, date(FIRST_YEAR, 1, 8)), date(LAST_YEAR, 12, 24))
    if view == WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(view, monday, monday + timedelta(days=6))
    next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return Period(view, day.replace(day=1), next_month - timedelta(days=1))


def period_from(query: Mapping[str, str], today: date) -> Period:
    """The one that the query of an address names; for anything else the month of today."""
    view = next((each for each in VIEWS if each in query), MONTH)
    try:
        return of_day(view, _day_from(view, query.get(view, "")))
    except ValueError:
        return of_day(view, today)


def _day_from(view, words):
    """A day of the period. Raises ValueError."""
    found = (OF_A_WEEK if view == WEEK else OF_A_MONTH).fullmatch(words)
    if found is None:
        raise ValueError("This names no period.")
    year, number = map(int, found.groups())
    return date.fromisocalendar(year, number, 4) if view == WEEK else date(year, number, 15)
