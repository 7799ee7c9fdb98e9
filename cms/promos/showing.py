"""What a page prints of the promos that hold in a placement: {{ print_promos(promos_for("end", article)) }}."""

from typing import NamedTuple

from jinja2 import pass_context

from cms.promos import page, schedule, wording
from cms.promos.facts import PromoFacts
from cms.promos.schedule import Airing


class Shown(NamedTuple):
    """A promo in a placement: on the air with `airing`, else with the one that is `coming`, or neither."""

    promo: PromoFacts
    placement: str
    airing: Airing | None
    coming: Airing | None

    @property
    def coming_label(self):
        return wording.airing_label(self.coming.local_start, self.coming.zone) if self.coming else ""


@pass_context
def promos_for(context, placement, article=None, limit=1):
    """Promos for a placement on the page of an article, or on a page without one, as Shown; one query a page in all."""
    promos = page.of_request(context.get("request"), article)
    return [shown_at(promos.moment, promo, placement) for promo in promos.take(placement, limit)]


def shown_at(moment, promo, placement):
    airing = schedule.on_air(promo.airs, moment)
    coming = None if airing else schedule.next_airing(promo.airs, moment, until=promo.ends_at)
    return Shown(promo, placement, airing, coming)
