"""All that the Markdown of an article tells, in a few prepared questions."""

from datetime import date
from typing import NamedTuple

from articles.models import Article, Image, ImageUse, Quote
from cms.site.article.data import corrections_of, media_of, posts_of
from cms.site.feeds.data import credits_of
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared, set_prefetched


class Said(NamedTuple):
    """A quote in the article, and who said it."""

    text: str
    anchor: str
    source_address: str
    said_on: date | None
    speaker_name: str | None
    speaker_slug: str | None


def text_of_article(slug):
    """The published article of this slug, with `credits`, `said` and what its text shows; else None."""
    article = next(iter(published_at_slug(slug, clock.now())), None)
    if article is None:
        return None
    set_prefetched(
        article,
        post_uses=posts_of(article),
        image_uses=[ImageUse(image=Image(**facts)) for facts in article.image_facts or []],
        media_uses=media_of(article),
        corrections=corrections_of(article),
    )
    article.credits, article.said = credits_of((article.pk,)), quotes_in(article.pk)
    return article


@prepared
def published_at_slug(slug, now):
    return Article.objects.published(now).with_text_data().filter(slug=slug)


@prepared
def quotes_in(article):
    quotes = Quote.objects.filter(article=article).order_by("position")
    return as_named_tuples(quotes, Said, speaker="speaker")
