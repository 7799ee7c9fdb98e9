"""The promos of one page: asked for once, each shown once, however many placements the page has."""

from django.utils import timezone

from cms.promos.choose import choose
from cms.promos.models import Promo


class PagePromos:
    """Three queries at the first question, none afterwards. `changes_at` is when any answer given so far may change."""

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
            self._candidates = list(Promo.objects.not_ended(self.moment).for_page(self.article))
        return self._candidates


def of_request(request, article=None):
    """The PagePromos of a request, kept on it for the page's other placements; a new one where there is no request."""
    if request is None:
        return PagePromos(article)
    pages = request.__dict__.setdefault("promos_by_article", {})
    return pages.setdefault(article and article.pk, PagePromos(article))
