"""One's own account: name, e-mail address, password, sessions, and the second factor that a site may require."""

import re

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from cms.log_in.account.device import device_in_words
from cms.log_in.mail import outgoing
from cms.log_in.models import OpenSession, TeamEvent
from tests.cms.log_in.cast import (
    FACTORS,
    Device,
    by_passkey,
    is_in,
    log_in,
    proved,
    stop_the_clock,
    with_app,
    with_passkey,
)
from tests.factories import make_person

pytestmark = pytest.mark.django_db
PATIENCE = 60
ACCOUNT = "/admin/account/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0"
NEW = "seven grey herons"


def link():
    assert outgoing.wait(PATIENCE)
    return re.search(r"https://www\.example\.org(/\S+)", mail.outbox[-1].body)[1]


def test_the_page_shows_who_one_is_and_under_whose_name_one_writes(editor, editor_client):
    make_person("Edith Marsh", user=editor, role="Columnist")
    page = editor_client.get(ACCOUNT).content.decode()
    assert "Edith Marsh" in page and "/people/edith-marsh/" in page and "editor@example.org" in page


def test_a_name_is_changed(editor, editor_client):
    editor_client.post(f"{ACCOUNT}name/", {"first_name": "Edie", "last_name": "Marsh"})
    assert User.objects.get().get_full_name() == "Edie Marsh"


def test_an_address_is_changed_once_its_letter_was_opened(editor, settings):
    settings.SITE_ADDRESS = "https://www.example.org"
    client = proved(editor)
    client.post(f"{ACCOUNT}email/", {"email": "new@example.org"})
    path = link()
    assert mail.outbox[0].to == ["new@example.org"] and User.objects.get().email == "editor@example.org"
    assert "new@example.org" in client.get(path).content.decode() and User.objects.get().email == "editor@example.org"
    client.post(path)
    assert User.objects.get().email == "new@example.org" and outgoing.wait(PATIENCE)
    assert mail.outbox[-1].to == ["editor@example.org"] and "is now another" in mail.outbox[-1].body
    assert client.get(path).status_code == 410


def test_a_letter_for_one_account_changes_no_other(editor, writer, settings):
    settings.SITE_ADDRESS = "https://www.example.org"
    proved(editor).post(f"{ACCOUNT}email/", {"email": "new@example.org"})
    assert proved(writer, "writer").post(link()).status_code == 410


def test_an_address_of_another_account_is_refused(editor, writer):
    answer = proved(editor).post(f"{ACCOUNT}email/", {"email": "WRITER@example.org"}).content.decode()
    assert "There is an account with this address already." in answer and "WRITER@example.org" in answer


def test_a_new_password_logs_out_everywhere_else(editor):
    here, there = proved(editor), proved(editor)
    said = {"old_password": "editor", "new_password1": NEW, "new_password2": NEW}
    assert here.post("/admin/password_change/", said).headers["Location"] == ACCOUNT
    assert is_in(here) and not is_in(there)
    assert OpenSession.objects.of(User.objects.get()).count() == OpenSession.objects.count() == 1


def test_the_present_password_is_not_guessed_in_an_open_session(editor, editor_client, monkeypatch):
    stop_the_clock(monkeypatch)
    said = {"old_password": "wrong", "new_password1": NEW, "new_password2": NEW}
    answers = [editor_client.post("/admin/password_change/", said).content.decode() for _ in range(7)]
    assert "Try again in" in answers[-1]


def test_sessions_are_listed_with_their_device_and_address(editor):
    client = Client(headers={"User-Agent": FIREFOX})
    log_in(client, REMOTE_ADDR="198.51.100.7")
    page = client.get(ACCOUNT).content.decode()
    assert "Firefox on Linux" in page and "198.51.100.7" in page and "This one" in page


def test_one_logs_out_elsewhere(editor):
    here, there, yonder = (proved(editor) for _ in range(3))
    session = OpenSession.objects.get(session_key=there.session.session_key)
    here.post(f"{ACCOUNT}sessions/{session.pk}/end/")
    assert not is_in(there) and is_in(yonder)
    here.post(f"{ACCOUNT}sessions/end/")
    assert is_in(here) and not is_in(yonder) and OpenSession.objects.count() == 1


def test_nobody_ends_the_session_of_another(editor, writer):
    theirs = proved(writer, "writer")
    session = OpenSession.objects.get(user=writer)
    proved(editor).post(f"{ACCOUNT}sessions/{session.pk}/end/")
    assert is_in(theirs)


def test_a_session_from_before_the_list_is_on_it(editor, editor_client):
    OpenSession.objects.all().delete()
    session = editor_client.session
    del session["seen_at"]
    session.save()
    editor_client.get("/admin/")
    assert OpenSession.objects.get().user == editor


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML) Chrome/143 Safari/537.36 Edg/143",
            "Edge on Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) Version/26 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/143 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8", "Unknown device"),
    ],
)
def test_a_device_is_told_in_words(agent, words):
    assert device_in_words(agent) == words


def test_staff_without_a_second_factor_are_led_to_set_one_up_before_anything_else(writer, settings):
    settings.REQUIRE_MFA = "staff"
    client = proved(writer, "writer")
    asked = ["/admin/", "/admin/articles/article/", ACCOUNT, "/promos/preview/"]
    assert {client.get(path).headers["Location"] for path in asked} == {FACTORS}
    assert client.get("/admin/desk/tags/", headers={"Accept": "application/json"}).status_code == 403
    assert client.get(FACTORS).status_code == 200
    with_passkey(client, Device())
    assert is_in(client)


def test_who_is_no_staff_is_asked_for_nothing(stranger_client, settings):
    settings.REQUIRE_MFA = "staff"
    assert stranger_client.get("/").status_code == 200


def test_a_passkey_is_renamed_and_removed(editor):
    client, device = proved(editor), Device()
    with_app(editor)
    with_passkey(client, device)
    passkey = editor.passkeys.get()
    client.post(f"{FACTORS}passkey/{passkey.pk}/", {"name": "The grey key"})
    assert "The grey key" in client.get(ACCOUNT).content.decode()
    client.post(f"{FACTORS}passkey/{passkey.pk}/remove/")
    assert by_passkey(Client(), device).status_code == 400


def test_nobody_removes_the_passkey_of_another(editor, writer):
    with_passkey(proved(writer, "writer"), Device())
    assert proved(editor).post(f"{FACTORS}passkey/{writer.passkeys.get().pk}/remove/").status_code == 404


def test_one_device_is_not_added_twice(editor):
    client, device = proved(editor), Device()
    with_passkey(client, device)
    assert with_passkey(client, device).status_code == 400 and editor.passkeys.count() == 1


def test_what_was_changed_is_in_the_history(editor):
    client = proved(editor)
    with_passkey(client, Device())
    client.post(f"{ACCOUNT}sessions/end/")
    assert set(TeamEvent.objects.values_list("verb", flat=True)) >= {
        "logged_in",
        "factor_added",
        "codes_made",
        "logged_out",
    }
