"""The lists of the readers' pages: their order, and that an index tells it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.document import Credit
from articles.models import Article, Quote, Release, Section, Series, Tag
from cms.site.lists import people
from people.models import Person
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db
LINK = '<p><a data-person="jane-roe">Jane Roe</a> was there.</p>'
NOW = timezone.now()

LISTS = {
    "a tag": lambda published: published.with_tag(Tag(pk=1)).as_cards(),
    "a section": lambda published: published.in_section(Section(pk=1)).as_cards(),
    "a series": lambda published: published.in_series(Series(pk=1)).order_by("published_at", "pk").as_cards(),
    "an author": lambda published: published.by(Person(pk=1)).as_cards(),
    "an illustrator": lambda published: published.by(Person(pk=1), "illustrator").as_cards(),
    "a subject": lambda published: published.about(Person(pk=1)).exclude(authors=Person(pk=1)).as_cards(),
    "quotes": lambda published: Person(pk=1).quotes.of_published(published),
    "all quotes": lambda published: Quote.objects.of_known_speakers().of_published(published),
    "quotes of a year": lambda published: (
        Quote.objects.of_known_speakers().of_published(published).of_articles_from(NOW - timedelta(days=365), NOW)
    ),
    "contributors": lambda published: people.who_wrote(NOW).by_name(),
    "people under a letter": lambda published: people.who_did_not_write(NOW).filter(initial="R").by_name(),
    "posts": lambda published: Person(pk=1).posts.shown_in(published).with_card_data(),
}
MOMENTS = [(Article, "published_at"), (Article, "withdrawn_at"), (Release, "due_at")]


def headlines(articles):
    return [article.headline for article in articles]


def how_the_database_goes_about(rows):
    """The plan, as if the tables were long."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("seqscan", "bitmapscan", "sort", "incremental_sort"):
                cursor.execute(f"SET LOCAL enable_{way} = off")
    return rows.explain()


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_no_list_is_sorted_for_one_of_its_pages(rows):
    plan = how_the_database_goes_about(rows(Article.objects.published())[:21])
    assert "Sort" not in plan and "TEMP B-TREE" not in plan, plan


@pytest.mark.parametrize(("model", "column"), MOMENTS, ids=str)
def test_the_next_moment_of_a_column_is_looked_up(model, column):
    rows = model.objects.filter(**{f"{column}__gt": NOW}).order_by(column).values_list(column)[:1]
    plan = how_the_database_goes_about(rows)
    assert "Index" in plan or "INDEX" in plan, plan
    assert "SCAN" not in plan and "TEMP B-TREE" not in plan, plan


def test_who_did_two_things_for_an_article_finds_it_once():
    jane = make_person("Jane Roe")
    twice = (Credit(jane.slug), Credit(jane.slug, "photographer"))
    make_article("The Ferry Question", credits=twice)
    make_article("The Bridge Answer", authors=[jane], at=NOW - timedelta(days=1))
    assert headlines(Article.objects.published().by(jane)) == ["The Ferry Question", "The Bridge Answer"]


def test_articles_about_a_person_come_newest_first():
    jane = make_person("Jane Roe")
    make_article("Newer", body=LINK)
    make_article("Older", body=LINK, at=NOW - timedelta(days=1))
    assert headlines(Article.objects.published().about(jane)) == ["Newer", "Older"]


def test_articles_of_a_tag_come_newest_first_and_at_one_moment_the_last_written_first():
    for headline, days in (("Second", 1), ("First", 1), ("Third", 2)):
        make_article(headline, tags=("Ferries",), at=NOW - timedelta(days=days))
    assert headlines(Article.objects.published().with_tag(Tag.objects.get())) == ["First", "Second", "Third"]
