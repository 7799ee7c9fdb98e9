"""A prepared question keeps its cursor for the next time."""

import pytest
from django.db import connection

from people.models import Person
from plumbing.database import kept_cursors
from plumbing.database.prepared import prepared
from tests.factories import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]


@prepared
def names_of(slug):
    return Person.objects.filter(slug=slug).order_by().values_list("name", flat=True)


@pytest.fixture(autouse=True)
def person():
    connection.connection.kept_cursors = {}
    return make_person("Jane Roe")


def kept():
    return [*connection.connection.kept_cursors.values()]


def test_the_second_answer_comes_by_the_same_cursor():
    assert names_of("jane-roe") == ["Jane Roe"]
    before = kept()
    assert (names_of("nobody"), kept()) == ([], before) and len(before) == 1


def test_one_that_holds_many_rows_is_not_kept(monkeypatch):
    monkeypatch.setattr(kept_cursors, "MOST_ROWS", 0)
    names_of("jane-roe")
    assert kept() == []


def test_the_oldest_goes_where_there_are_too_many(monkeypatch):
    monkeypatch.setattr(kept_cursors, "MOST_KEPT", 1)
    names_of("jane-roe")
    (before,) = kept()
    names_of.of("jane-roe")[:1]
    assert len(kept()) == 1 and kept() != [before]
