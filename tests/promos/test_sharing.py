"""By what a promo is known again."""

import pytest

from cms.promos.sharing import address_key, fingerprint, web_address, words_key


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("www.ferry.example/join", "https://www.ferry.example/join"),
        ("//ferry.example", "https://ferry.example"),
        ("http://ferry.example", "http://ferry.example"),
        (" ", ""),
        (None, ""),
    ],
)
def test_an_address_becomes_what_a_link_takes(address, link):
    assert web_address(address) == link


def test_no_address_has_no_key():
    assert address_key("") == ""


def test_two_pages_of_one_site_have_two_keys():
    assert address_key("ferry.example/join") != address_key("ferry.example/shop")


def test_words_have_one_key_in_whatever_case_and_with_whatever_marks():
    assert words_key("", "Readers have ALL of our letters!") == words_key("", "readers have all of our letters")


def test_no_words_have_no_key():
    assert words_key("", " – ") == ""


def test_words_do_not_count_where_an_address_is_known():
    assert fingerprint("show", "ferry.example", "A", "B") == fingerprint("show", "https://www.ferry.example/", "C", "D")
