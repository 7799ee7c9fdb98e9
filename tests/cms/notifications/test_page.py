from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from articles import workflow
from articles.models import Story
from cms.notifications.models import MailChoice, Notification
from tests.conftest import logged_in
from tests.factories import make_draft

pytestmark = pytest.mark.django_db
LIST = "/admin/notifications/"


@pytest.fixture
def submitted(writer, editor):
    return workflow.submit(make_draft("What the ferrymen knew", by=writer), by=writer, note="<b>Names</b> are checked.")


def page(client, path=LIST):
    return client.get(path).content.decode()


def test_the_list_says_who_did_what_and_the_head_of_each_page_how_many_are_unread(submitted, editor_client):
    shown = page(editor_client)
    assert f'<a href="/admin/articles/article/{submitted.pk}/change/"><bdi>What the ferrymen knew</bdi></a>' in shown
    assert "Wren submitted for review: &lt;b&gt;Names&lt;/b&gt; are checked." in shown
    assert '<strong class="unread-count">1' in page(editor_client, "/admin/")


def test_somebody_who_was_told_of_nothing_reads_what_stands_there(editor_client):
    assert "Nothing yet." in page(editor_client)
    assert "unread-count" not in page(editor_client)


def test_one_is_marked_as_read_and_is_not_mailed_any_more(submitted, editor_client):
    row = Notification.objects.get()
    editor_client.post(f"{LIST}{row.pk}/read/")
    row.refresh_from_db()
    assert (row.read_at is None, row.mail_at) == (False, None)
    assert "unread-count" not in page(editor_client)


def test_nobody_reads_or_marks_what_another_is_told(submitted, writer_client):
    row = Notification.objects.get()
    assert "ferrymen knew</bdi>" not in page(writer_client)
    assert writer_client.post(f"{LIST}{row.pk}/read/").status_code == 404
    writer_client.post(f"{LIST}read/", {"newest": row.pk})
    assert Notification.objects.unread().count() == 1


def test_all_are_marked_but_those_that_came_after_the_list(submitted, writer, editor_client):
    newest = Notification.objects.get().pk
    workflow.submit(make_draft("The price of the tide", by=writer), by=writer)
    editor_client.post(f"{LIST}read/", {"newest": newest})
    assert [row.event.article.headline for row in Notification.objects.unread()] == ["The price of the tide"]


def test_what_one_deals_with_is_read(submitted, editor, editor_client):
    workflow.return_to_draft(submitted, by=editor, reason="Who says so?")
    assert "unread-count" not in page(editor_client)


def test_a_long_list_is_cut_into_pages(submitted, editor, editor_client, django_assert_max_num_queries):
    event = submitted.events.first()
    for _ in range(20):
        copy = type(event).objects.create(article=submitted, verb="renamed", by=event.by)
        Notification.objects.create(recipient=editor, event=copy)
    with django_assert_max_num_queries(8):
        assert 'href="?page=2"' in page(editor_client)
    assert "submitted for review" in page(editor_client, f"{LIST}?page=2")


@pytest.mark.parametrize(("choice", "is_mailed"), [("never", False), ("daily", True)])
def test_a_choice_holds_for_what_still_waits_to_go_out(choice, is_mailed, submitted, editor, editor_client):
    answer = editor_client.post("/admin/account/notifications/", {"by_mail": choice}, follow=True).content.decode()
    assert "Your choice is saved." in answer
    assert f'value="{choice}" ' in answer.partition("checked")[0].rpartition("<input")[2]
    row = Notification.objects.get()
    assert (row.mail_at is not None, bool(row.mail_at and row.mail_at > timezone.now())) == (is_mailed, is_mailed)
    assert MailChoice.objects.get().user == editor


def test_another_choice_than_these_is_refused(editor):
    answer = logged_in(editor).post("/admin/account/notifications/", {"by_mail": "hourly"}, follow=True)
    assert "Choose when you want notifications by e-mail." in answer.content.decode()
    assert not MailChoice.objects.exists()


def test_a_story_is_led_to_as_long_as_one_may_see_it(writer, editor, writer_client):
    writer.groups.add(Group.objects.get(name="Writer"))
    due = datetime(2026, 12, 3, 10, tzinfo=UTC)
    story = workflow.save_story(
        Story(title="The <eel> count", stage="commissioned", assignee=writer, deadline=due), by=editor
    )
    shown = page(writer_client)
    assert f'<a href="/admin/articles/story/{story.pk}/change/"><bdi>The &lt;eel&gt; count</bdi></a>' in shown
    assert "Edith assigned this story to you, due 3 December 2026, 10:00 UTC" in shown
    story.assignee = None
    workflow.save_story(story, by=editor, fields=["assignee"])
    shown = page(writer_client)
    assert "Edith no longer assigns this story to you" in shown and f"/story/{story.pk}/" not in shown
