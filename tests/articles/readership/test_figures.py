"""The figures of an article, as editors see them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import ReadingCount
from articles.readership.figures import figures_of
from plumbing.web.charts import last_days
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    article = make_article()
    for back, numbers in {0: (9, 5, 3), 2: (7, 4, 2), 100: (1_000, 500, 200)}.items():
        day = timezone.localdate() - timedelta(days=back)
        opened, half, end = numbers
        ReadingCount.objects.create(article=article, day=day, opened=opened, half_read=half, read_to_end=end)
    return article


def page(client, article, query=""):
    return client.get(reverse("admin:articles_article_figures", args=[article.pk]) + query)


def test_each_day_has_its_figures_and_they_are_summed(article):
    today = timezone.localdate()
    found = figures_of(article.pk, last_days(3, today))
    assert found.rows == [(today - timedelta(days=2), 7, 4, 2), (today - timedelta(days=1), 0, 0, 0), (today, 9, 5, 3)]
    assert (found.lately, found.ever, found.since) == ((16, 9, 5), (1_016, 509, 205), today - timedelta(days=100))


def test_the_page_has_a_chart_and_the_table_that_says_the_same(editor_client, article):
    text = page(editor_client, article).content.decode()
    assert text.count("chart__bar--1") == 2 and "<td>16</td>" in text and "<td>1016</td>" in text.replace(",", "")


def test_a_longer_range_shows_more(editor_client, article):
    assert page(editor_client, article, "?days=365").content.decode().count("chart__bar--1") == 3
    assert page(editor_client, article, "?days=7000").content.decode().count("chart__bar--1") == 2


def test_an_article_that_nobody_has_read_says_so(editor_client):
    text = page(editor_client, make_article()).content.decode()
    assert "Nobody has been counted yet" in text and "chart__" not in text


def test_a_writer_may_look_and_a_stranger_may_not(writer_client, stranger_client, reader, article):
    assert page(writer_client, article).status_code == 200
    assert page(stranger_client, article).status_code == 302
    assert page(reader, article).status_code == 302


def test_there_are_none_of_what_is_not_there(editor_client, article):
    article.delete()
    assert editor_client.get(reverse("admin:articles_article_figures", args=[987])).status_code == 404


def test_the_form_of_what_readers_have_seen_leads_to_them(editor_client, article):
    def form(row):
        return editor_client.get(reverse("admin:articles_article_change", args=[row.pk])).content.decode()

    assert f"/{article.pk}/figures/" in form(article)
    assert "/figures/" not in form(make_draft("Another"))


def test_the_desk_lists_what_is_read_most(editor_client):
    for number in range(3):
        article = make_article(f"Article {number}")
        ReadingCount.objects.create(article=article, day=timezone.localdate(), half_read=10 + number)
    text = editor_client.get("/admin/").content.decode()
    assert text.index("Most read") < text.index("Article 2") < text.index("12 readers") < text.index("Article 0")


def test_the_desk_is_silent_where_few_have_read(editor_client, article):
    assert "Most read" not in editor_client.get("/admin/").content.decode()
