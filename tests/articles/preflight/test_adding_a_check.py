"""CONTRIBUTING's recipe: a check is a function and a row in the list. The verbs, the dialog and the page then know it."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import Article
from articles.preflight import CHECKS, Check, Issue, Level, Transition
from tests.factories import make_article, make_document, make_draft

pytestmark = pytest.mark.django_db


def no_eels(candidate):
    if "eel" in candidate.compiled.text:
        yield Issue("The text speaks of eels.", "Say “fish”.", block=1)


@pytest.fixture
def blocking(monkeypatch):
    monkeypatch.setattr(
        "articles.preflight.checks.CHECKS", [*CHECKS, Check(no_eels, Level.BLOCKS, Transition.SCHEDULE)]
    )


@pytest.fixture
def warning(monkeypatch):
    monkeypatch.setattr("articles.preflight.checks.CHECKS", [*CHECKS, Check(no_eels, Level.WARNS, Transition.SCHEDULE)])


EELS = "<p>a</p><p>An eel.</p>"


def dialog(client, transition="publish", article=None, **fields):
    data = {"transition": transition, "article": article and article.pk, "fields": fields}
    answer = client.post(reverse("desk:preflight"), json.dumps(data), content_type="application/json")
    return answer.json()["issues"]


def press(client, article, button, **headers):
    form = {"headline": "The Eel Count", "body": EELS, "kind": "opinion", "language": "en", "credits": "[]", button: ""}
    return client.post(reverse("admin:articles_article_change", args=[article.pk]), form, follow=True, **headers)


def test_the_verbs_run_it(blocking):
    article = make_draft(body=EELS)
    for verb, facts in ((workflow.publish, {}), (workflow.schedule, {"at": timezone.now() + timedelta(hours=1)})):
        with pytest.raises(workflow.NotReadyError, match="The text speaks of eels. Say “fish”."):
            verb(article, **facts)


def test_it_holds_for_an_update_of_a_live_article(blocking):
    article = make_article()
    workflow.save(article, make_document(body=EELS))
    with pytest.raises(workflow.NotReadyError):
        workflow.publish(article)


def test_the_dialog_is_given_it(warning, editor_client):
    assert {
        "field": "body",
        "block": 1,
        "message": "The text speaks of eels.",
        "action": "Say “fish”.",
        "level": "warns",
    } in dialog(editor_client, headline="a", body=EELS)


def test_the_dialog_is_given_what_blocks_first(blocking, editor_client):
    first, *_ = dialog(editor_client, headline="a", body=EELS)
    assert (first["message"], first["level"]) == ("The text speaks of eels.", "blocks")


def test_the_dialog_of_an_earlier_step_is_not_given_it(blocking, editor_client):
    assert "eels" not in json.dumps(dialog(editor_client, "submit", headline="a", body=EELS))


def test_a_refused_form_without_script_links_to_the_field(blocking, editor_client):
    page = press(editor_client, make_draft(), "_publish").content.decode()
    assert '<a href="#id_body">The text speaks of eels.</a> Say “fish”.' in page
    assert not Article.objects.get().is_published


def test_a_refused_save_in_the_background_is_given_it_as_data(blocking, editor_client):
    answer = press(editor_client, make_draft(), "_publish", headers={"accept": "application/json"}).json()
    assert [issue["message"] for issue in answer["issues"]] == ["The text speaks of eels."]
    assert answer["messages"] == [{"level": "error", "text": "Saved, but fix this first:"}]


def test_without_script_a_warning_is_told_after_publishing(warning, editor_client):
    page = press(editor_client, make_draft(), "_publish").content.decode()
    assert '<a href="#id_body">The text speaks of eels.</a>' in page
    assert Article.objects.get().is_published


def test_in_the_background_a_warning_is_data_and_no_message(warning, editor_client):
    answer = press(editor_client, make_draft(), "_publish", headers={"accept": "application/json"}).json()
    assert "The text speaks of eels." in [issue["message"] for issue in answer["issues"]]
    assert [message["level"] for message in answer["messages"]] == ["success"]
