"""On PostgreSQL an UPDATE of one row says itself how the row was and is."""

from contextlib import contextmanager

import pytest
from django.db import connection, connections, transaction

from articles.models import Article
from plumbing.page_cache.gathering import gathering_of
from tests.factories import make_article

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


@pytest.fixture
def article(stamps):
    return make_article("The ferry question", standfirst="Who pays?")


@contextmanager
def statements():
    sent = []

    def note(execute, sql, params, many, context):
        sent.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield sent


def changes_of(article, **columns):
    """What the page cache hears of an update of these columns."""
    with transaction.atomic():
        assert Article.objects.filter(pk=article.pk).update(**columns) == 1
        return [change for note in gathering_of(connections["default"]).notes for change in note().changes]


def test_it_names_the_columns_that_are_others_and_no_more(article):
    (change,) = changes_of(
        article, headline="The ferry answer", standfirst="Who pays?", body_parts=[{"html": "<p>New</p>"}]
    )
    assert change.changed == {"headline", "body_parts"}


def test_it_tells_the_keys_before_and_after(article):
    (change,) = changes_of(article, slug="another", headline="Another")
    assert (change.before["slug"], change.after["slug"]) == ("the-ferry-question", "another")
    assert "headline" in change.changed and "headline" not in change.after


def test_what_is_the_same_is_no_change(article):
    assert changes_of(article, headline=article.headline, body_parts=article.body_parts) == []


def test_json_that_is_equal_and_written_differently_is_a_change(article):
    changes_of(article, body_parts=[1])
    (change,) = changes_of(article, body_parts=[1.0])
    assert change.changed == {"body_parts"}


def test_it_is_one_statement(article):
    with statements() as sent:
        changes_of(article, headline="The ferry answer")
    assert [sql.split()[0] for sql in sent] == ["WITH"]


def test_a_row_that_is_not_there_is_not_updated(article):
    with transaction.atomic():
        assert Article.objects.filter(pk=0).update(headline="Nowhere") == 0
