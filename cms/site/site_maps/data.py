"""The rows that site maps list, in ranges of keys: a range holds the same rows for ever, however many are added later."""

from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from django.db.models import DateTimeField, Exists, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Cast

from articles.models import Article, ImageUse, Kind, Role, Section, Series, Tag
from cms.site.lists.people import who_appears
from cms.site.publication.models import Page as OwnPage
from cms.site.publication.shown import Linked
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import padded, prepared

# In one file: of a list it takes longer to tell whether it has a page, and what is newest on it.
KEYS, OF_LISTS = 500, 100
MOST_NEWS = 1_000


class Key(NamedTuple):
    pk: int


class Page(NamedTuple):
    """A row with a page, and when the newest article on it was published, in each of the ways (up to three) in which one gets there."""

    slug: str
    first: datetime | None
    second: datetime | None
    third: datetime | None


class ArticlePage(NamedTuple):
    """Its moments are the database's words for them: to make a thousand datetimes would take longer than all the rest."""

    pk: int
    slug: str
    published: str
    updated: str | None
    image_file: str | None


class Shown(NamedTuple):
    """That an article shows a picture in its text."""

    article_id: int
    image_file: str


class Fresh(NamedTuple):
    slug: str
    headline: str
    language: str
    published_at: datetime


class Rows:
    """Rows of a kind that have a page at `now`; `among(now)` gives them, `listed(rows)` the facts that a file needs of them.

    `at_once`: of how many files is asked in one question which row they begin with; `in_one`: the keys of a file.
    """

    def __init__(self, among, listed, at_once=1, in_one=KEYS):
        self.at_once, self.in_one = at_once, in_one
        # By the number of a file a row that stood in it: as long as it does, nothing else has to be known of the file.
        self.witnesses = {}
        self.there = prepared(lambda keys, now: as_named_tuples(among(now).filter(pk__in=keys).order_by(), Key))
        self.keys = prepared(lambda key, now: as_named_tuples(among(now).filter(pk__gte=key).order_by("pk"), Key))
        self.between = prepared(
            lambda first, after, now: listed(among(now).filter(pk__gte=first, pk__lt=after), now).order_by("pk")
        )
        self.first = prepared(lambda starts, now: first_keys(among(now), starts)[:1])

    def files(self, now):
        """The numbers of the files that hold a row, in order."""
        found, number = self.known(now), 0
        while True:
            while number in found:
                number += 1
            rows = self.keys.of(number * self.in_one, now)[:1]
            if not rows:
                return sorted(found)
            number = rows[0].pk // self.in_one
            if number not in found:
                begun = self.begun_from(number, rows[0].pk, now)
                self.witnesses |= begun
                found |= begun.keys()
                number += self.at_once

    def known(self, now):
        """The numbers of files of which a row is known that is still there."""
        keys = padded(sorted(dict(self.witnesses).values()))
        return {row.pk // self.in_one for row in self.there(keys, now)} if keys else set()

    def begun_from(self, number, key, now):
        """The first row of the file of this number, which is `key`, and of those that follow, as many as are asked for at once."""
        if self.at_once == 1:
            return {number: key}
        starts = tuple(each * self.in_one for each in range(number, number + self.at_once + 1))
        (keys,) = self.first(starts, now)
        return {number + at: key for at, key in enumerate(keys) if key is not None}

    def in_file(self, number, now):
        return self.between(number * self.in_one, (number + 1) * self.in_one, now)


def first_keys(rows, starts):
    """A row with a column for each start but the last: the first key from there on and before the next, or None."""
    ranges = (rows.filter(pk__gte=first, pk__lt=after) for first, after in pairwise(starts))
    firsts = [Subquery(each.order_by("pk").values("pk")[:1]) for each in ranges]
    return rows.model.objects.order_by("-pk").values_list(*firsts)


def own(now):
    """Published articles whose address is ours: what first appeared elsewhere is found there."""
    return Article.objects.published(now).filter(canonical_address="")


def newest(articles, moment):
    """A subquery: when the first of these articles, which are in the order of an index, was published."""
    return Subquery(articles.values(moment)[:1])


def with_moments(rows, *moments):
    filled = [*moments, *[Value(None, DateTimeField())] * (3 - len(moments))]
    return as_named_tuples(rows.annotate(**dict(zip(Page._fields[1:], filled, strict=True))), Page)


def in_row(now, **row):
    return newest(Article.objects.published(now).filter(**row).newest_first(), "published_at")


def with_tag(now):
    return newest(Article.objects.published(now).with_tag(OuterRef("pk")), "taggings__published_at")


def pages_of_articles(rows, now):
    written = {"published": Cast("published_at", TextField()), "updated": Cast("updated_at", TextField())}
    return as_named_tuples(rows.annotate(**written), ArticlePage, image="image")


def moments_of_people(rows, now):
    published = Article.objects.published(now)
    return with_moments(
        rows,
        newest(published.by(OuterRef("pk"), Role.AUTHOR), "bylines__published_at"),
        newest(published.about(OuterRef("pk")), "mentions__published_at"),
        newest(
            published.filter(quotes__speaker=OuterRef("pk")).order_by("-quotes__published_at"), "quotes__published_at"
        ),
    )


ROWS = {
    "articles": Rows(own, pages_of_articles, at_once=100),
    "people": Rows(who_appears, moments_of_people, in_one=OF_LISTS),
    "series": Rows(
        lambda now: Series.objects.filter(Exists(Article.objects.published(now).in_series(OuterRef("pk")))),
        lambda rows, now: with_moments(rows, in_row(now, series=OuterRef("pk"))),
        in_one=OF_LISTS,
    ),
    "tags": Rows(
        lambda now: Tag.objects.filter(Exists(Article.objects.published(now).filter(taggings__tag=OuterRef("pk")))),
        lambda rows, now: with_moments(rows, with_tag(now)),
        in_one=OF_LISTS,
    ),
}


@prepared
def sections(now):
    return with_moments(Section.objects.all(), in_row(now, section=OuterRef("pk")))


@prepared
def own_pages():
    return as_named_tuples(OwnPage.objects.public(), Linked)


@prepared
def newest_article(now):
    return as_named_tuples(Article.objects.published(now).newest_first(), Fresh)


@prepared
def pictures_between(first, after):
    uses = ImageUse.objects.filter(article__gte=first, article__lt=after).order_by("article", "position")
    return as_named_tuples(uses, Shown, image="image")


@prepared
def news(since, now):
    """What was published since then. Sponsored work is no news."""
    fresh = own(now).filter(~Q(kind=Kind.SPONSORED), published_at__gte=since)
    return as_named_tuples(fresh.newest_first(), Fresh)
