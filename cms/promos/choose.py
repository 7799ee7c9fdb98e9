"""Which promos hold in a placement at a moment, in which order, and until when that answer is good. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cms.promos import schedule

# How a promo comes to a page, the strongest claim first: the article names it, a target fits, or it goes anywhere.
REACHES = ("pinned", "targeted", "general")


class Candidate(Protocol):
    """What is asked of a promo; models.Promo answers it for one page (PromoQuerySet.for_page)."""

    pk: int
    is_active: bool
    starts_at: datetime | None
    ends_at: datetime | None
    priority: int
    placements: frozenset[str]
    reach: str
    schedule: schedule.Schedule


@dataclass(frozen=True)
class Choice:
    """`changes_at` is the next moment at which the answer, or what it shows of the air, may differ; None: never."""

    promos: tuple
    changes_at: datetime | None


def choose(candidates: Iterable[Candidate], placement: str, moment: datetime) -> Choice:
    """Those that may stand there now: pinned before targeted before general, then by priority, then the older."""
    fitting = [
        promo
        for promo in candidates
        if promo.is_active and placement in promo.placements and promo.reach in REACHES and not has_ended(promo, moment)
    ]
    running = [promo for promo in fitting if is_running(promo, moment)]
    running.sort(key=lambda promo: (REACHES.index(promo.reach), -promo.priority, promo.pk))
    return Choice(tuple(running), min(_changes(fitting, running, moment), default=None))


def is_running(promo: Candidate, moment: datetime) -> bool:
    """Whether its window is open. The clock alone opens and closes it: nothing has to run at that moment."""
    return promo.is_active and not has_ended(promo, moment) and (promo.starts_at is None or promo.starts_at <= moment)


def has_ended(promo: Candidate, moment: datetime) -> bool:
    return promo.ends_at is not None and promo.ends_at <= moment


def _changes(fitting, running, moment):
    """Windows that open or close, shows that go on or off the air, and midnights at which tomorrow’s show is today’s."""
    edges = [edge for promo in fitting for edge in (promo.starts_at, promo.ends_at)]
    edges += [schedule.next_change(promo.schedule, moment) for promo in running]
    edges += [schedule.next_midnight_in_words(promo.schedule, moment) for promo in running]
    return [edge for edge in edges if edge is not None and edge > moment]
