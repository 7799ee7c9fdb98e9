"""What one user can leave on the server with autosave has limits, and none of it stops others."""

import json
import uuid
from threading import Thread

import pytest

from articles.desk import turns
from articles.desk.answers import RefusedError
from articles.desk.turns import one_at_a_time
from articles.models import Draft
from articles.models import draft as model

pytestmark = pytest.mark.django_db


def autosave(client, body="<p>x</p>", key=None):
    data = {"key": str(key or uuid.uuid4()), "fields": {"headline": "", "body": body}}
    return client.post("/admin/desk/autosave/", json.dumps(data), content_type="application/json")


def test_the_oldest_drafts_go_when_there_are_too_many(editor_client, monkeypatch):
    monkeypatch.setattr(model, "MOST_DRAFTS", 3)
    keys = [uuid.uuid4() for _ in range(5)]
    for key in keys:
        assert autosave(editor_client, key=key).status_code == 200
    assert set(Draft.objects.values_list("key", flat=True)) == set(keys[2:])


def test_the_oldest_drafts_go_when_they_are_too_long_together_but_never_the_one_that_is_saved(
    editor_client, monkeypatch
):
    monkeypatch.setattr(model, "LONGEST_DRAFTS", 1000)
    for _ in range(3):
        assert autosave(editor_client, f"<p>{'word ' * 300}</p>").status_code == 200
    assert Draft.objects.count() == 1


def test_a_text_nested_too_deep_is_refused_in_words(editor_client):
    response = autosave(editor_client, "<blockquote>" * 20_000)
    assert (response.status_code, "100 layers" in response.json()["error"]) == (413, True)


def test_a_second_autosave_of_a_user_waits_and_is_then_refused_for_the_moment(editor, monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    refusals = []

    def try_it():
        try:
            with one_at_a_time(editor):
                pass
        except RefusedError as refusal:
            refusals.append(refusal.status)

    with one_at_a_time(editor):
        second = Thread(target=try_it)
        second.start()
        second.join()
    try_it()
    assert refusals == [429]
