"""Promos for tests: visible defaults, facts by name."""

from dataclasses import dataclass
from datetime import time
from itertools import count

from cms.promos.models import AirTime, Promo, PromoVariant
from cms.promos.schedule import Schedule

numbers = count(1)
WORKING_DAYS = ("mon", "tue", "wed", "thu", "fri")


@dataclass(frozen=True)
class Weekly:
    """A weekly time without a database."""

    day: str = "mon"
    time: time = time(16)
    zone: str = "America/New_York"
    minutes: int | None = None


def weekly_times(days=WORKING_DAYS, at=time(16), zone="America/New_York", minutes=None):
    return [Weekly(day, at, zone, minutes) for day in days]


def weekly(days=WORKING_DAYS, at=time(16), zone="America/New_York", minutes=None, **more):
    """A Schedule of weekly times alone, but for `more`: its dates and breaks."""
    return Schedule(tuple(weekly_times(days, at, zone, minutes)), **more)


def make_promo(name="The Ferry Hour", variants=1, articles=(), sections=(), tags=(), **facts):
    number = next(numbers)
    promo = Promo.objects.create(**{"name": name, "slug": f"promo-{number}", "kind": "show"} | facts)
    for place in range(variants):
        make_variant(promo, name=f"variant {place}")
    promo.articles.set(articles)
    promo.sections.set(sections)
    promo.tags.set(tags)
    return promo


def make_variant(promo, **facts):
    defaults = {"title": promo.name, "text": "Two ferrymen talk.", "address": "https://shows.example/ferry"}
    return PromoVariant.objects.create(promo=promo, **defaults | facts)


def put_on_air(promo, days=WORKING_DAYS, at=time(16), zone="America/New_York", minutes=60):
    for day in days:
        AirTime.objects.create(promo=promo, day=day, time=at, zone=zone, minutes=minutes)
    return promo
