"""Keys of names and handles."""

import pytest

from people import names
from people.names import bare_handle, handle_key, name_key, sort_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Quill", "MARA QUILL"),
        ("Mara Quill", "  mara   quill "),
        ("Zoë Brontë", "Zoe Bronte"),
        ("Łukasz Øster", "Lukasz Oster"),
        ("Jean-Paul Vane", "Jean Paul Vane"),
        ("Siobhán O’Hare", "Siobhan O'Hare"),
        ("J. K. Marlow", "JK Marlow"),
        ("Dr. Mara Quill", "Mara Quill"),
        ("Senator Mara Quill, PhD", "Mara Quill"),
        ("Лев Орлов", "ЛЕВ ОРЛОВ"),
    ],
)
def test_two_spellings_of_one_name_have_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mara Quill", "Mara Quilt"), ("Abel Stone", "Abel Stone Jr."), ("Mara Quill", "Quill Mara")],
)
def test_two_names_have_two_keys(one, other):
    assert name_key(one) != name_key(other)


def test_a_name_of_titles_alone_keeps_its_last_word():
    assert name_key("Judge Mayor") == "mayor"


def test_a_name_of_marks_alone_stands_for_itself():
    assert name_key("!!!") == "!!!"


@pytest.mark.parametrize("handle", ["@MaraQuill", "maraquill", " @maraquill ", "u/maraquill", "/u/MaraQuill"])
def test_a_handle_has_one_key_with_and_without_its_mark(handle):
    assert handle_key(handle) == "maraquill"


def test_a_handle_keeps_its_case_and_its_host():
    assert bare_handle("@Mara@press.example") == "Mara@press.example"


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Mara Quill", "Quill, Mara"),
        ("Mara", "Mara"),
        ("Anton van der Vane", "van der Vane, Anton"),
        ("Abel Stone Jr.", "Stone Jr., Abel"),
    ],
)
def test_a_name_is_listed_by_its_surname(name, listed):
    assert sort_name(name) == listed


@pytest.mark.parametrize(
    ("sorted_name", "letter"),
    [
        ("Roe, Jane", "R"),
        ("Ångström, Ann", "A"),
        ("’t Hooft, Jo", "T"),
        ("Øster, Bo", "O"),
        ("Яшин, Лев", "Я"),
        ("김, 구", "ㄱ"),
        ("王, 伟", "漢"),
        ("やまだ", "ヤ"),
        ("50 Cent", "#"),
        ("🙂", "#"),
    ],
)
def test_a_register_has_a_name_under_its_letter(sorted_name, letter):
    assert names.initial(sorted_name) == letter
    assert names.initial(letter) == letter


def test_surnames_are_compared_before_given_names_in_every_collation():
    names_in_order = ["Roe, Jane", "Roe, Zoë", "Roe Jr., Al", "Roebuck, Di"]
    assert sorted(names_in_order, key=names.sort_key) == names_in_order
    assert all(key.isalnum() for key in map(names.sort_key, names_in_order))
