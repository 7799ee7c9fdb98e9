"""Which articles are read most, of the site and of each section, in the last day and week: lists that are worked out once a minute
at most, and written where they have changed. So pages that show them stay kept meanwhile.

Counts are by day (decision 221): of the first day of a period only that part is taken which the period still reaches, as if its readers had
come evenly.
"""

import logging
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta

from django.db import Error, transaction
from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import Article, MostRead, MostReadUpdate, Period, ReadingCount

log = logging.getLogger(__name__)

DAYS = {Period.DAY: 1, Period.WEEK: 7}
SHOWN = 5
# What few have read is no news: below so many readings an article is in no list, and below so many articles there is none.
LEAST, FEWEST = 10, 3
EVERY = timedelta(minutes=1)
DAY = timedelta(days=1)


class Turns:
    """Asks the database for a turn no more than once a minute."""

    def __init__(self, clock=time.monotonic):
        self.clock, self.asked_at = clock, float("-inf")

    def take(self):
        if self.clock() - self.asked_at < EVERY.total_seconds():
            return False
        self.asked_at = self.clock()
        return True


turns = Turns()


def after_counting():
    """For whoever has written counts: the lists follow, when it is time. They are not worth a failure."""
    if not turns.take():
        return
    try:
        update()
    except Error as error:
        log.warning("The lists of the most read articles could not be updated: %s", error)


@transaction.atomic
def update(now: datetime | None = None) -> bool:
    """Work the lists out anew, unless that was done within the last minute, here or elsewhere. Returns whether any list has changed."""
    now = now or timezone.now()
    if not _has_turn(now):
        return False
    before, after = _kept(), _worked_out(now)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    for period, section in sorted(changed, key=str):
        MostRead.objects.filter(period=period, section=section).delete()
    MostRead.objects.bulk_create(
        MostRead(period=period, section_id=section, place=place, article_id=article)
        for period, section in sorted(changed, key=str)
        for place, article in enumerate(after.get((period, section), ()), 1)
    )
    return bool(changed)


def readings(now: datetime) -> list[dict]:
    """Of each published article that was read lately: `article`, its `section`, and how often it was read in each period."""
    today, passed = timezone.localdate(now), timezone.localtime(now)
    left = 1 - (passed - passed.replace(hour=0, minute=0, second=0, microsecond=0)) / DAY
    lately = ReadingCount.objects.filter(day__gte=today - timedelta(days=max(DAYS.values())), day__lte=today)
    counts = lately.filter(article__in=Article.objects.published(now)).order_by()
    sums = {
        name: Coalesce(Sum("half_read", filter=condition), 0)
        for period, days in DAYS.items()
        for name, condition in [
            (f"{period}_whole", Q(day__gt=today - timedelta(days=days))),
            (f"{period}_first", Q(day=today - timedelta(days=days))),
        ]
    }
    rows = list(counts.values("article", "article__section").annotate(**sums))
    return [
        {"article": row["article"], "section": row["article__section"]}
        | {period: row[f"{period}_whole"] + left * row[f"{period}_first"] for period in DAYS}
        for row in rows
    ]


def ranked(found: list[dict], period: str) -> list[tuple[int, float]]:
    """Pairs of an article and its readings, the most read first, of equals the newer; none where that says nothing."""
    enough = [(row["article"], row[period]) for row in found if row[period] >= LEAST]
    enough.sort(key=lambda pair: (-pair[1], -pair[0]))
    return enough[:SHOWN] if len(enough) >= FEWEST else []


def _worked_out(now):
    """Lists of articles by period and section, None for the whole site."""
    by_section = defaultdict(list)
    for row in readings(now):
        by_section[None].append(row)
        if row["section"]:
            by_section[row["section"]].append(row)
    lists = {
        (str(period), section): [article for article, _ in ranked(rows, period)]
        for section, rows in by_section.items()
        for period in DAYS
    }
    return {key: articles for key, articles in lists.items() if articles}


def _kept():
    lists = defaultdict(list)
    for row in MostRead.objects.order_by("place"):
        lists[row.period, row.section_id].append(row.article_id)
    return dict(lists)


def _has_turn(now):
    """Whether this is the first to ask within a minute; who asks meanwhile waits until it is done. A clock may have been set back."""
    MostReadUpdate.objects.get_or_create(pk=1, defaults={"at": datetime(2000, 1, 1, tzinfo=UTC)})
    due = Q(at__lte=now - EVERY) | Q(at__gt=now)
    return MostReadUpdate.objects.filter(due, pk=1).update(at=now) == 1
