"""The rows that feeds are made of, in few questions, each put into SQL once."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef

from articles.models import Article, Byline, Correction, Image, ImageUse, PostUse
from articles.social.models import media_facts
from cms.site.article.data import corrections_of, plays_media, shows_posts, uses_of_media
from cms.site.feeds import removals
from people.models import Person
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared, set_prefetched

MOST = 20


class Credit(NamedTuple):
    """Who had which part in an article."""

    article_id: int
    role: str
    person_slug: str
    person_name: str
    person_portrait: str


class ListOfArticles:
    """The newest articles of a list. `among` narrows articles to those of a key; `removals` tells what went."""

    def __init__(self, among, removals):
        self.newest, self.removals = (
            prepared(lambda key, now: among(with_text(Article.objects.published(now)), key), has_rows=True),
            removals,
        )

    def last_removal(self, key, articles, now):
        return self.removals.last(key, [article.published_at for article in articles], MOST, now)

    def articles(self, key, now):
        """Articles with everything that their text shows, the newest first. What their `all_rows` say is all that they say."""
        articles = self.newest.of(key, now)[:MOST]
        credits_by_article = grouped(credits_of(keys_of(articles)) if articles else [])
        uses = uses_by_article([article for article in articles if shows_posts(article)])
        recordings = media_by_article([article for article in articles if plays_media(article)])
        for article in articles:
            article.credits = credits_by_article.get(article.pk, [])
            shown = (*uses.get(article.pk, []), *recordings.get(article.pk, []))
            article.all_rows = (article.row, *article.credits, *(use.row for use in shown))
            set_prefetched(
                article,
                post_uses=uses.get(article.pk, []),
                image_uses=[ImageUse(image=Image(**facts)) for facts in article.image_facts or []],
                media_uses=recordings.get(article.pk, []),
                corrections=corrections_of(article),
            )
        return articles


def with_text(articles):
    # A feed says nothing of the series.
    return articles.with_text_data().select_related(None).select_related("section", "image")


def uses_by_article(articles):
    uses = uses_of_posts(keys_of(articles)) if articles else []
    for use in uses:
        use.post.media_facts = use.media_facts
    return grouped(uses)


def media_by_article(articles):
    return grouped(uses_of_media(keys_of(articles)) if articles else [])


def keys_of(articles):
    return tuple(article.pk for article in articles)


def grouped(rows):
    by_article = {}
    for row in rows:
        by_article.setdefault(row.article_id, []).append(row)
    return by_article


@prepared
def credits_of(articles):
    return as_named_tuples(Byline.objects.filter(article__in=articles), Credit, person="person")


@prepared(has_rows=True)
def uses_of_posts(articles):
    uses = PostUse.objects.filter(article__in=articles).select_related("post__person")
    return uses.annotate(media_facts=media_facts("post"))


@prepared
def corrections(now):
    """Corrections of what readers see, the newest first."""
    published = Article.objects.published(now).filter(pk=OuterRef("article"))
    of_published = Correction.objects.filter(Exists(published)).select_related("article")
    return of_published.defer("article__body", "article__body_parts", "article__body_text").order_by("-made_at", "-pk")


@prepared
def person_at(slug):
    return Person.objects.filter(slug=slug)


@prepared
def quotes(person, now):
    return Person(pk=person).quotes.of_published(Article.objects.published(now))


LISTS = {
    "site": ListOfArticles(lambda articles, key: articles.newest_first(), removals.SITE),
    "section": ListOfArticles(lambda articles, key: articles.in_section(key).newest_first(), removals.SECTION),
    "series": ListOfArticles(lambda articles, key: articles.in_series(key).newest_first(), removals.SERIES),
    "tag": ListOfArticles(lambda articles, key: articles.with_tag(key), removals.TAG),
    "person": ListOfArticles(lambda articles, key: articles.by(key), removals.PERSON),
}
