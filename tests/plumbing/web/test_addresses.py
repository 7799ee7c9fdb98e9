"""Addresses are what reverse() says, wherever the site is mounted."""

import pytest
from django.urls import NoReverseMatch, Resolver404, resolve, reverse, set_script_prefix

from plumbing.web.addresses import address_of


@pytest.fixture
def mounted_below():
    set_script_prefix("/magazine/")
    yield
    set_script_prefix("/")


@pytest.mark.parametrize("page", ["article", "section", "series", "tag", "person"])
@pytest.mark.parametrize("slug", ["jane-roe", "SLUG", "a_1"])
def test_an_address_is_what_reverse_says(page, slug):
    assert address_of(page, slug) == reverse(page, args=[slug])


@pytest.mark.parametrize("slug", ["fähren", "a b", 'a"b', "a%b", "?"])
def test_letters_that_are_not_of_a_slug_are_quoted(slug):
    assert address_of("tag", slug) == reverse("tag", args=[slug])


@pytest.mark.parametrize("slug", ["", "a/b", "jane\nroe", "jane-roe\n"])
def test_what_cannot_be_a_slug_has_no_address(slug):
    with pytest.raises(NoReverseMatch):
        address_of("person", slug)


def test_a_long_address_that_leads_nowhere_is_refused_at_once():
    """Where one letter fits in two ways, two hundred of them would be tried in 2²⁰⁰."""
    with pytest.raises(Resolver404):
        resolve(f"/people/{'é' * 200}/{'é' * 200}/?")


def test_a_page_without_a_slug_has_its_address():
    assert address_of("home") == "/"


def test_a_site_below_a_path_has_that_path_in_its_addresses(mounted_below):
    assert (address_of("person", "jane-roe"), address_of("home")) == ("/magazine/people/jane-roe/", "/magazine/")
