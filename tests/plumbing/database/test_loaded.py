"""What is known of foreign keys without asking the database."""

import pytest

from articles.models import Article
from plumbing.database.loaded import loaded
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_a_row_that_has_not_been_read_is_not_read_either(django_assert_num_queries):
    article = Article.objects.get(pk=make_article().pk)
    with django_assert_num_queries(0):
        assert loaded(article, "latest_revision") is None


def test_a_row_that_has_been_read_is_known():
    article = Article.objects.select_related("latest_revision").get(pk=make_article().pk)
    assert loaded(article, "latest_revision").article_id == article.pk


def test_a_foreign_key_that_leads_nowhere_has_none():
    assert loaded(Article.objects.get(pk=make_article().pk), "series") is None
