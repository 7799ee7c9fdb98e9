"""The rows that feeds are made of, in few questions, each put into SQL once."""

from datetime import datetime
from typing import NamedTuple

from articles.models import Article, Byline, Correction, Image, ImageUse, PostUse
from articles.social.models import media_facts
from cms.site.article.data import corrections_of, shows_posts
from people.models import Person
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared, set_prefetched

MOST = 20


class Removal(NamedTuple):
    withdrawn_at: datetime


class ListOfArticles:
    """The newest articles of a list, and what was last taken from it. `among` narrows articles to those that belong to a key."""

    def __init__(self, among):
        self.newest = prepared(lambda key, now: among(Article.objects.published(now).with_text_data(), key))
        self.removed = prepared(lambda key, now: as_removals(among(Article.objects.withdrawn(now), key)))

    def articles(self, key, now):
        """Articles with everything that their text shows, the newest first."""
        articles = self.newest.of(key, now)[:MOST]
        bylines, uses = bylines_by_article(articles), uses_by_article([each for each in articles if shows_posts(each)])
        for article in articles:
            set_prefetched(
                article,
                bylines=bylines.get(article.pk, []),
                post_uses=uses.get(article.pk, []),
                image_uses=[ImageUse(image=Image(**facts)) for facts in article.image_facts or []],
                corrections=corrections_of(article),
            )
        return articles


def as_removals(withdrawn):
    return as_named_tuples(withdrawn.order_by("-withdrawn_at"), Removal)


def last(removals):
    """The moment of the first of `removals`, a PreparedQuery's rows; None where there is none."""
    return next((row.withdrawn_at for row in removals[:1]), None)


def bylines_by_article(articles):
    return grouped(credits_of(keys_of(articles))) if articles else {}


def uses_by_article(articles):
    uses = uses_of_posts(keys_of(articles)) if articles else []
    for use in uses:
        use.post.media_facts = use.media_facts
    return grouped(uses)


def keys_of(articles):
    return tuple(article.pk for article in articles)


def grouped(rows):
    by_article = {}
    for row in rows:
        by_article.setdefault(row.article_id, []).append(row)
    return by_article


@prepared
def credits_of(articles):
    return Byline.objects.filter(article__in=articles).select_related("person")


@prepared
def uses_of_posts(articles):
    uses = PostUse.objects.filter(article__in=articles).select_related("post__person")
    return uses.annotate(media_facts=media_facts("post"))


@prepared
def corrections(now):
    """Corrections of what readers see, the newest first."""
    of_published = Correction.objects.filter(article__in=Article.objects.published(now)).select_related("article")
    return of_published.defer("article__body", "article__body_parts", "article__body_text").order_by("-made_at", "-pk")


@prepared
def person_at(slug):
    return Person.objects.filter(slug=slug)


@prepared
def quotes(person, now):
    return Person(pk=person).quotes.of_published(Article.objects.published(now))


@prepared
def removed_with_quotes(person, now):
    return as_removals(Article.objects.withdrawn(now).filter(quotes__speaker=person))


@prepared
def removed_with_corrections(now):
    return as_removals(Article.objects.withdrawn(now).filter(corrections__isnull=False))


LISTS = {
    "site": ListOfArticles(lambda articles, key: articles.newest_first()),
    "section": ListOfArticles(lambda articles, key: articles.in_section(key).newest_first()),
    "series": ListOfArticles(lambda articles, key: articles.in_series(key).newest_first()),
    "tag": ListOfArticles(lambda articles, key: articles.with_tag(key)),
    "person": ListOfArticles(lambda articles, key: articles.by(key)),
}
