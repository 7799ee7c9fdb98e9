"""Asks readers' search as the page does."""

from django.utils import timezone

from articles.models import Article
from articles.search import filters, queries
from articles.search.answering import answer


def answer_to(typed, now=None, **narrowed):
    more = {name: narrowed.pop(name) for name in ("by_date", "after") if name in narrowed}
    values = {name.rstrip("_"): value for name, value in narrowed.items()}
    return answer(queries.read(typed), filters.read(values), now or timezone.now(), **more)


def headlines(typed, now=None, **narrowed):
    """The headlines of what is found, in order."""
    found = answer_to(typed, now, **narrowed).found.hits
    named = dict(Article.objects.values_list("pk", "headline"))
    return [named[hit.article] for hit in found]
