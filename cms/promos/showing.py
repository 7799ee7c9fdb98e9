"""What a page prints in a placement: {{ promo_slot("end", article=article) }}. One query a page in all."""

from typing import NamedTuple

from jinja2 import pass_context

from cms.promos import inline, page, schedule, wording
from cms.promos.facts import PromoFacts
from cms.promos.models.reach import subject_of
from cms.promos.schedule import Airing

MOST_DATES = 3


class Shown(NamedTuple):
    """A promo in a placement: on the air with `airing`, else with the one that is `coming`, or neither.

    `rank` is its promo's place in the order in which a browser considers them. `is_first` is what readers see without script.
    """

    promo: PromoFacts
    placement: str
    rank: int
    is_first: bool
    airing: Airing | None
    coming: Airing | None
    coming_label: str
    dates: tuple[Airing, ...]  # that are not over

    @property
    def dates_label(self):
        return wording.dates_label(self.dates)


@pass_context
def promos_for(context, placement, article=None, section=None, person=None):
    """What a placement prints, as Shown, on the page of an article, of a section or of a person, or on any other page."""
    promos = page.of_request(context.get("request"), subject_of(article, section, person))
    taken = promos.take(placement)
    return [shown_at(promos.moment, row, placement, rank, at == 0) for at, (row, rank) in enumerate(taken)]


@pass_context
def with_inline_slot(context, parts, article):
    """The parts of a body with a slot among them where its writer has put none, and a promo is to stand within the text."""
    if any(part["block"] == "promo" and part["placement"] == "inline" for part in parts):
        return parts
    promos = page.of_request(context.get("request"), subject_of(article))
    first = next((promo for promo in promos.holding("inline") if promo.inline_percent is not None), None)
    return inline.with_slot(parts, first.inline_percent) if first else parts


def shown_at(moment, promo, placement, rank=0, is_first=True):
    airing = schedule.on_air(promo.schedule, moment)
    coming = None if airing else schedule.next_airing(promo.schedule, moment, until=promo.ends_at)
    label = wording.coming_label(coming, moment) if coming else ""
    dates = tuple(schedule.dates_to_come(promo.schedule, moment)[:MOST_DATES])
    return Shown(promo, placement, rank, is_first, airing, coming, label, dates)
