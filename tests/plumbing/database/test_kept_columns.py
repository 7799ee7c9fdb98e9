"""Of a row that was locked only what has changed is written."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    with transaction.atomic():
        return make_article("The ferry question").locked()


def written(article):
    with CaptureQueriesContext(connection) as sent:
        article.save_changes()
    return " ".join(query["sql"] for query in sent)


def test_a_text_that_stays_the_same_is_not_written(article):
    article.headline = "The ferry answer"
    sql = written(article)
    assert '"headline"' in sql and '"body_text"' not in sql


def test_it_says_what_has_changed(article):
    article.headline, article.body_parts = "The ferry answer", [{"html": "<p>New</p>"}]
    assert article.save_changes() == {"headline", "body_parts"}


def test_nothing_is_written_where_nothing_has_changed(article):
    assert written(article) == ""


def test_after_another_save_all_is_written_since_it_is_not_known_what_is_kept(article):
    article.headline = "The ferry answer"
    article.save(update_fields=["headline"])
    assert '"body_text"' in written(article)
