"""What PostgreSQL is spared of the tests of pages, by the statements that were noted on SQLite."""

import pytest
from django.contrib.auth.models import Group

from tests import statements
from tests.statements import asks_of_pages, left_out, noted, noting, shape_of

PAGES, DATABASE = "tests/cms/site/test_home.py::test_", "tests/articles/search/test_entries.py::test_"


def notes(**shapes):
    """By the names of tests, "page_…" and "database_…": what each sends."""
    places = {"page": PAGES, "database": DATABASE}
    return {
        f"{places[name.partition('_')[0]]}{name}": (len(sent), frozenset(sent.split())) for name, sent in shapes.items()
    }


def spared(found):
    return {test.rpartition("::test_")[2] for test in left_out(list(found), found)}


def test_of_two_that_send_the_same_statement_the_one_that_sends_more_is_left_out():
    assert spared(notes(page_a="x y", page_b="x", database_c="y")) == {"page_a"}


def test_what_the_database_is_asked_for_itself_is_never_left_out():
    assert spared(notes(database_a="x", database_b="x", page_c="x")) == {"page_c"}


def test_those_that_are_left_send_every_statement():
    found = notes(page_a="x y", page_b="y z", page_c="z w", page_d="x", database_e="w")
    kept = {test for test in found if test not in left_out(list(found), found)}
    assert frozenset().union(*(found[test][1] for test in kept)) == set("xyzw")


def test_what_is_not_noted_runs():
    assert left_out([f"{PAGES}new"], {}) == set()


def test_what_does_not_run_here_sends_nothing_here():
    found = notes(page_a="x", database_b="x")
    assert left_out([f"{PAGES}page_a"], found) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SELECT a FROM t WHERE b IN (%s)", "SELECT a FROM t WHERE b IN (%s, %s, %s)"),
        ("SELECT a FROM t LIMIT 21", "SELECT a FROM t LIMIT 1 "),
        ("SELECT a FROM t WHERE b = 'it''s'", "SELECT a FROM t WHERE b = 'x'"),
        ("INSERT INTO t (a, b) VALUES (%s, %s)", "INSERT INTO t (a, b) VALUES (%s, %s), (%s, %s)"),
    ],
)
def test_values_and_their_number_make_no_other_statement(one, other):
    assert shape_of(one) == shape_of(other)


@pytest.mark.parametrize("other", ["SELECT b FROM t", "SELECT a FROM t1", "SELECT a FROM t ORDER BY a"])
def test_columns_tables_and_order_make_another_statement(other):
    assert shape_of("SELECT a FROM t") != shape_of(other)


@pytest.mark.django_db
def test_what_a_test_sends_is_noted(tmp_path):
    with noting("tests/a.py::test_a", tmp_path):
        list(Group.objects.filter(name="Editor"))
        list(Group.objects.filter(name="Publisher"))
    assert {test: (sent, len(shapes)) for test, (sent, shapes) in noted(tmp_path).items()} == {
        "tests/a.py::test_a": (2, 1)
    }


def test_what_is_named_is_there(request):
    named = [*statements.OF_PAGES, *statements.OF_THE_DATABASE]
    assert [each for each in named if not list((request.config.rootpath / "tests").glob(f"{each.rstrip('/')}*"))] == []


def test_what_is_named_below_a_folder_of_pages_is_of_the_database_all_the_same():
    assert asks_of_pages("tests/cms/site/test_home.py::test_a")
    assert not asks_of_pages("tests/cms/site/search/test_page.py::test_a")
