"""What the dialogs ask before a text takes its next step."""

import pytest

from articles import workflow
from articles.models import Article, Draft
from tests.articles.desk.asking import ask
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db


def issues(answer):
    return {issue["field"] for issue in answer.json()["issues"]}


def test_the_text_as_it_stands_in_the_form_is_looked_at(editor_client):
    article = make_draft("Kept")
    answer = ask(editor_client, "preflight", {"article": article.pk, "transition": "publish", "fields": {"body": ""}})
    assert {"headline", "body", "credits"} <= issues(answer)


def test_nothing_is_written(editor_client):
    article = make_draft("Kept")
    ask(editor_client, "preflight", {"article": article.pk, "transition": "publish", "fields": {"headline": "Other"}})
    assert (Article.objects.get().headline, Draft.objects.exists()) == ("Kept", False)


def test_a_live_article_is_no_duplicate_of_itself(editor_client):
    fields = {"headline": "The Ferry Question", "body": "<p>a</p>"}
    article = make_article()
    asked = {"transition": "publish", "fields": fields}
    assert "headline" not in issues(ask(editor_client, "preflight", asked | {"article": article.pk}))
    assert "headline" in issues(ask(editor_client, "preflight", asked))


def test_a_step_that_does_not_exist_is_refused_in_words(editor_client):
    answer = ask(editor_client, "preflight", {"transition": ["publish"], "fields": {}})
    assert (answer.status_code, "transition" in answer.json()["error"]) == (400, True)
    answer = ask(editor_client, "preflight", {"transition": "pulp", "fields": {}})
    assert "submit, schedule, publish" in answer.json()["error"]


def test_who_may_not_change_the_article_is_not_told_of_it(writer_client, editor):
    article = workflow.publish(make_draft(by=editor))
    answer = ask(writer_client, "preflight", {"article": article.pk, "transition": "publish", "fields": {}})
    assert answer.status_code == 403


def test_a_reader_is_not_answered(client):
    assert ask(client, "preflight", {"transition": "publish", "fields": {}}).status_code == 401
