"""Mail to a real server on loopback: whatever happens to server or sender, each notification is sent once."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone

from articles import workflow
from articles.models import Story
from cms.notifications.models import Notification
from cms.notifications.sending import TAKEN_FOR, Turn, send_due
from tests.factories import make_draft
from tests.mail_server import mail_server
from tests.plumbing.page_cache.site import environment_of

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def server(settings):
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def submitted(db, writer, editor):
    article = make_draft("What the ferrymen knew", by=writer)
    return workflow.submit(article, by=writer, note=".\nNames are checked; Ærø is spelt so.")


def later(**gap):
    return timezone.now() + timedelta(**gap)


def test_a_notification_is_sent_once_in_words(server, submitted):
    assert [send_due(), send_due()] == [None, None]
    (message,) = server.taken
    assert message["Subject"].endswith(": Wren submitted for review: What the ferrymen knew")
    assert (message["To"], message["Auto-Submitted"]) == ("editor@example.org", "auto-generated")
    text = message.get_content()
    assert "\nWren submitted for review: .\nNames are checked; Ærø is spelt so.\n" in text
    assert f"/admin/articles/article/{submitted.pk}/change/" in text


def test_a_story_is_told_of_by_mail_as_an_article_is(server, db, writer, editor):
    writer.groups.add(Group.objects.get(name="Writer"))
    workflow.save_story(Story(title="The eel count", assignee=writer), by=editor)
    send_due()
    (message,) = server.taken
    assert message["Subject"].endswith(": Edith assigned this story to you: The eel count")
    assert f"/admin/articles/story/{Story.objects.get().pk}/change/" in message.get_content()


def test_what_is_due_together_is_one_letter(server, submitted, writer):
    workflow.submit(make_draft("The price of the tide", by=writer), by=writer)
    send_due()
    (message,) = server.taken
    assert message["Subject"].endswith(": 2 notifications")
    assert "The price of the tide\n" in message.get_content()


def test_a_server_that_is_away_gets_it_once_it_is_back(server, submitted, settings):
    settings.EMAIL_PORT, port = 1, settings.EMAIL_PORT
    assert send_due() == 60
    settings.EMAIL_PORT = port
    send_due()
    assert server.taken == []
    send_due(later(minutes=2))
    send_due(later(hours=9))
    assert len(server.taken) == 1


@pytest.mark.parametrize("step", ["GREETING", "RCPT", "DATA"])
def test_a_server_too_slow_to_take_it_gets_it_later(step, server, submitted, settings):
    settings.EMAIL_TIMEOUT, server.steps[step] = 0.2, server.never
    send_due()
    server.steps.clear()
    send_due(later(minutes=2))
    assert len(server.taken) == 1


def test_a_letter_that_was_refused_is_tried_again(server, submitted):
    server.steps["TAKEN"] = lambda: "451 not now"
    send_due()
    assert (server.taken, Notification.objects.get().mailed_at) == ([], None)
    server.steps.clear()
    send_due(later(minutes=2))
    assert len(server.taken) == 1


@pytest.mark.parametrize("is_slow", [True, False])
def test_a_letter_that_the_server_has_and_never_confirms_is_not_sent_again(is_slow, server, submitted, settings):
    settings.EMAIL_TIMEOUT, server.steps["TAKEN"] = 0.2, server.never if is_slow else str
    send_due()
    server.steps.clear()
    send_due(later(days=2))
    assert len(server.taken) == 1


def test_a_letter_that_nobody_takes_is_given_up_in_the_end(server, submitted):
    server.steps["RCPT"] = lambda: "550 who?"
    for day in range(1, 20):
        send_due(later(days=day))
    row = Notification.objects.get()
    assert (row.mail_at, row.mailed_at, row.mail_tries) == (None, None, 9)


def test_two_who_send_at_once_do_not_both_take_it(submitted, editor):
    turns = [Turn(editor.pk, timezone.now()) for _ in range(2)]
    assert [len(turn.rows) for turn in turns] == [1, 0]


def test_what_is_read_while_it_is_being_sent_is_not_handed_over(submitted, editor):
    turn = Turn(editor.pk, timezone.now())
    Notification.objects.of(editor).mark_read(timezone.now())
    assert not turn.record()


def test_what_a_sender_has_taken_and_not_handed_over_is_anothers_after_a_while(server, submitted, editor):
    begun = timezone.now()
    Turn(editor.pk, begun)
    send_due()
    assert server.taken == []
    send_due(begun + TAKEN_FOR)
    assert len(server.taken) == 1


@pytest.mark.parametrize("facts", [{"is_active": False}, {"email": ""}])
def test_who_has_left_or_has_no_address_is_sent_nothing(facts, server, submitted, editor):
    type(editor).objects.filter(pk=editor.pk).update(**facts)
    assert send_due() is None
    assert server.taken == []


def test_what_was_read_long_ago_is_forgotten(server, submitted, editor, capsys):
    Notification.objects.of(editor).mark_read(later(days=-91))
    call_command("send_notifications")
    assert "forgot 1 old" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_a_letter_is_not_sent_again_when_its_sender_is_killed_before_it_hears_of_its_arrival(
    server, submitted, tmp_path
):
    environment = environment_of(tmp_path / "stamps", EMAIL_URL=f"smtp://127.0.0.1:{server.port}")
    sender = subprocess.Popen([sys.executable, "manage.py", "send_notifications"], cwd=ROOT, env=environment)

    def kill():
        sender.kill()
        sender.wait()
        return ""

    server.steps["TAKEN"] = kill
    sender.wait()
    server.steps.clear()
    send_due()
    send_due(timezone.now() + TAKEN_FOR)
    send_due(later(days=1))
    assert len(server.taken) == 1
