"""The form sent by a script: JSON at the form's own addresses. And one form makes one article, however often it is sent."""

import uuid
from threading import Barrier, Thread

import pytest
from django.db import close_old_connections
from django.test import Client

from articles import workflow
from articles.models import Article, Draft, Revision, Status
from cms.site.releasing import short_lock_timeout
from tests.articles.admin.test_article import ADD, change, fields
from tests.articles.desk.asking import ask, autosave
from tests.conftest import logged_in
from tests.factories import make_article, make_document, make_draft
from tests.locks import write_lock_held

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


def send(client, address, **facts):
    return client.post(address, fields(**facts), headers=JSON)


def test_a_script_hears_of_the_new_article_where_it_stands_from_now_on(editor_client):
    answer = send(editor_client, ADD).json()
    article = Article.objects.get()
    assert (answer["article"], answer["address"], answer["status"]) == (article.pk, change(article), "draft")
    assert answer["revision"] == answer["basedOn"] == article.latest_revision_id


def test_the_parts_that_tell_the_state_come_drawn_anew(editor_client):
    drawn = send(editor_client, ADD, _publish="").json()["drawn"]
    assert 'data-drawn="state"' in drawn and "state-published" in drawn and 'name="_withdraw"' in drawn


def test_what_the_server_made_of_the_fields_is_told(editor_client):
    assert send(editor_client, ADD).json()["fields"]["slug"] == "the-ferry-question"


def test_the_sentence_of_a_button_comes_along_and_is_said_only_once(editor_client):
    answer = send(editor_client, ADD, _publish="").json()
    assert [message["level"] for message in answer["messages"]] == ["success"]
    assert "messagelist" not in editor_client.get(answer["address"]).content.decode()


def test_a_button_that_is_refused_saves_the_text_and_says_why(editor_client):
    answer = send(editor_client, ADD, body="", _publish="").json()
    assert [message["level"] for message in answer["messages"]] == ["error"]
    assert answer["status"] == Status.DRAFT and Article.objects.get().headline == "The Ferry Question"


def test_fields_that_are_refused_are_named_and_nothing_is_saved(editor_client):
    answer = send(editor_client, ADD, share_count="many")
    assert answer.status_code == 422 and not Article.objects.exists()
    assert [error["field"] for error in answer.json()["errors"]] == ["share_count"]


def test_a_conflict_is_told_with_the_way_to_both_versions(editor_client):
    article = make_draft()
    opened = article.latest_revision_id
    workflow.save(article, make_document("Theirs"))
    conflict = send(editor_client, change(article), headline="Mine", based_on=opened).json()["conflict"]
    assert (conflict["theirs"], conflict["mine"], conflict["by"]) == (2, 3, "Someone")
    assert editor_client.get(conflict["address"]).status_code == 200


def test_neither_of_two_versions_is_marked_as_wrong(editor_client):
    article = make_draft()
    opened = article.latest_revision_id
    workflow.save(article, make_document("Theirs"))
    address = send(editor_client, change(article), headline="Mine", based_on=opened).json()["conflict"]["address"]
    page = editor_client.get(address).content.decode()
    assert "<mark>" in page and "<del>" not in page and "<ins>" not in page


def test_a_lost_session_is_told_as_such_and_not_by_a_redirect(reader):
    answer = send(reader, ADD)
    assert (answer.status_code, answer.json()["login"]) == (401, "/admin/login/")


def test_a_writer_is_refused_anothers_article_in_a_sentence(writer_client, editor):
    answer = send(writer_client, change(make_draft(by=editor)))
    assert answer.status_code == 403 and answer.json()["error"].endswith(".")


def test_an_article_that_is_gone_is_told_as_gone(editor_client):
    assert send(editor_client, "/admin/articles/article/999/change/").status_code == 404


def test_a_request_without_token_is_refused(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert send(client, ADD).status_code == 401 and not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_locked_database_is_told_to_the_script_and_the_next_try_saves(editor_client):
    address = change(make_draft())
    with write_lock_held(), short_lock_timeout():
        answer = send(editor_client, address, headline="Waiting")
    assert answer.status_code == 503 and answer.json()["error"].endswith(".")
    assert send(editor_client, address, headline="Waiting").status_code == 200


def test_the_state_of_an_article_can_be_asked_for(editor_client):
    article = make_article()
    answer = editor_client.get(change(article), headers=JSON).json()
    assert (answer["article"], answer["status"]) == (article.pk, "published")


def test_a_new_article_has_no_state_to_ask_for(editor_client):
    assert editor_client.get(ADD, headers=JSON).status_code == 404


def test_each_form_has_a_key_of_its_own(editor_client):
    keys = [editor_client.get(ADD).context["adminform"].form["draft_key"].value() for _ in range(2)]
    assert None not in keys and keys[0] != keys[1]


def test_a_form_sent_twice_makes_one_article(editor_client):
    key = uuid.uuid4()
    answers = [editor_client.post(ADD, fields(draft_key=key)) for _ in range(2)]
    assert answers[0].url == answers[1].url and Article.objects.count() == 1


def test_a_form_sent_again_after_back_changes_the_article_that_it_made(editor_client):
    key = uuid.uuid4()
    editor_client.post(ADD, fields(draft_key=key))
    editor_client.post(ADD, fields(headline="The Ferry Answer", draft_key=key))
    assert Article.objects.get().headline == "The Ferry Answer"


def test_a_form_sent_again_after_somebody_elses_save_is_a_conflict(editor_client):
    key = uuid.uuid4()
    editor_client.post(ADD, fields(draft_key=key))
    workflow.save(Article.objects.get(), make_document("Theirs"))
    answer = editor_client.post(ADD, fields(headline="Mine", draft_key=key))
    assert "/conflict/" in answer.url and Article.objects.get().headline == "Theirs"


def test_a_save_whose_answer_was_lost_is_no_conflict_with_itself(editor_client):
    article, key = make_draft(), uuid.uuid4()
    facts = {"based_on": article.latest_revision_id, "draft_key": key}
    send(editor_client, change(article), headline="First try", **facts)
    answer = send(editor_client, change(article), headline="Second try", **facts).json()
    assert answer["conflict"] is None and article.revisions.first().document.headline == "Second try"


def test_nobody_changes_an_article_by_the_key_of_anothers_form(editor_client, writer_client):
    key = uuid.uuid4()
    editor_client.post(ADD, fields(draft_key=key))
    writer_client.post(ADD, fields(headline="Mine", draft_key=key))
    assert sorted(Article.objects.values_list("headline", flat=True)) == ["Mine", "The Ferry Question"]


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_makes_one_article(editor):
    key, both = uuid.uuid4(), Barrier(2)
    clients = [logged_in(editor) for _ in range(2)]

    def press(client):
        both.wait()
        client.post(ADD, fields(draft_key=key))
        close_old_connections()

    presses = [Thread(target=press, args=[client]) for client in clients]
    for thread in presses:
        thread.start()
    for thread in presses:
        thread.join()
    assert Article.objects.count() == 1


def test_an_autosave_that_arrives_after_the_save_is_told_of_it(editor_client):
    key = uuid.uuid4()
    send(editor_client, ADD, draft_key=key)
    answer = autosave(editor_client, key)
    assert (answer.status_code, Draft.objects.count()) == (409, 0)
    assert answer.json()["saved"] == {"address": change(Article.objects.get()), "revision": Revision.objects.get().pk}


def test_a_draft_that_has_become_a_revision_is_never_offered(editor_client, editor):
    key = uuid.uuid4()
    send(editor_client, ADD, draft_key=key)
    # An autosave that was under way while the save was stored.
    Draft.objects.create(key=key, user=editor, fields={"headline": "Late"})
    assert ask(editor_client, "drafts", article="new").json()["drafts"] == []
    assert "Late" not in editor_client.get("/admin/").content.decode()


def test_a_draft_of_another_form_is_offered(editor_client, editor):
    send(editor_client, ADD, draft_key=uuid.uuid4())
    Draft.objects.create(key=uuid.uuid4(), user=editor, fields={"headline": "Mine"})
    assert len(ask(editor_client, "drafts", article="new").json()["drafts"]) == 1
