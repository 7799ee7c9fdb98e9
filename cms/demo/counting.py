"""Invented figures of the last month for articles and promos, so that lists and charts have something to show."""

import random
from datetime import timedelta

from django.utils import timezone

from articles.models import Article, ReadingCount
from articles.readership import most_read
from cms.promos.models import Promo, PromoCount
from plumbing.database.added_counts import add_counts

DAYS = 30
READERS, HALF, TO_END = 400, 0.55, 0.6  # on the first day; of those who open; of those who read half
SEEN, CLICKED, DISMISSED = 300, 0.03, 0.02


def add_figures():
    """How many articles have got figures: all, where there are none of any yet."""
    if ReadingCount.objects.exists() or PromoCount.objects.exists():
        return 0
    chance, today = random.Random(7), timezone.localdate()  # noqa: S311  no secret: the same figures each time
    days = [today - timedelta(days=back) for back in range(DAYS)]
    articles = list(Article.objects.published().order_by("pk"))
    add_counts(
        ReadingCount, ("article", "day"), dict(reading for each in articles for reading in _read(each, days, chance))
    )
    promos = Promo.objects.prefetch_related("variants").order_by("pk")
    add_counts(
        PromoCount, ("variant", "day", "placement"), dict(seen for each in promos for seen in _seen(each, days, chance))
    )
    most_read.update()
    return len(articles)


def _read(article, days, chance):
    """The most on the first day, a third less on each that follows, and never quite none."""
    liking = chance.uniform(0.3, 1)
    first = timezone.localdate(article.published_at)
    for day in days:
        age = (day - first).days
        if age >= 0:
            opened = int(READERS * liking * max(0.66**age, 0.04) * chance.uniform(0.8, 1.2)) + 1
            half = int(opened * HALF * chance.uniform(0.8, 1.2))
            yield (article.pk, day), {"opened": opened, "half_read": half, "read_to_end": int(half * TO_END)}


def _seen(promo, days, chance):
    for variant in promo.variants.all():
        rate = CLICKED * chance.uniform(0.5, 1.5)
        for placement in sorted(promo.placements):
            for day in days:
                seen = int(SEEN * chance.uniform(0.6, 1.4))
                counts = {
                    "seen": seen,
                    "clicked": int(seen * rate * chance.uniform(0.5, 1.5)),
                    "dismissed": int(seen * DISMISSED),
                }
                yield (variant.pk, day, placement), counts
