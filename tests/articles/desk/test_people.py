"""People for the pickers: found, and made only by who confirms that they are new."""

import pytest

from people.models import Person
from tests.articles.desk.asking import ask
from tests.factories import make_person

pytestmark = pytest.mark.django_db


def near(answer):
    return [person["name"] for person in answer.json()["near"]]


def test_people_are_found_by_surname_and_handle(editor_client):
    make_person("Jane Roe").add_handle("twitter", "@ferrywoman")
    found = [ask(editor_client, "people", q=query).json()["results"][0]["name"] for query in ("ro", "@ferry")]
    assert found == ["Jane Roe", "Jane Roe"]


def test_a_person_is_made_on_the_spot(editor_client):
    assert ask(editor_client, "people", {"name": " Ann  Po ", "confirmed": True}).json()["slug"] == "ann-po"


def test_a_person_who_is_there_is_not_made_twice(editor_client):
    make_person("Ann Po")
    answer = ask(editor_client, "people", {"name": "ANN PO"})
    assert (answer.status_code, Person.objects.count()) == (200, 1)


def test_a_writer_without_the_permission_makes_no_person(writer_client):
    assert ask(writer_client, "people", {"name": "Ann Po"}).status_code == 403


@pytest.mark.parametrize("confirmed", [None, False, "true", 1])
def test_nobody_is_made_unless_it_is_confirmed(editor_client, confirmed):
    answer = ask(editor_client, "people", {"name": "Ann Po", "confirmed": confirmed})
    assert (answer.status_code, near(answer), Person.objects.count()) == (409, [], 0)


def test_who_does_not_confirm_is_told_who_might_be_meant(editor_client):
    make_person("Maud Quill")
    answer = ask(editor_client, "people", {"name": "Maud Qiull"})
    assert near(answer) == ["Maud Quill"] and "confirm that this one is new" in answer.json()["error"]


def test_who_confirms_makes_a_person_beside_a_near_name(editor_client):
    make_person("Maud Quill")
    answer = ask(editor_client, "people", {"name": "Maud Quilt", "confirmed": True})
    assert (answer.status_code, answer.json()["slug"]) == (201, "maud-quilt")


def test_near_names_are_asked_for_before_anybody_is_made(editor_client):
    make_person("Maud Quill", role="columnist")
    answer = ask(editor_client, "similar-people", q="M. Quill").json()
    assert answer["known"] is None
    assert [(person["slug"], person["role"]) for person in answer["near"]] == [("maud-quill", "columnist")]


def test_the_one_person_who_bears_the_name_is_known(editor_client):
    make_person("Maud Quill").add_alias("The Ferrywoman")
    assert ask(editor_client, "similar-people", q="the ferrywoman").json()["known"]["slug"] == "maud-quill"


def test_two_people_of_one_name_are_both_near(editor_client):
    make_person("John Smith", role="baker")
    make_person("John Smith", role="judge")
    answer = ask(editor_client, "people", {"name": "John Smith"})
    assert [person["role"] for person in answer.json()["near"]] == ["baker", "judge"]


def test_near_names_are_not_for_a_writer_who_may_add_nobody(writer_client):
    assert ask(writer_client, "similar-people", q="Ann Po").status_code == 403


@pytest.mark.parametrize("name", ["", " ", "x" * 201])
def test_a_name_that_is_none_is_refused_in_words(editor_client, name):
    answers = [ask(editor_client, "similar-people", q=name), ask(editor_client, "people", {"name": name})]
    assert [answer.status_code for answer in answers] == [400, 400] and answers[0].json()["error"]
