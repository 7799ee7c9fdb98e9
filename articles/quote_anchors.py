"""The anchors of an article's quotes: those that were published before are kept, whatever is put in before them (decision 90)."""

from articles.body.anchors import KnownQuote, anchors_for
from articles.models import QuoteAnchor
from plumbing.database.prepared import prepared


def anchors_in(article):
    """The function that tells the anchors of quotes in `article`, for compile_body. Asks the database only where there are quotes."""

    def anchors(quotes):
        rows = published_in(article.pk) if quotes and article.pk else ()
        return anchors_for(quotes, [KnownQuote(row.anchor, row.text, row.speaker) for row in rows])

    return anchors


def keep_anchors(article, quotes):
    """Note under which anchors these quotes (of the compiled body) are published from now on."""
    known = {row.anchor: row for row in published_in(article.pk)} if quotes else {}
    new, changed = [], []
    for quote in quotes:
        facts = {"text": quote.text, "speaker": quote.speaker or ""}
        row = known.get(quote.anchor)
        if row is None:
            new.append(QuoteAnchor(article=article, anchor=quote.anchor, **facts))
        elif (row.text, row.speaker) != (facts["text"], facts["speaker"]):
            row.text, row.speaker = facts["text"], facts["speaker"]
            changed.append(row)
    QuoteAnchor.objects.bulk_create(new)
    QuoteAnchor.objects.bulk_update(changed, ["text", "speaker"], batch_size=200)


@prepared
def published_in(article):
    return QuoteAnchor.objects.filter(article=article).order_by("pk")
