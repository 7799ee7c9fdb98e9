"""How often each redirect is followed, by day: gathered, and written together."""

from cms.site.publication.models import Redirect, RedirectCount
from plumbing.database.gathered_counts import CountedTable


def known(keys):
    """Of keys that begin with a redirect, those whose redirect is there."""
    there = set(Redirect.objects.filter(pk__in={key[0] for key in keys}).values_list("pk", flat=True))
    return {key for key in keys if key[0] in there}


redirect_counts = CountedTable(RedirectCount, ("redirect", "day"), known)
