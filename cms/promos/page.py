"""The promos of one page: asked for once, each shown once, however many placements the page has."""

from django.db.models import OuterRef
from django.utils import timezone

from cms.promos.choose import choose
from cms.promos.facts import PromoFacts
from cms.promos.models import AirTime, Promo
from plumbing.database.json_list import json_list
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.page_cache.watching import will_change_at

AIR_FACTS = ("id", "day", "time", "zone", "minutes")


class PagePromos:
    """One query at the first question, none afterwards. `changes_at` is when any answer given so far may change."""

    def __init__(self, article=None, moment=None):
        self.article, self.moment, self.changes_at = article, moment or timezone.now(), None
        self._candidates, self._shown = None, set()

    def take(self, placement, limit=1):
        """The promos to show in a placement now: at most `limit`, and none that another placement has shown."""
        choice = choose(self._loaded(), placement, self.moment)
        taken = [promo for promo in choice.promos if promo.pk not in self._shown][:limit]
        self._shown.update(promo.pk for promo in taken)
        self.changes_at = min(filter(None, [self.changes_at, choice.changes_at]), default=None)
        will_change_at(self.changes_at)
        return taken

    def _loaded(self):
        if self._candidates is None:
            article = self.article
            rows = candidates(article and article.pk, article and article.section_id, self.moment)
            self._candidates = heaviest(rows)
        return self._candidates


def of_request(request, article=None):
    """The PagePromos of a request, kept on it for the page's other placements; a new one where there is no request."""
    pages = {} if request is None else request.__dict__.setdefault("promos_by_article", {})
    key = article and article.pk
    if key not in pages:
        pages[key] = PagePromos(article)
    return pages[key]


def heaviest(rows):
    """Of each promo the row with the variant that is shown without script: the heaviest, of equals the oldest."""
    kept = {}
    for row in rows:
        other = kept.setdefault(row.pk, row)
        if (row.variant_weight, -row.variant_id) > (other.variant_weight, -other.variant_id):
            kept[row.pk] = row
    return list(kept.values())


@prepared
def candidates(article, section, moment):
    """A row for each variant."""
    airs = AirTime.objects.filter(promo=OuterRef("pk"))
    facts = json_list(airs, group="promo", as_text=True, **{name: name for name in AIR_FACTS})
    promos = Promo.objects.not_ended(moment).for_page(article, section).annotate(air_facts=facts)
    return as_named_tuples(promos, PromoFacts, presenter="presenter", variant="variants", image="variants__image")
