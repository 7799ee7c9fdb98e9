"""Who has a second factor is asked for it, wherever they come in; wrong codes are slowed down, and right ones hold once."""

import time

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client, RequestFactory

from cms.log_in import throttle
from cms.log_in.forms import LogInForm
from cms.log_in.mail import outgoing
from cms.log_in.models import AuthenticatorApp, LogInTry, Passkey, RecoveryCode
from tests.cms.log_in.cast import (
    ANSWER,
    FACTORS,
    PRESENT,
    QUESTION,
    SECOND,
    Device,
    by_passkey,
    code_of,
    is_in,
    log_in,
    proved,
    recovery_codes_of,
    stop_the_clock,
    with_app,
    with_passkey,
)

pytestmark = pytest.mark.django_db
PATIENCE = 60


@pytest.fixture(autouse=True)
def no_time_passes(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def secret(editor):
    return with_app(editor)


@pytest.fixture
def device(editor):
    device = Device()
    with_passkey(proved(editor), device)
    return device


def send(client, code, **said):
    return client.post(SECOND, {"code": code}, **said)


def test_a_password_alone_lets_nobody_in_who_has_an_app(secret, reader):
    assert log_in(reader).headers["Location"] == SECOND
    assert not is_in(reader)
    assert send(reader, code_of(secret)).headers["Location"] == "/admin/"
    assert is_in(reader)


def test_the_page_that_was_asked_for_comes_after_the_second_step(secret, reader):
    asked = {"username": "editor", "password": "editor", "next": "/admin/people/person/"}
    reader.post("/admin/login/", asked)
    assert send(reader, code_of(secret)).headers["Location"] == "/admin/people/person/"


def test_a_code_holds_once(secret, reader):
    code = code_of(secret)
    log_in(reader)
    send(reader, code)
    other = Client()
    log_in(other)
    assert "was used already" in send(other, code).content.decode() and not is_in(other)


def test_of_two_who_send_a_code_at_once_one_gets_in(secret, editor):
    first, second = AuthenticatorApp.objects.get(), AuthenticatorApp.objects.get()
    code = code_of(secret)
    assert [first.accept(code), second.accept(code)] == [True, False]


def test_wrong_codes_are_slowed_down(secret, reader):
    log_in(reader)
    codes = [send(reader, "000000").status_code for _ in range(throttle.OF_BOTH.free + 2)]
    assert codes == [200] * throttle.OF_BOTH.free + [429] * 2
    assert send(reader, code_of(secret)).status_code == 429


def test_codes_that_are_guessed_from_everywhere_are_slowed_down_too(secret, reader):
    log_in(reader)
    codes = [send(reader, "000000", REMOTE_ADDR=f"203.0.113.{n}").status_code for n in range(12)]
    assert codes[throttle.OF_CODES.free :] == [429, 429]


def test_a_recovery_code_is_not_closed_by_codes_that_others_guess(secret, editor, reader):
    log_in(reader)
    for n in range(12):
        send(reader, "000000", REMOTE_ADDR=f"203.0.113.{n}")
    code = recovery_codes_of(editor)[0]
    assert send(reader, code.upper().replace("-", " "), REMOTE_ADDR="198.51.100.1").status_code == 302


def test_a_recovery_code_holds_once(secret, editor, reader):
    code = recovery_codes_of(editor)[3]
    assert RecoveryCode.objects.accept(editor, code) and not RecoveryCode.objects.accept(editor, code)
    assert RecoveryCode.objects.unused().count() == 9 and code not in str(RecoveryCode.objects.values_list("digest"))


def test_a_password_that_was_changed_meanwhile_ends_the_second_step(secret, editor, reader):
    log_in(reader)
    editor.set_password("seven grey herons")
    editor.save()
    assert send(reader, code_of(secret)).headers["Location"] == "/admin/login/" and not is_in(reader)


def test_the_second_step_ends_after_ten_minutes(secret, reader, monkeypatch):
    log_in(reader)
    code, later = code_of(secret), time.time() + 601
    monkeypatch.setattr("cms.log_in.entering.time.time", lambda: later)
    assert send(reader, code).headers["Location"] == "/admin/login/"


def test_a_passkey_logs_in_by_itself(device, reader):
    assert by_passkey(reader, device).headers["Location"] == "/admin/"
    assert is_in(reader) and Passkey.objects.get().used_at


def test_a_passkey_is_a_second_step_too(device, reader):
    device.flags = PRESENT
    log_in(reader)
    assert by_passkey(reader, device).status_code == 302 and is_in(reader)


def test_a_device_that_has_not_made_sure_who_holds_it_does_not_log_in_alone(device, reader):
    device.flags = PRESENT
    assert by_passkey(reader, device).status_code == 400 and not is_in(reader)


def test_an_answer_of_a_passkey_holds_once(device, reader):
    signed = device.sign(reader.post(QUESTION).json())
    reader.post(ANSWER, {"credential": signed})
    reader.logout()
    reader.post(QUESTION)
    assert reader.post(ANSWER, {"credential": signed}).status_code == 400 and not is_in(reader)


@pytest.mark.parametrize("said", ["", "{}", "[]", "7", '{"id": 7}', '{"id": "YQ", "response": {}}', "\0"])
def test_what_is_no_answer_is_refused_in_words(said, device, reader):
    reader.post(QUESTION)
    response = reader.post(ANSWER, {"credential": said})
    assert response.status_code == 400 and "was not accepted" in response.content.decode()


def test_another_site_cannot_have_our_question_signed(device, reader):
    device.origin = "https://testserver.evil.example"
    assert by_passkey(reader, device).status_code == 400


def test_another_key_under_the_same_name_is_refused(device, reader):
    assert by_passkey(reader, Device()).status_code == 400 and not is_in(reader)


def test_a_passkey_of_somebody_else_is_no_second_step(device, writer, reader):
    with_app(writer)
    log_in(reader, "writer", "writer")
    assert by_passkey(reader, device).status_code == 400 and not is_in(reader)


def test_a_passkey_of_an_account_that_is_closed_opens_nothing(device, editor, reader):
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert by_passkey(reader, device).status_code == 400


def test_an_app_is_added_by_its_first_code_and_recovery_codes_come_with_it(editor):
    client = proved(editor)
    client.get(f"{FACTORS}app/")
    secret = client.session["new_app_secret"]
    assert "This code is wrong" in client.post(f"{FACTORS}app/", {"code": "000000"}).content.decode()
    page = client.post(f"{FACTORS}app/", {"code": code_of(secret)}).content.decode()
    assert AuthenticatorApp.objects.get().secret == secret and page.count("<code>") == 10
    assert outgoing.wait(PATIENCE) and "an authenticator app was added" in mail.outbox[0].body


def test_recovery_codes_go_with_the_last_second_factor(editor, device):
    client = proved(editor)
    by_passkey(client, device)
    client.post(f"{FACTORS}passkey/{Passkey.objects.get().pk}/remove/")
    assert not Passkey.objects.exists() and not RecoveryCode.objects.exists()


def test_who_logged_in_long_ago_shows_again_that_it_is_them(editor, editor_client):
    session = editor_client.session
    session["proved_at"] = 0
    session.save()
    to = editor_client.get(f"{FACTORS}app/").headers["Location"]
    assert to.startswith("/admin/account/prove/")
    assert editor_client.post(to, {"password": "wrong"}).status_code == 200
    assert editor_client.post(to, {"password": "editor"}).headers["Location"] == f"{FACTORS}app/"
    assert editor_client.get(f"{FACTORS}app/").status_code == 200


def guess(n):
    """Whether a wrong password gets in that comes from the n-th of many addresses."""
    request = RequestFactory().post("/admin/login/", REMOTE_ADDR=f"203.0.{n % 250}.{n // 250}")
    return LogInForm(request, {"username": "editor", "password": f"wrong {n}"}).is_valid()


def test_a_thousand_guesses_from_everywhere_let_nobody_in_and_lock_nobody_out(device, secret, editor):
    """The owner comes from a new address, with each of what they have in hand."""
    assert not any(guess(n) for n in range(1_000))
    # Those that had to wait were not looked at.
    assert LogInTry.objects.filter(succeeded=False).count() <= throttle.OF_ACCOUNT.free + 60
    here = {"REMOTE_ADDR": "198.51.100.9"}
    known = {"username": "editor", "password": "editor"}
    for code in (code_of(secret), recovery_codes_of(editor)[0]):
        owner = Client()
        assert owner.post("/admin/login/", known, **here).status_code == 429
        assert owner.post("/admin/login/", known | {"code": code}, **here).status_code == 302 and is_in(owner)
        LogInTry.objects.filter(address="198.51.100.9").delete()
    owner = Client()
    by_passkey(owner, device)
    assert is_in(owner)
