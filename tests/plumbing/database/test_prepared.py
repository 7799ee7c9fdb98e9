from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from people.models import Person
from plumbing.database.prepared import prepared, set_prefetched
from tests.factories import make_person

pytestmark = pytest.mark.django_db


def names(people):
    return [person.name for person in people]


def test_each_asking_is_answered_for_its_own_values():
    make_person("Jane Roe"), make_person("Jo Doe")
    ask = prepared(lambda name: Person.objects.filter(name=name))
    assert names(ask("Jane Roe")) == ["Jane Roe"]
    assert names(ask("Jo Doe")) == ["Jo Doe"]


def test_each_asking_sees_what_is_there_then():
    ask = prepared(lambda name: Person.objects.filter(name=name))
    assert ask("Jane Roe") == []
    make_person("Jane Roe")
    assert names(ask("Jane Roe")) == ["Jane Roe"]


def test_the_queryset_is_built_once_for_values_of_one_shape():
    built = []

    @prepared
    def ask(name, keys):
        built.append(name)
        return Person.objects.filter(name=name, pk__in=keys)

    for keys in [(1, 2), (3, 4), (5,)]:
        ask("Jane Roe", keys)
    assert len(built) == 2


def test_moments_are_compared_as_the_database_keeps_them():
    person, now = make_person("Jane Roe"), timezone.now()
    ask = prepared(lambda moment: Person.objects.filter(created_at__lte=moment))
    assert ask(now - timedelta(hours=1)) == []
    assert ask(now + timedelta(hours=1)) == [person]


def test_nothing_can_be_a_value():
    person = make_person("Jane Roe")
    ask = prepared(lambda user, name: Person.objects.filter(user=user, name=name))
    assert ask(None, "Jane Roe") == [person]


def test_an_empty_choice_finds_nothing():
    make_person("Jane Roe")
    ask = prepared(lambda keys: Person.objects.filter(pk__in=keys))
    assert ask(()) == []


def test_rows_come_with_what_is_joined_and_added(django_assert_num_queries):
    person = make_person("Jane Roe")
    person.add_handle("bluesky", "jane.example")
    handles = person.handles.model.objects
    ask = prepared(lambda pk: handles.filter(person=pk).select_related("person"))
    with django_assert_num_queries(1):
        assert names([handle.person for handle in ask(person.pk)]) == ["Jane Roe"]


def test_a_part_of_the_rows_can_be_asked_for():
    for number in range(5):
        make_person(f"Person {number}")
    ask = prepared(lambda role: Person.objects.filter(role=role).order_by("name"))
    assert names(ask.of("")[1:3]) == ["Person 1", "Person 2"]
    assert names(ask.of("")[3:9]) == ["Person 3", "Person 4"]


def test_what_was_answered_beforehand_is_not_asked_again(django_assert_num_queries):
    person = make_person("Jane Roe")
    set_prefetched(person, handles=["a handle"])
    with django_assert_num_queries(0):
        assert person.handles.all() == ["a handle"]


def test_a_function_that_looks_at_its_values_is_refused():
    ask = prepared(lambda name: Person.objects.filter(name=name[:1]))
    with pytest.raises(ValueError, match="more with its values than hand them on"):
        ask("Jane Roe")
    slicing = prepared(lambda number: Person.objects.all()[: abs(number)])
    with pytest.raises(ValueError, match="more with its values than hand them on"):
        slicing(3)


def test_a_key_of_32_bits_is_handed_on_as_one_of_64_is():
    """Django leaves out conditions on numbers that a column cannot hold; keys of accounts are such a column on PostgreSQL."""
    user = User.objects.create_user("edith")
    assert prepared(lambda key: User.objects.filter(pk=key))(user.pk) == [user]


def test_instances_have_the_rows_that_they_are_made_of_where_these_are_asked_for():
    person = make_person("Jane Roe")
    ask = prepared(lambda name: Person.objects.filter(name=name), has_rows=True)
    (first,), (second,) = ask("Jane Roe"), ask("Jane Roe")
    assert first.row == second.row and hash(first.row) == hash(second.row)
    Person.objects.filter(pk=person.pk).update(role="Harbour master")
    assert ask("Jane Roe")[0].row != first.row
