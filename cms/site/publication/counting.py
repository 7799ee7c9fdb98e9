"""How often each redirect is followed, by day: gathered, and written together."""

from cms.site.publication.models import Redirect, RedirectCount
from plumbing.database.gathered_counts import CountedTable, beginning_with

redirect_counts = CountedTable(RedirectCount, ("redirect", "day"), beginning_with(Redirect.objects.all))
