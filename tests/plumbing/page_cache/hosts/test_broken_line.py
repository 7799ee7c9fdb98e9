"""PostgreSQL is a process of its own: it may go away while a change is being committed."""

import pytest
from django.db import OperationalError, connection, transaction

from people.models import Person
from tests.factories import make_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


def change_and_lose_the_line(person):
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(role="columnist")
        # Its answer to the commit will never come.
        connection.connection.pgconn.finish()


def test_a_commit_of_which_nobody_knows_how_it_ended_counts_as_one(stamps):
    person, born = make_person(), stamps.last
    with pytest.raises(OperationalError):
        change_and_lose_the_line(person)
    connection.close()
    assert not stamps.is_current(born, []) and stamps.intents == 0
