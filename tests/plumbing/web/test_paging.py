"""Lists cut into pages."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from people.models import Person
from plumbing.web.paging import page_of


def cut(rows, page=None, on_a_page=2):
    return page_of(rows, RequestFactory().get("/", {} if page is None else {"page": page}), on_a_page)


def test_the_first_page_is_the_default():
    page = cut("abc")
    assert (page.object_list, page.number, page.has_previous(), page.has_next()) == (["a", "b"], 1, False, True)


def test_a_page_that_is_full_to_the_end_is_the_last():
    page = cut("abcd", 2)
    assert (page.object_list, page.has_previous(), page.has_next()) == (["c", "d"], True, False)


def test_an_empty_list_has_one_page():
    page = cut("")
    assert (page.object_list, page.has_other_pages(), page.numbers) == ([], False, [1])


@pytest.mark.parametrize("page", ["3", "0", "-1", "x", "", "1.0", "1e3", "9" * 40, "9" * 5000])
def test_a_page_that_is_not_there_is_not_found(page):
    with pytest.raises(Http404):
        cut("abcd", page)


@pytest.mark.parametrize(
    ("page", "numbers"),
    [
        (1, [1, 2]),
        (2, [1, 2, 3]),
        (4, [1, 2, 3, 4, 5]),
        (5, [1, "…", 4, 5, 6]),
        (9, [1, "…", 8, 9, 10]),
        (10, [1, "…", 9, 10]),
    ],
)
def test_the_first_page_and_the_neighbours_are_printed(page, numbers):
    assert cut("abcdefghijklmnopqrst", page).numbers == numbers


def test_a_page_takes_one_query_and_no_count(db, django_assert_num_queries):
    Person.objects.create_named("Jane Roe")
    with django_assert_num_queries(1):
        cut(Person.objects.all())
