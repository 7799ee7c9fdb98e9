"""What administrators read of log-ins and accounts: who, what, when; without passwords and without whole addresses."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.utils import timezone

from articles.models import Event, Story
from cms.log_in import history
from cms.log_in.models import OpenSession, TeamEvent
from cms.log_in.models.team_event import EventChanged
from tests.cms.log_in.cast import Device, is_in, log_in, proved, with_app, with_passkey
from tests.conftest import logged_in
from tests.factories import make_article, make_draft, make_person, make_story

pytestmark = pytest.mark.django_db
HISTORY = "/admin/log_in/teamevent/"


@pytest.fixture
def administrator(db):
    user = User.objects.create_user("adam", "adam@example.org", "adam", is_staff=True, first_name="Adam")
    user.groups.add(Group.objects.get(name="Administrator"))
    return user


@pytest.fixture
def client(administrator):
    return logged_in(administrator)


def page_of(user, verb="change"):
    return f"/admin/auth/user/{user.pk}/{verb}/"


def latest(verb):
    return TeamEvent.objects.filter(verb=verb).first()


def test_an_administrator_reads_who_logged_in_and_who_failed(editor, reader, client):
    log_in(reader, "wrong", REMOTE_ADDR="203.0.113.77")
    log_in(reader)
    page = client.get(HISTORY).content.decode()
    assert "failed to log in" in page and "203.0.113.0/24" in page and "203.0.113.77" not in page
    assert "with a password" in client.get(HISTORY, {"verb__exact": "logged_in"}).content.decode()


def test_one_entry_of_the_history_is_told_in_words(editor, reader, client):
    log_in(reader)
    page = client.get(f"{HISTORY}{latest('logged_in').pk}/change/").content.decode()
    assert "with a password" in page and "{&quot;" not in page


def test_a_name_that_does_not_exist_is_not_kept(editor, reader):
    """It may be a password in the wrong field."""
    log_in(reader, "x", name="hunter2")
    assert latest("failed").by_name == "" and "hunter2" not in str(TeamEvent.objects.values_list())


def test_an_ipv6_network_is_kept_without_its_household():
    assert history.network_of("2001:db8:aaaa:bbbb::") == "2001:db8:aaaa::/48"


def test_a_changed_role_is_in_the_history(client, administrator):
    user = User.objects.create_user("wren", is_staff=True)
    groups = [Group.objects.get(name="Writer").pk]
    client.post(page_of(user), {"username": "wren", "is_staff": "on", "groups": groups})
    event = latest("rights_changed")
    assert (event.by, event.about, event.detail) == (administrator, user, {"given": ["Writer"]})


def test_what_has_happened_is_not_rewritten(editor):
    event = history.note(history.Verb.LOGGED_IN, by=editor)
    with pytest.raises(EventChanged):
        event.save()


def test_what_is_old_goes(editor, reader, settings):
    old = timezone.now() - timedelta(days=400)
    TeamEvent.objects.create(verb="logged_in", by=editor, at=old)
    log_in(reader)
    assert TeamEvent.objects.count() == 1


def test_a_command_prunes_what_is_old(editor, capsys):
    TeamEvent.objects.create(verb="logged_in", at=timezone.now() - timedelta(days=40))
    call_command("prune_history", days=30, dry_run=True)
    call_command("prune_history", days=30)
    assert "would delete 1 entries" in capsys.readouterr().out and not TeamEvent.objects.exists()


def test_an_administrator_unlocks_who_has_lost_their_second_factor(editor, client, administrator, reader):
    with_app(editor)
    theirs = logged_in(editor)
    assert "It stands in the history" in client.get(page_of(editor, "unlock")).content.decode()
    assert client.post(page_of(editor, "unlock"), {"reason": ""}).status_code == 200
    client.post(page_of(editor, "unlock"), {"reason": "Called back"})
    assert latest("unlocked").detail == {"why": "Called back"} and not is_in(theirs)
    assert log_in(reader).headers["Location"] == "/admin/"


def test_nobody_unlocks_themselves_nor_who_is_out_of_reach(client, administrator, editor):
    boss = User.objects.create_superuser("boss", password="boss")
    for user in (administrator, boss):
        assert client.post(page_of(user, "unlock"), {"reason": "x"}).status_code == 403
        assert client.post(page_of(user, "deactivate")).status_code == 403
    assert logged_in(editor).post(page_of(editor, "unlock"), {"reason": "x"}).status_code == 403


def test_what_is_theirs_goes_to_another_when_somebody_leaves(client, writer, editor, administrator):
    draft, live = make_draft(by=writer), make_article("The Tide Table", by=writer)
    theirs, story = logged_in(writer), make_story(assignee=writer)
    page = client.get(page_of(writer, "deactivate")).content.decode()
    assert "1 article that readers have not seen" in page and "1 story that is still to be done" in page
    assert client.post(page_of(writer, "deactivate"), {}).status_code == 200
    client.post(page_of(writer, "deactivate"), {"to": editor.pk})
    writer.refresh_from_db(), draft.refresh_from_db(), live.refresh_from_db()
    assert (writer.is_active, draft.started_by, live.started_by) == (False, editor, writer)
    assert Story.objects.get(pk=story.pk).assignee == editor
    assert not is_in(theirs) and Event.objects.filter(verb="handed_over", by=administrator).count() == 1
    assert latest("deactivated").detail == {"articles": 1, "to": "Edith"}
    client.post(page_of(writer, "activate"))
    writer.refresh_from_db()
    assert writer.is_active and not OpenSession.objects.filter(user=writer).exists()


def test_an_invitation_chooses_the_person_under_whose_name_somebody_writes(client):
    person = make_person("Jane Roe", is_contributor=True)
    said = {"username": "jane", "email": "jane@example.org", "groups": [], "person": person.pk}
    client.post("/admin/auth/user/add/", said)
    person.refresh_from_db()
    assert person.user.username == "jane"


def test_an_invitation_makes_the_person(client):
    said = {
        "username": "jane",
        "email": "jane@example.org",
        "first_name": "Jane",
        "last_name": "Roe",
        "make_person": "on",
    }
    client.post("/admin/auth/user/add/", said)
    assert User.objects.get(username="jane").person.name == "Jane Roe"


def test_a_person_made_without_a_name_is_refused(client):
    said = {"username": "jane", "email": "jane@example.org", "make_person": "on"}
    assert "after which the person is named" in client.post("/admin/auth/user/add/", said).content.decode()


def test_the_page_of_an_account_says_which_second_factor_it_has(client, editor):
    assert "None." in client.get(page_of(editor)).content.decode()
    with_passkey(proved(editor), Device())
    assert "1 passkey" in client.get(page_of(editor)).content.decode()
