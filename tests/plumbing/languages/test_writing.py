from datetime import date

import pytest

from plumbing.languages.writing import (
    day_in_words,
    listed,
    month_day_in_words,
    short_number,
    weekday_in_words,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (950, "950"),
        (999, "999"),
        (1_000, "1K"),
        (1_200, "1.2K"),
        (23_700, "23.7K"),
        (99_949, "99.9K"),
        (312_400, "312K"),
        (999_499, "999K"),
        (999_500, "1M"),
        (1_200_000, "1.2M"),
        (2_000_000_000, "2B"),
    ],
)
def test_numbers_are_shortened_as_people_write_them(number, words):
    assert short_number(number, "en-gb") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "23,7\xa0k"), ("fr-ca", "23,7\xa0k"), ("de", "23.740"), ("ja", "2.4万"), ("io", "23.7K")],
)
def test_numbers_are_shortened_as_their_language_does(language, words):
    assert short_number(23_740, language) == words


@pytest.mark.parametrize(
    ("language", "words"), [("en-gb", "A, B and C"), ("en-us", "A, B, and C"), ("fr", "A, B et C"), ("ar", "A وB وC")]
)
def test_a_list_ends_as_its_language_does(language, words):
    assert listed(["A", "B", "C"], language) == words


def test_a_list_of_nothing_is_nothing():
    assert listed([], "en-gb") == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [("en-gb", "2 March 2026"), ("fr", "2 mars 2026"), ("de", "2. März 2026"), ("ar", "2 مارس، 2026")],
)
def test_a_day_is_written_as_its_language_does(language, words):
    assert day_in_words(date(2026, 3, 2), language) == words


def test_french_writes_the_first_of_a_month_as_an_ordinal():
    assert [day_in_words(date(2026, 3, day), "fr") for day in (1, 11)] == ["1er mars 2026", "11 mars 2026"]


def test_a_day_of_a_known_year_is_written_without_it():
    first = date(2026, 12, 1)
    assert [weekday_in_words(first, each) for each in ("en-gb", "fr")] == ["Tuesday 1 December", "mardi 1er décembre"]
    assert [month_day_in_words(first, each) for each in ("en-gb", "fr")] == ["1 December", "1er décembre"]
