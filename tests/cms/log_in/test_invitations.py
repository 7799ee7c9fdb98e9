"""Whoever gets an account is invited by mail and chooses a password; administrators make no superusers."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.utils import timezone

from cms.log_in.mail import outgoing
from tests.conftest import logged_in

pytestmark = pytest.mark.django_db
ADD = "/admin/auth/user/add/"
NEW = "seven grey herons"
PATIENCE = 60


@pytest.fixture
def administrator(db, settings):
    settings.SITE_ADDRESS = "https://www.example.org"
    user = User.objects.create_user("adam", "adam@example.org", "adam", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrator"))
    return logged_in(user)


def invite(client, **fields):
    said = {"username": "wren", "email": "wren@example.org", "groups": [Group.objects.get(name="Writer").pk]} | fields
    response = client.post(ADD, said, follow=True)
    assert outgoing.wait(PATIENCE)
    return response


def link():
    return re.search(r"https://www\.example\.org(/admin/invited/\S+)", mail.outbox[-1].body)[1]


def choose(reader):
    form = reader.get(link(), follow=True).redirect_chain[-1][0]
    return reader.post(form, {"new_password1": NEW, "new_password2": NEW}, follow=True)


def change(client, user, **fields):
    said = {"username": user.username, "is_active": "on", "is_staff": "on"} | fields
    return client.post(f"/admin/auth/user/{user.pk}/change/", said)


def test_a_new_member_chooses_a_password_by_the_link_in_the_letter_and_writes(administrator, reader):
    invite(administrator)
    assert (mail.outbox[0].to, "Your user name: wren" in mail.outbox[0].body) == (["wren@example.org"], True)
    assert "Your new password is set" in choose(reader).content.decode()
    assert reader.login(username="wren", password=NEW)
    assert reader.get("/admin/articles/article/add/").status_code == 200


def test_the_form_for_a_new_member_speaks_of_the_invitation(administrator):
    form = administrator.get(ADD).content.decode()
    assert "Whoever you add is invited by e-mail" in form and "created a user" not in form and "Roles:" in form


def test_an_invitation_ends_once_there_is_a_password(administrator, reader):
    invite(administrator)
    choose(reader)
    assert reader.get(link()).status_code == 410


def test_an_invitation_ends_after_seven_days(administrator, reader, monkeypatch):
    invite(administrator)
    later = (timezone.now() + timedelta(days=7, minutes=1)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert reader.get(link()).status_code == 410


def test_an_invitation_that_was_changed_is_none(administrator, reader):
    invite(administrator)
    other = User.objects.create_user("other")
    assert reader.get(re.sub(r"invited/\d+", f"invited/{other.pk}", link())).status_code == 410


def test_an_invitation_is_sent_again_until_there_is_a_password(administrator, reader):
    invite(administrator)
    user = User.objects.get(username="wren")
    again = f"/admin/auth/user/{user.pk}/invite/"
    administrator.post(again)
    assert outgoing.wait(PATIENCE)
    assert len(mail.outbox) == 2
    choose(reader)
    administrator.post(again)
    assert outgoing.wait(PATIENCE)
    assert len(mail.outbox) == 2


def test_two_accounts_cannot_have_one_address(administrator):
    invite(administrator)
    answer = invite(administrator, username="jenny", email="WREN@example.org").content.decode()
    assert "There is an account with this address already." in answer


def test_an_administrator_makes_nobody_a_superuser(administrator):
    wren = User.objects.create_user("wren", is_staff=True)
    change(administrator, wren, is_superuser="on", user_permissions=["1"])
    wren.refresh_from_db()
    assert not wren.is_superuser and not wren.user_permissions.exists()


def test_an_administrator_leaves_superusers_alone(administrator):
    boss = User.objects.create_superuser("boss", password="boss")
    assert change(administrator, boss, email="adam@example.org").status_code == 403
    for path in ("password/", "delete/"):
        assert administrator.post(f"/admin/auth/user/{boss.pk}/{path}", {"post": "yes"}).status_code == 403
    assert administrator.post(f"/admin/auth/user/{boss.pk}/invite/").status_code == 403


def test_an_account_shows_neither_hash_nor_salt(administrator):
    user = User.objects.create_user("wren", password="wren")
    page = administrator.get(f"/admin/auth/user/{user.pk}/change/").content.decode()
    assert "Set another one" in page and user.password.split("$")[1] not in page and "md5" not in page


def test_only_who_may_change_accounts_invites(editor_client, administrator):
    user = User.objects.create_user("wren", "wren@example.org")
    assert editor_client.post(f"/admin/auth/user/{user.pk}/invite/").status_code == 403
    assert editor_client.post(ADD, {"username": "x", "email": "x@example.org"}).status_code == 403
    assert mail.outbox == []
