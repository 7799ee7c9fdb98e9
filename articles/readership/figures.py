"""How often an article was read, by day: for editors."""

from datetime import date
from typing import NamedTuple

from django.db.models import Sum

from articles.models import ReadingCount

COLUMNS = ("opened", "half_read", "read_to_end")


class Figures(NamedTuple):
    """`rows` are days with their three numbers, `lately` the sums over these days, `ever` over all that is kept, `since` its first day."""

    rows: list[tuple[date, int, int, int]]
    lately: tuple[int, int, int]
    ever: tuple[int, int, int]
    since: date | None


def figures_of(article: int, days: list[date]) -> Figures:
    """The figures of the article with this key; days on which nobody came have zeros."""
    kept = ReadingCount.objects.filter(article=article)
    by_day = {row[0]: row for row in kept.filter(day__gte=days[0]).values_list("day", *COLUMNS)}
    rows = [by_day.get(day, (day, 0, 0, 0)) for day in days]
    sums = kept.aggregate(**{column: Sum(column, default=0) for column in COLUMNS})
    first = kept.order_by("day").values_list("day", flat=True).first()
    lately = tuple(sum(row[place] for row in rows) for place in (1, 2, 3))
    return Figures(rows, lately, tuple(sums[column] for column in COLUMNS), first)
