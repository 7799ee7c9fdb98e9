"""The promos of one page: asked for once, each shown once, however many placements the page has."""

from datetime import time

from django.db.models import OuterRef
from django.utils import timezone

from cms.promos.choose import choose
from cms.promos.models import AirTime, Promo, PromoVariant
from people.json_list import json_list
from people.prepared import prepared

AIR_FACTS = ("id", "day", "time", "zone", "minutes")


class PagePromos:
    """Two queries at the first question, none afterwards. `changes_at` is when any answer given so far may change."""

    def __init__(self, article=None, moment=None):
        self.article, self.moment, self.changes_at = article, moment or timezone.now(), None
        self._candidates, self._shown = None, set()

    def take(self, placement, limit=1):
        """The promos to show in a placement now: at most `limit`, and none that another placement has shown."""
        choice = choose(self._loaded(), placement, self.moment)
        taken = [promo for promo in choice.promos if promo.pk not in self._shown][:limit]
        self._shown.update(promo.pk for promo in taken)
        self.changes_at = min(filter(None, [self.changes_at, choice.changes_at]), default=None)
        return taken

    def _loaded(self):
        if self._candidates is None:
            article = self.article
            self._candidates = candidates(article and article.pk, article and article.section_id, self.moment)
            fill(self._candidates)
        return self._candidates


def of_request(request, article=None):
    """The PagePromos of a request, kept on it for the page's other placements; a new one where there is no request."""
    pages = {} if request is None else request.__dict__.setdefault("promos_by_article", {})
    key = article and article.pk
    if key not in pages:
        pages[key] = PagePromos(article)
    return pages[key]


def fill(promos):
    """Answer what will be asked of their variants and air times."""
    variants = variants_of(tuple(promo.pk for promo in promos))
    for promo in promos:
        airs = sorted(promo.air_facts or [], key=lambda each: each["id"])
        own = [variant for variant in variants if variant.promo_id == promo.pk]
        for variant in own:
            variant.promo = promo
        promo._prefetched_objects_cache = {
            "air_times": [AirTime(**each | {"time": time.fromisoformat(each["time"])}) for each in airs],
            "variants": own,
        }


@prepared
def candidates(article, section, moment):
    airs = AirTime.objects.filter(promo=OuterRef("pk"))
    facts = json_list(airs, group="promo", **{name: name for name in AIR_FACTS})
    promos = Promo.objects.not_ended(moment).for_page(article, section)
    return promos.select_related("presenter").annotate(air_facts=facts)


@prepared
def variants_of(promos):
    return PromoVariant.objects.filter(promo__in=promos).select_related("image")
