"""Who has forgotten their password gets a link by mail, and nobody learns anything else by asking."""

import re
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from cms.log_in import forgotten
from cms.log_in.mail import outgoing

pytestmark = pytest.mark.django_db
ASK = "/admin/password_reset/"
PATIENCE = 60
NEW = "seven grey herons"


@pytest.fixture(autouse=True)
def fresh_allowances(settings):
    settings.SITE_ADDRESS = "https://www.example.org"
    for allowances in (forgotten.by_address, forgotten.by_account):
        allowances.left.clear()


def ask(reader, email="editor@example.org", **said):
    response = reader.post(ASK, {"email": email}, **said)
    assert outgoing.wait(PATIENCE)
    return response


def link():
    return re.search(r"https://www\.example\.org(/admin/reset/\S+)", mail.outbox[0].body)[1]


def choose(reader, path, password=NEW):
    """Follows the link to its form, and sends it."""
    form = reader.get(path).headers.get("Location", path)
    return reader.post(form, {"new_password1": password, "new_password2": password}, follow=True)


def can_log_in(password):
    return Client().login(username="editor", password=password)


def test_the_log_in_page_leads_to_it(reader):
    assert ASK in reader.get("/admin/login/").content.decode()


def test_a_link_comes_by_mail_with_which_a_new_password_is_chosen(reader, editor):
    assert "The link is on its way" in reader.get(ask(reader).headers["Location"]).content.decode()
    assert (mail.outbox[0].to, mail.outbox[0].subject) == (["editor@example.org"], "A new password for Broadside")
    assert "Your user name: editor" in mail.outbox[0].body
    assert "Your new password is set" in choose(reader, link()).content.decode()
    assert can_log_in(NEW) and not can_log_in("editor")


def test_a_link_holds_once(reader, editor):
    ask(reader)
    choose(reader, link())
    assert "does not hold any more" in choose(Client(), link(), "another grey heron").content.decode()
    assert can_log_in(NEW)


def test_a_link_holds_for_an_hour(reader, editor, monkeypatch):
    ask(reader)
    later = datetime.now() + timedelta(minutes=61)  # noqa: DTZ005  as Django's tokens count
    monkeypatch.setattr("django.contrib.auth.tokens.PasswordResetTokenGenerator._now", lambda self: later)
    assert "does not hold any more" in reader.get(link(), follow=True).content.decode()


def test_a_new_password_logs_out_wherever_one_was_logged_in(reader, editor, editor_client):
    ask(reader)
    choose(reader, link())
    assert editor_client.get("/admin/").status_code == 302


def test_a_weak_password_is_refused_and_the_old_one_stays(reader, editor):
    ask(reader)
    assert "errorlist" in choose(reader, link(), "1234").content.decode()
    assert can_log_in("editor")


def test_who_has_no_account_is_told_the_same_and_gets_no_letter(reader, editor):
    known, unknown = ask(reader), ask(reader, "nobody@example.org")
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])
    assert len(mail.outbox) == 1


def test_the_link_leads_to_our_site_whatever_host_was_asked(reader, editor, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask(reader, HTTP_HOST="evil.example.com")
    assert "evil" not in mail.outbox[0].body and link()


def test_nobodys_letter_box_is_filled(reader, editor):
    answers = {
        ask(reader, "Editor@example.org" if number % 2 else "editor@example.org").status_code for number in range(8)
    }
    assert answers == {302} and len(mail.outbox) == 3


def test_from_one_address_only_so_many_are_asked_for(reader, db):
    answers = [ask(reader, f"nobody-{number}@example.org") for number in range(14)]
    assert [answer.status_code for answer in answers[-2:]] == [429, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert "Try again in a few minutes" in answers[-1].content.decode()


def test_a_letter_is_sent_again_while_the_mail_server_is_down(reader, editor, monkeypatch):
    tries = []

    def send(backend, messages):
        tries.append(messages)
        if len(tries) == 1:
            raise ConnectionRefusedError
        mail.outbox.extend(messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send)
    monkeypatch.setattr(outgoing, "tries", (0, 0, 0))
    ask(reader)
    assert len(tries) == 2 and len(mail.outbox) == 1
