"""Every kind of public page, rendered: does the page cache understand each statement that it executes?

Of a statement that it does not understand it knows no more than the tables, so that any change of them outdates the page.
"""

from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.http import HttpResponse

from cms.site.page_kind import PageKind
from cms.site.registry import PAGES
from plumbing.page_cache.noting import READING
from plumbing.page_cache.sql.parsing import first_word
from plumbing.page_cache.sql.reading import reads_of
from plumbing.page_cache.watching import watching
from tests.plumbing.page_cache.walking import Clock, settle_in

pytestmark = pytest.mark.django_db

ADVICE = """The page cache does not understand this statement of the page kind “{kind}”, so that any change of its tables
outdates the page:
{sql}
Write it in a form that plumbing/page_cache/sql understands (test_reading.py lists them), teach it the form there, or give the
PageKind `falls_back="why it is worth it"`."""


@pytest.fixture(autouse=True)
def content(monkeypatch):
    Clock(monkeypatch)
    settle_in()


def not_understood(page, client):
    """The statements of all examples of this kind that the page cache falls back for."""
    read = []

    def noting(execute, sql, params, many, context):
        read.append(sql)
        return execute(sql, params, many, context)

    asked = [{}, *({name: "2"} for name in page.parameters if name == "page")]
    asked += [dict(parse_qsl(query)) for query in page.queries()]
    with connection.execute_wrapper(noting):
        answers = {client.get(path, query).status_code for path in page.examples() for query in asked}
    assert 200 in answers, f"No example of the page kind “{page.name}” can be read in the content of settle_in()."
    return [sql for sql in read if first_word(sql) in READING and reads_of(sql).references is None]


def test_each_statement_of_a_public_page_is_understood_or_its_kind_says_why_not(reader):
    for page in PAGES:
        found = not_understood(page, reader)
        if found and not page.falls_back:
            pytest.fail(ADVICE.format(kind=page.name, sql=found[0]))
        assert found or not page.falls_back, (
            f"All statements of “{page.name}” are understood: take out its `falls_back`."
        )


def test_nothing_that_a_public_page_reads_keeps_it_out_of_the_cache(reader):
    for page in PAGES:
        for path in page.examples():
            with watching() as watch:
                reader.get(path)
            assert (path, watch.reason_against_keeping) == (path, "")


def test_a_statement_that_is_not_understood_is_found(rf):
    def view(request):
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM people_person UNION SELECT id FROM articles_tag")
        return HttpResponse()

    page = PageKind("name", "", view, examples=lambda: ["/"], largest=lambda: "/")
    assert not_understood(page, ViewClient(view, rf)) == [
        "SELECT id FROM people_person UNION SELECT id FROM articles_tag"
    ]


class ViewClient:
    """Asks one view, whatever the path."""

    def __init__(self, view, requests):
        self.view, self.requests = view, requests

    def get(self, path, query):
        return self.view(self.requests.get(path, query))
