"""What is offered to be read after an article; `relating` has weighed it.

Which of it readers may see is found out row by row, as `published()` would: of a condition within the query any article that
is new might be another answer, and the page cache would have to forget every article with each publication.
"""

from collections import namedtuple

from articles.models import Card, RelatedArticle
from articles.models.article import is_seen_at
from articles.models.article_queryset import author_facts
from articles.models.card import paths_through
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared

MOST = 4
FACTS = ("weight", "status", "withdrawn_at")
Offered = namedtuple("Offered", (*FACTS, *Card._fields))
PATHS = {"status": "other__status", "withdrawn_at": "other__withdrawn_at"} | paths_through("other")


def read_next(article, now, most=MOST):
    """The Cards to print below the article of this number, and the next moment at which they may change by the clock, or None."""
    rows = offered_below(article)
    seen = [row for row in rows if is_seen_at(now, row.status, row.published_at, row.withdrawn_at)]
    seen.sort(key=lambda row: (row.weight, row.published_at, row.pk), reverse=True)
    moments = [moment for row in rows for moment in (row.published_at, row.withdrawn_at) if moment and moment > now]
    return [Card._make(row[len(FACTS) :]) for row in seen[:most]], min(moments, default=None)


@prepared
def offered_below(article):
    rows = RelatedArticle.objects.filter(article=article).annotate(author_facts=author_facts("other", as_text=True))
    return as_named_tuples(rows.order_by(), Offered, **PATHS)
