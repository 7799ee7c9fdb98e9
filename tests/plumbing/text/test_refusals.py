"""Refusals are kept as a message and its facts, and put into words when they are read."""

import pytest
from django.utils import translation

from plumbing.text.lists import listed, quoted
from plumbing.text.refusals import Refusal, kept_in_words

TAKEN = "Another article has the address “%(slug)s”. Choose another one."


def test_a_refusal_tells_its_facts():
    assert str(Refusal(TAKEN, slug="ferries")) == "Another article has the address “ferries”. Choose another one."


def test_a_kept_refusal_speaks_the_language_of_who_reads_it():
    kept = Refusal(TAKEN, slug="ferries").to_json()
    with translation.override("fr"):
        assert kept_in_words(kept).startswith("Un autre article a l’adresse «\N{NO-BREAK SPACE}ferries")


def test_what_earlier_versions_kept_of_a_refusal_is_still_told():
    assert kept_in_words({"message": TAKEN, "facts": {"slug": "ferries"}}).startswith(
        "Another article has the address “f"
    )
    assert kept_in_words("The disk is full.") == "The disk is full."


def test_numbers_and_names_are_written_as_the_language_does():
    refusal = Refusal("%(count)s characters: %(names)s", count=12_000, names=["a", "b"])
    assert str(refusal) == "12,000 characters: “a” and “b”"
    with translation.override("fr"):
        assert "12\N{NARROW NO-BREAK SPACE}000" in str(refusal) or "12\N{NO-BREAK SPACE}000" in str(refusal)


def test_a_sentence_without_facts_may_hold_a_percent_sign():
    assert str(Refusal("All of it, 100%.")) == "All of it, 100%."
    assert str(Refusal()) == ""


@pytest.mark.parametrize(("language", "told"), [("en-gb", "a, b and c"), ("fr", "a, b et c")])
def test_names_are_listed_as_the_language_does(language, told):
    with translation.override(language):
        assert listed("abc") == told


def test_a_name_is_quoted_as_the_language_does():
    with translation.override("fr"):
        assert quoted("a") == "«\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}»"
