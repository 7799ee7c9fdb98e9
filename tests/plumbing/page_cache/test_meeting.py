"""Each way in which an answer can depend on rows, with a change that it must hear of. No page is rendered."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Count, F, OuterRef, Subquery
from django.utils import timezone

from articles.models import Article, Byline, PreviousTagName, Section, Series, Status, Tag, Tagging
from cms.promos.models import Promo
from people.models import Alias, Person
from plumbing.page_cache.stamps.stamps import slot_of
from plumbing.page_cache.tags import MANY
from plumbing.page_cache.watching import watching
from tests.factories import make_article, make_draft, make_person, make_section
from tests.plumbing.page_cache.site import committed
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rows(stamps):
    """Two of each, so that there is a second one to forget."""
    people = [make_person("Jane Roe"), make_person("Jo Doe")]
    sections = [make_section("Politics"), make_section("Culture")]
    for name, person, section in zip(["north", "south"], people, sections, strict=True):
        make_article(name, section=section.slug, authors=[person], tags=("ferries",))
    make_draft("draft")
    make_promo("Promo", sections=[sections[0]])
    people[1].add_alias("The Ferryman")
    Person.objects.bulk_create(Person(name="Al", slug=f"al-{number}") for number in range(MANY + 1))


def sql(statement, *params):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchall() if cursor.description else None


def sql_of_many(statement, rows):
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def published():
    return Article.objects.filter(status=Status.PUBLISHED)


def one(name):
    return Article.objects.filter(slug=name)


def delete_and_write_again():
    """In the same words, under another number."""
    row = Byline.objects.filter(article__slug="north")
    facts = row.values("article_id", "person_id", "role", "order").get()
    row.delete()
    Byline.objects.create(**facts)


def take_the_place_of_another():
    facts = {"name": "Politics", "slug": "politics", "order": 9}
    Section.objects.bulk_create(
        [Section(**facts)], update_conflicts=True, unique_fields=["slug"], update_fields=["order"]
    )


NEWEST = Byline.objects.filter(person=OuterRef("pk")).order_by("-order").values("role")[:1]
PLACES = "SELECT name FROM articles_section UNION SELECT name FROM articles_series"
CASES = {
    "a row that is shown": (
        lambda: Person.objects.get(slug="jo-doe"),
        lambda: Person.objects.filter(slug="jo-doe").update(bio="x"),
    ),
    "the second of two rows": (
        lambda: list(Person.objects.all()),
        lambda: Person.objects.filter(slug="jo-doe").update(bio="x"),
    ),
    "all rows at once": (lambda: Person.objects.get(slug="jo-doe"), lambda: Person.objects.update(bio="x")),
    "a row that came with another": (
        lambda: list(Article.objects.select_related("section")),
        lambda: Section.objects.filter(slug="culture").update(name="Arts"),
    ),
    "the second of prefetched rows": (
        lambda: list(Article.objects.prefetch_related("bylines__person")),
        lambda: Person.objects.filter(slug="jo-doe").update(name="J. Doe"),
    ),
    "a row that comes": (lambda: list(Section.objects.all()), lambda: make_section("Sport")),
    "a row that comes where others are": (
        lambda: list(Series.objects.all()),
        lambda: Series.objects.create(name="a", slug="a"),
    ),
    "the second of rows that come at once": (
        lambda: Tag.objects.filter(slug="b").exists(),
        lambda: Tag.objects.bulk_create([Tag(name="a", slug="a"), Tag(name="b", slug="b")]),
    ),
    "a row that goes": (lambda: list(Alias.objects.all()), lambda: Alias.objects.all().delete()),
    "a row that goes with another": (lambda: list(Tagging.objects.all()), lambda: Tag.objects.all().delete()),
    "very many rows that go": (
        lambda: list(Person.objects.filter(name="Al")[:3]),
        lambda: sql("DELETE FROM people_person WHERE name = %s", "Al"),
    ),
    "very many rows that change": (
        lambda: list(Person.objects.filter(name="Al")[:3]),
        lambda: Person.objects.filter(name="Al").update(bio="x"),
    ),
    "a row that was looked for in vain": (
        lambda: Person.objects.filter(slug="ann").first(),
        lambda: make_person("Ann"),
    ),
    "a row that nobody refers to yet": (
        lambda: list(PreviousTagName.objects.filter(tag__slug="ferries")),
        lambda: Tag.objects.get(slug="ferries").rename("Boats"),
    ),
    "a row that comes to another by its key": (
        lambda: list(published().filter(section__slug="culture")),
        lambda: one("north").update(section=Section.objects.get(slug="culture")),
    ),
    "a row that leaves another by its key": (
        lambda: list(Article.objects.filter(section=Section.objects.get(slug="politics")).values_list("pk")),
        lambda: one("north").update(section=Section.objects.get(slug="culture")),
    ),
    "a row that becomes public": (
        lambda: list(published()),
        lambda: one("draft").update(
            status=Status.PUBLISHED, published_at=timezone.now(), live_revision=F("latest_revision")
        ),
    ),
    "a row that is public no more": (
        lambda: published().count(),
        lambda: one("north").update(status=Status.WITHDRAWN, withdrawn_at=timezone.now()),
    ),
    "a row that is not public": (lambda: list(Article.objects.all()), lambda: one("draft").update(standfirst="x")),
    "a private row that comes": (lambda: Article.objects.count(), lambda: make_draft("another")),
    "an address that is taken": (
        lambda: Article.objects.filter(slug="west").first(),
        lambda: one("north").update(slug="west"),
    ),
    "the order of rows": (
        lambda: list(Section.objects.order_by("order")),
        lambda: Section.objects.filter(slug="culture").update(order=9),
    ),
    "the order of rows by something small": (
        lambda: list(published().order_by("share_count").values_list("slug")),
        lambda: one("south").update(share_count=9),
    ),
    "a value in the condition": (
        lambda: list(Promo.objects.filter(priority=3)),
        lambda: Promo.objects.update(priority=3),
    ),
    "a sum over rows": (
        lambda: list(Byline.objects.values("role").annotate(n=Count("pk"))),
        lambda: Byline.objects.update(role="editor"),
    ),
    "a value that is computed for each row": (
        lambda: list(Person.objects.annotate(newest=Subquery(NEWEST))),
        lambda: Byline.objects.filter(person__slug="jo-doe").update(role="editor"),
    ),
    "a number that is new": (lambda: list(Byline.objects.all()), delete_and_write_again),
    "a many-to-many row that comes": (
        lambda: list(Promo.objects.get().sections.all()),
        lambda: Promo.objects.get().sections.add(Section.objects.get(slug="culture")),
    ),
    "a many-to-many row that goes": (
        lambda: list(Promo.objects.filter(sections__slug="politics").values_list("pk")),
        lambda: Promo.objects.get().sections.clear(),
    ),
    "a change by a formula": (
        lambda: list(published()),
        lambda: one("north").update(published_at=F("published_at") - timedelta(hours=1)),
    ),
    "an INSERT that changes what is there": (lambda: Section.objects.get(slug="politics"), take_the_place_of_another),
    "SQL in small letters": (
        lambda: Person.objects.get(slug="jo-doe"),
        lambda: sql("update people_person set bio = %s where slug = %s", "x", "jo-doe"),
    ),
    "SQL with a comment": (
        lambda: Person.objects.get(slug="jo-doe"),
        lambda: sql("UPDATE people_person /* by hand */ SET bio = %s", "x"),
    ),
    "many statements at once": (
        lambda: Person.objects.get(slug="jo-doe"),
        lambda: sql_of_many("UPDATE people_person SET bio = %s WHERE slug = %s", [("x", "jane-roe"), ("x", "jo-doe")]),
    ),
    "a reader that is not understood": (lambda: sql(PLACES), lambda: Series.objects.create(name="a", slug="a")),
    "a reader that is not understood, of one row": (
        lambda: sql(PLACES),
        lambda: Section.objects.filter(slug="culture").update(name="x"),
    ),
}


@contextmanager
def taken_back():
    """For the next case the rows are there as before: to make them takes longer than all cases."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def hears_of(read, change, stamps):
    with watching() as watch:
        read()
    assert watch.reason_against_keeping == ""
    with committed():
        born = stamps.last
        change()
    return not stamps.is_current(born, [slot_of(tag) for tag in watch.tags])


def test_an_answer_hears_of_each_of_these(stamps):
    heard = {}
    for name, (read, change) in CASES.items():
        with taken_back():
            heard[name] = hears_of(read, change, stamps)
    assert [name for name, is_heard in heard.items() if not is_heard] == []


def test_an_answer_does_not_hear_of_a_row_that_it_has_nothing_to_do_with(stamps):
    assert not hears_of(
        lambda: Section.objects.get(slug="culture"), lambda: Series.objects.create(name="a", slug="a"), stamps
    )
