"""Prepared questions that are asked in one round trip where there is one."""

import pytest
from django.db import DataError, connection, transaction
from django.db.models import IntegerField, Value
from django.db.models.functions import Cast
from django.test.utils import CaptureQueriesContext

from people.models import Person
from plumbing.database.prepared import prepared
from plumbing.database.together import asked_together, sent_along
from tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)


@prepared
def names_of(slug):
    return Person.objects.filter(slug=slug).order_by().values_list("name", flat=True)


@prepared
def as_numbers(word):
    return Person.objects.order_by().values_list(Cast(Value(word), IntegerField()), flat=True)


@pytest.fixture(autouse=True)
def person():
    return make_person("Jane Roe")


def rename():
    Person.objects.filter(slug="jane-roe").update(name="Jane Doe")


def test_each_question_has_its_answer():
    make_person("Jo Day")
    with transaction.atomic(), asked_together(names_of.of("jane-roe"), names_of.of("jo-day"), names_of.of("nobody")):
        assert [names_of("jane-roe"), names_of("jo-day"), names_of("nobody")] == [["Jane Roe"], ["Jo Day"], []]


@pytest.mark.postgresql
def test_what_has_been_asked_is_not_asked_again_where_it_is_needed():
    with (
        transaction.atomic(),
        asked_together(names_of.of("jane-roe"), names_of.of("nobody")),
        CaptureQueriesContext(connection) as asked,
    ):
        names_of("jane-roe"), names_of("nobody")
    assert len(asked) == 0


def test_who_asks_a_second_time_is_given_the_answer_of_then():
    with transaction.atomic(), asked_together(names_of.of("jane-roe")):
        names_of("jane-roe")
        rename()
        assert names_of("jane-roe") == ["Jane Doe"]


def test_a_block_within_another_neither_asks_again_nor_answers_twice():
    with transaction.atomic(), asked_together(names_of.of("jane-roe")):
        with asked_together(names_of.of("jane-roe"), names_of.of("nobody")):
            assert names_of("jane-roe") == ["Jane Roe"]
            rename()
        assert names_of("jane-roe") == ["Jane Doe"]


def test_no_answer_is_left_when_the_block_has_ended():
    with transaction.atomic():
        with asked_together(names_of.of("jane-roe")):
            pass
        rename()
        assert names_of("jane-roe") == ["Jane Doe"]


@transaction.atomic
def rename_and_ask_wrongly():
    rename()
    with asked_together(names_of.of("jane-roe"), as_numbers.of("no number")):
        pytest.fail("The block was entered.")


@transaction.atomic
def rename_and_write_wrongly():
    rename()
    with sent_along(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET has_written = %s::int::boolean", ["no number"])


@pytest.mark.postgresql
@pytest.mark.parametrize("verb", [rename_and_ask_wrongly, rename_and_write_wrongly])
def test_what_fails_is_raised_within_the_transaction(verb):
    with pytest.raises(DataError):
        verb()
    assert names_of("jane-roe") == ["Jane Roe"]


def test_outside_of_a_transaction_a_question_is_asked_where_it_is_needed():
    with asked_together(names_of.of("jane-roe")):
        rename()
        assert names_of("jane-roe") == ["Jane Doe"]
