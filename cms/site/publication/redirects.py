"""Which redirect holds for a request for which there is no page."""

from cms.site.publication.models import Redirect
from cms.site.publication.models.redirect import LONGEST
from cms.site.publication.rules import Rule, candidates, leads

MOST_LEVELS = 50  # of an address; deeper ones are made up


def rules_for(path: str, query: str) -> dict[str, Rule]:
    """The rules that may hold for a request, by their paths: one question to one index."""
    rows = Redirect.objects.filter(path__in=candidates(path, query)[:MOST_LEVELS]).order_by()
    return {row[0]: Rule(*row) for row in rows.values_list("path", "leads_to", "covers", "pk")}


def redirected(path: str, query: str) -> tuple[Rule, str] | None:
    """The rule that holds for a request for which there is no page, and where it leads; None where none does."""
    if len(path) > LONGEST:
        return None
    return leads(rules_for(path, query), path, query)
