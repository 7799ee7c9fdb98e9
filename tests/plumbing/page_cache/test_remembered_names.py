"""Readers' search remembers whose name holds which words, until a name changes."""

import pytest
from django.utils import timezone

from articles.models import Series, Tag
from articles.search.names import names
from people.models import Person
from tests.factories import make_person, make_series
from tests.plumbing.page_cache.site import committed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("remembers")]


def bearers_of(word):
    return [(name.kind, name.key) for name in names(timezone.now()).holding([word], [], most=10)]


def test_names_are_read_once(django_assert_num_queries):
    make_person("Jane Roe")
    assert bearers_of("roe")
    with django_assert_num_queries(0):
        bearers_of("roe")


CHANGES = {
    "a person renamed": lambda: Person.objects.update(name="Jane Lindqvist"),
    "an alias": lambda: Person.objects.get().add_alias("Lindqvist"),
    "a job title": lambda: Person.objects.update(role="Keeper at Lindqvist"),
    "a tag": lambda: Tag.objects.create(name="Lindqvist", slug="lindqvist"),
    "a series renamed": lambda: Series.objects.update(name="Letters to Lindqvist"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_name_that_comes_is_found_at_once(change):
    make_person("Jane Roe")
    make_series("Letters from Elsewhere")
    assert bearers_of("lindqvist") == []
    with committed():
        change()
    assert len(bearers_of("lindqvist")) == 1


def test_a_name_that_goes_is_no_longer_found():
    make_person("Jane Roe")
    assert bearers_of("roe")
    with committed():
        Person.objects.all().delete()
    assert bearers_of("roe") == []


def test_names_are_found_by_the_beginning_of_a_word():
    make_person("Jane Lindqvist")
    make_person("Ann Lind")
    make_person("Linus Roe")
    found = names(timezone.now()).holding([], ["lind"], most=10)
    assert [name.words for name in found] == [("ann", "lind"), ("jane", "lindqvist")]


def test_no_more_names_are_found_than_are_asked_for():
    for number in range(5):
        make_person(f"Jane Roe {number}")
    assert len(names(timezone.now()).holding(["roe"], [], most=3)) == 3
