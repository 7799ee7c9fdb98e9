"""What a query says that goes without saying leads to the address without it."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from plumbing.web.canonical import canonical
from tests.factories import make_section


def view(request):
    return HttpResponse("shown")


def leads_to(query, method="get"):
    response = canonical(view, ("page", "year"))(getattr(RequestFactory(), method)(f"/list/?{query}"))
    return response.headers.get("Location") if response.status_code == 301 else response.content.decode()


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("page=1", "/list/"),
        ("page=", "/list/"),
        ("page=02", "/list/?page=2"),
        ("page=%2B2&year=", "/list/?page=2"),
        ("year=2026&page=1", "/list/?year=2026"),
        ("page=1&utm_source=letter&a=1&a=2", "/list/?utm_source=letter&a=1&a=2"),
    ],
)
def test_a_query_that_means_less_than_it_says_leads_to_the_shorter_one(query, address):
    assert leads_to(query) == address


@pytest.mark.parametrize(
    "query", ["", "page=2", "page=x", "page=0", "year=2026", "utm_source=letter", f"page={'9' * 5000}"]
)
def test_every_other_query_is_answered_as_it_is(query):
    assert leads_to(query) == "shown"


def test_who_sends_something_is_not_led_elsewhere():
    assert leads_to("page=1", "post") == "shown"


@pytest.mark.django_db
def test_the_first_page_of_a_section_has_one_address(reader):
    make_section()
    response = reader.get("/sections/politics/?page=1")
    assert (response.status_code, response["Location"]) == (301, "/sections/politics/")
