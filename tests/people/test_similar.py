"""Names that are near enough to ask whether somebody known is meant."""

import pytest

from people.names import name_key
from people.similar import LOOKED_AT, MOST, distance, similar_people
from tests.factories import make_person

NEAR = {
    "the same words in another order": ("Quill Maud", "Maud Quill", 0),
    "accents, case and titles": ("Dr. MÁUD QUILL", "Maud Quill", 0),
    "a wrong letter": ("Maud Quilt", "Maud Quill", 1),
    "a missing letter": ("Maud Quil", "Maud Quill", 1),
    "a letter too many": ("Maudd Quill", "Maud Quill", 1),
    "two letters swapped": ("Maud Qiull", "Maud Quill", 1),
    "a wrong first letter": ("Naud Quill", "Maud Quill", 1),
    "no space": ("MaudQuill", "Maud Quill", 1),
    "other scripts": ("Почему Мочлит", "Почему Молчит", 1),
    "a character of a longer name": ("山田太郎", "山田大郎", 1),
    "an initial": ("M. Quill", "Maud Quill", 2),
    "an initial in the middle": ("M. Quill", "Maud A. Quill", 2),
    "a short form": ("Chris Sand", "Christopher Sand", 2),
    "a slip in each word": ("Katharine Hepbern", "Katherine Hepburn", 2),
    "only a surname": ("Quill", "Maud Quill", 3),
    "only a first name": ("Maud", "Maud Quill", 3),
    "a middle name": ("Maud Ann Quill", "Maud Quill", 2),
    "a middle name left out": ("Maud Quill", "Maud Ann Quill", 2),
}
APART = [
    ("Maud Quill", "Ann Quill"),
    ("Maud Quill", "Maud Sand"),
    ("Bo Sand", "Al Sand"),
    ("Bo", "Al"),
    ("Ann", "Amy"),
    ("Jane Roe", "John Roe"),
]


@pytest.mark.parametrize(("typed", "known", "far"), NEAR.values(), ids=NEAR)
def test_a_name_is_near_by(typed, known, far):
    keys = name_key(typed), name_key(known)
    assert distance(*keys) == distance(*reversed(keys)) == far


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_of_different_people_are_not_near(one, other):
    assert distance(name_key(one), name_key(other)) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "known", "far"), NEAR.values(), ids=NEAR)
def test_a_near_name_is_found_among_others(typed, known, far):
    for name in ("Abel Moor", "Zoë Winter", "李小龍"):
        make_person(name)
    person = make_person(known)
    assert similar_people(typed) == [person]


@pytest.mark.django_db
def test_a_near_alias_is_found_once():
    person = make_person("Maud Quill")
    person.add_alias("Maudie Quill")
    assert similar_people("Maudi Quill") == [person]


@pytest.mark.django_db
def test_the_nearest_stand_first():
    for name in ("Quill", "Maud Quilt", "Mo Quill"):
        make_person(name)
    assert [person.name for person in similar_people("Maud Quill")] == ["Maud Quilt", "Quill"]


@pytest.mark.django_db
def test_only_a_few_are_suggested_and_only_some_are_looked_at(django_assert_num_queries):
    for number in range(MOST + 2):
        make_person(f"Maud Quill {number}")
    with django_assert_num_queries(3):
        assert len(similar_people("Maud Quill")) == MOST
    assert LOOKED_AT < 1000
