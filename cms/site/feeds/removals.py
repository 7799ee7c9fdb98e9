"""When something that may have stood in a feed was last withdrawn: since then the feed is another, though no entry of it is new."""

from datetime import datetime
from typing import NamedTuple

from articles.models import Article
from cms.site.feeds.entry import LONG_AGO
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.page_cache.watching import does_not_move


class Removal(NamedTuple):
    withdrawn_at: datetime


class Removals:
    """Of a feed that is in the order of the column `dated`; `key` is the column that chooses what stands in it, None for all."""

    def __init__(self, dated, key=None, **chosen):
        self.dated, self.key, self.chosen = dated, key, chosen
        self.rows = prepared(self.question)

    def question(self, value, since, now):
        # In one condition, so that it walks the index that the feed walks, and no further.
        keys = {self.key: value} if self.key else {}
        withdrawn = Article.objects.withdrawn(now).filter(**keys, **self.chosen, **{f"{self.dated}__gte": since})
        return as_named_tuples(withdrawn.order_by(f"-{self.dated}"), Removal)

    def last(self, value, shown, most, now):
        """The moment of the last one, or None. `shown` are the dates of the entries, the newest first, of which there are `most`."""
        since = shown[-1] if len(shown) == most else LONG_AGO
        # The date of an entry is no distance from now: without this, a feed would end at once, and never be kept.
        does_not_move(since)
        return max((row.withdrawn_at for row in self.rows.of(value, since, now)[:most]), default=None)


SITE = Removals("published_at")
SECTION = Removals("published_at", "section")
SERIES = Removals("published_at", "series")
TAG = Removals("taggings__published_at", "taggings__tag")
PERSON = Removals("bylines__published_at", "bylines__person", bylines__role="author")
QUOTES = Removals("quotes__published_at", "quotes__speaker")
CORRECTIONS = Removals("corrections__made_at")
