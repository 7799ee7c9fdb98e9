"""The tabs above the lists of articles and stories say how many rows each has."""

import pytest
from django.db import connection
from lxml import html

from articles import workflow
from articles.models import Article
from people import admin_tabs
from tests.factories import make_article, make_draft, make_story

pytestmark = pytest.mark.django_db


def tabs(client, address):
    """By the tab: its number, or None."""
    links = html.fromstring(client.get(address).content).find_class("filter-tabs")[0].iter("a")
    numbers = {each.text.strip(): each.find("span") for each in links}
    return {name: None if number is None else number.text for name, number in numbers.items()}


def test_each_tab_of_the_list_of_articles_says_how_many_it_has(editor, editor_client):
    workflow.submit(make_draft("One", by=editor), by=editor)
    workflow.move_to_bin(make_draft("Two", by=editor), by=editor)
    article = make_article("Three")
    workflow.save(article, article.document.with_(standfirst="New."))
    assert tabs(editor_client, "/admin/articles/article/?what=review") == {
        "All": None,
        "Started by me": "1",
        "Awaiting review": "1",
        "Scheduled": "0",
        "Published, with unpublished changes": "1",
        "In the bin": "1",
    }


def test_a_story_counts_in_each_tab_that_lists_it(editor, editor_client):
    make_story("One", assignee=editor)
    make_story("Two", stage="dropped")
    found = tabs(editor_client, "/admin/articles/story/")
    assert [found["To be done"], found["Mine"], found["Overdue"], found["All, with those done and dropped"]] == [
        "1",
        "1",
        "0",
        "2",
    ]


def test_no_more_rows_are_counted_than_a_tab_can_say(editor_client, monkeypatch):
    monkeypatch.setattr(admin_tabs, "MOST_COUNTED", 2)
    for title in ("One", "Two", "Three"):
        make_story(title)
    assert tabs(editor_client, "/admin/articles/story/")["To be done"] == "1+"


def test_what_a_tab_counts_is_found_by_an_index(editor):
    rows = Article.objects.outside_bin()
    for tab in (rows.filter(started_by=editor), rows.awaiting_review(), rows.with_unpublished_changes()):
        assert "articles_article USING" in plan_of(tab) or "Index" in plan_of(tab)


def plan_of(rows):
    """How the database finds the numbers of some rows. PostgreSQL would read a table that is empty from its beginning to its end."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    return rows.order_by().values_list("pk", flat=True)[:100].explain()
