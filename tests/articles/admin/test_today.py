from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Draft
from cms.promos.models import Promo
from tests.conftest import logged_in
from tests.factories import make_article, make_draft, make_post

pytestmark = pytest.mark.django_db


def front_page(client):
    return client.get("/admin/").content.decode()


def test_an_empty_newsroom_says_so(editor_client):
    assert "Nothing. A good day to write." in front_page(editor_client)


def test_my_drafts_and_unsaved_words_are_there(editor_client, editor):
    make_draft("Half done", by=editor)
    Draft.objects.create(key="0" * 32, user=editor, fields={"headline": "Just begun"})
    page = front_page(editor_client)
    assert "Half done" in page
    assert "Just begun" in page


def test_what_awaits_review_is_there_for_who_may_approve(editor_client, writer):
    workflow.submit(make_draft("Please read", by=writer))
    assert "Please read" in front_page(editor_client)


def test_a_returned_text_is_on_its_writers_desk_with_the_words(editor, writer, writer_client):
    article = workflow.return_to_draft(
        workflow.submit(make_draft("Sent back", by=writer)), by=editor, reason="Shorter."
    )
    assert '<p class="today-words" dir="auto">Shorter.</p><small>Edith, ' in front_page(writer_client)
    workflow.submit(article, by=writer, note="It is shorter.")
    assert "Shorter." not in front_page(writer_client)
    assert "It is shorter." in front_page(logged_in(editor))


def test_a_post_that_went_missing_is_there_while_an_article_shows_it(editor_client):
    post = make_post("https://x.com/a/status/1", text="Gone with the tide", status="missing")
    make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>t</p></figure>')
    assert "Gone with the tide" in front_page(editor_client)


def test_a_promo_that_ends_this_week_is_there(editor_client):
    Promo.objects.create(
        name="Spring offer", slug="spring", kind="subscription", ends_at=timezone.now() + timedelta(days=2)
    )
    assert "Spring offer" in front_page(editor_client)


def test_a_stranger_does_not_get_in(stranger_client):
    assert stranger_client.get("/admin/").status_code == 302
