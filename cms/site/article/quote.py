"""The page of one quote: what is shown where somebody shares it, with its words on a card, and the way to its place in the article."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Quote
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of
from plumbing.web.moved import moved


@require_safe
def quote(request, slug, anchor):
    now = clock.now()
    found = next(iter(quote_at(slug, anchor, now)), None)
    if found is None:
        return moved(request, Article.objects.published(), slug, lambda article: page_of_quote(article.slug, anchor))
    return render(request, "articles/quote.html", {"quote": found, "source": source(found.article_id, now)[0]})


def page_of_quote(slug, anchor):
    """The path of the page of the quote with this anchor in the article of this slug."""
    return f"{address_of('article', slug)}quotes/{anchor}/"


@prepared
def quote_at(slug, anchor, now):
    quotes = Quote.objects.of_published(Article.objects.published(now)).filter(article__slug=slug, anchor=anchor)
    return quotes.select_related("article", "speaker")


@prepared
def source(article, now):
    """The Card of the article in which it stands."""
    return Article.objects.published(now).filter(pk=article).as_cards()


def examples():
    quotes = Quote.objects.of_published(Article.objects.published())[:2]
    return [page_of_quote(each.article.slug, each.anchor) for each in quotes]


PAGE = PageKind("quote", "articles/<page:slug>/quotes/<str:anchor>/", quote, examples, lambda: examples()[0])
