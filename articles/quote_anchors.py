"""The anchors of an article's quotes: those that were published before are kept, whatever is put in before them (decision 90)."""

from functools import cached_property

from articles.body.anchors import KnownQuote, anchors_for
from articles.models import QuoteAnchor
from plumbing.database.prepared import prepared


class PublishedAnchors:
    """Under which anchors quotes of `article` have been published. Asks the database once, and only where there are quotes."""

    def __init__(self, article):
        self.article = article

    @cached_property
    def rows(self):
        return published_in(self.article.pk) if self.article.pk else []

    def of(self, quotes):
        """The anchors of these quotes, for compile_body."""
        return anchors_for(
            quotes, [KnownQuote(row.anchor, row.text, row.speaker) for row in self.rows] if quotes else ()
        )

    def keep(self, quotes):
        """Note under which anchors these quotes (of the compiled body) are published from now on."""
        known = {row.anchor: row for row in self.rows} if quotes else {}
        new, changed = [], []
        for quote in quotes:
            facts = {"text": quote.text, "speaker": quote.speaker or ""}
            row = known.get(quote.anchor)
            if row is None:
                new.append(QuoteAnchor(article=self.article, anchor=quote.anchor, **facts))
            elif (row.text, row.speaker) != (facts["text"], facts["speaker"]):
                row.text, row.speaker = facts["text"], facts["speaker"]
                changed.append(row)
        QuoteAnchor.objects.bulk_create(new)
        QuoteAnchor.objects.bulk_update(changed, ["text", "speaker"], batch_size=200)


@prepared
def published_in(article):
    return QuoteAnchor.objects.filter(article=article).order_by("pk")
