"""The history of an article, as editors read it: each verb in words, and the way back to a revision."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import Article
from tests.factories import make_article, make_document, make_draft

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def history(client, article):
    return client.get(reverse("admin:articles_article_history", args=[article.pk])).content.decode()


def restore(client, article, number):
    return client.post(reverse("admin:articles_article_restore", args=[article.pk, number]), follow=True)


def test_a_revision_is_restored_as_a_new_one(editor_client):
    article = make_draft("First")
    workflow.save(article, make_document("Second"))
    page = restore(editor_client, article, 1).content.decode()
    assert (Article.objects.get().document.headline, "evision 3" in page) == ("First", True)
    assert "revision 1" in history(editor_client, article)


def test_a_restored_text_that_cannot_go_out_says_why(editor_client):
    article = make_draft("")
    workflow.save(article, make_document("Second"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    page = restore(editor_client, article, 1).content.decode()
    assert "An article needs a headline before readers can see it." in page


def test_who_may_not_change_an_article_restores_nothing(writer_client, editor):
    article = make_draft(by=editor)
    assert restore(writer_client, article, 1).status_code == 403


def test_the_history_tells_of_a_cancelled_update_and_of_a_new_address(editor_client):
    article = make_article()
    workflow.save(article, make_document("Second"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    workflow.unschedule(article)
    workflow.rename(article, "ferries")
    page = history(editor_client, article)
    assert "“the-ferry-question”" in page and "“ferries”" in page


def test_the_history_tells_what_a_publication_cancelled_and_why_one_was_withdrawn(editor_client):
    article = make_article()
    workflow.save(article, make_document("Second"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    workflow.publish(article)
    workflow.withdraw(article, reason="A court order")
    page = history(editor_client, article)
    assert "cancelled" in page and "A court order" in page


@pytest.mark.parametrize("page", ["", "{}/change/"])
def test_the_history_of_all_articles_tells_each_event_in_words(editor_client, page):
    event = workflow.schedule(make_draft(), at=timezone.now() + HOUR).events.first()
    text = editor_client.get(f"/admin/articles/event/{page.format(event.pk)}").content.decode()
    assert "scheduled for" in text and "{&quot;" not in text
