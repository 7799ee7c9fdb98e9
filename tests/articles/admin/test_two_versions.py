"""A version that was kept beside the text is told of in the bar, until somebody has chosen."""

import pytest

from articles import workflow
from tests.articles.admin.test_article import change, fields
from tests.factories import make_document, make_draft

pytestmark = pytest.mark.django_db
ASIDE = "Another version (revision 3, by"


@pytest.fixture
def article(editor_client):
    article = make_draft()
    opened = article.latest_revision_id
    workflow.save(article, make_document("Theirs"))
    editor_client.post(change(article), fields(headline="Mine", based_on=opened))
    article.refresh_from_db()
    return article


def form_of(client, article):
    return client.get(change(article)).content.decode()


def test_whoever_opens_the_article_later_is_told_and_led_to_the_choice(editor_client, article):
    page = form_of(editor_client, article)
    assert ASIDE in page and f"/{article.pk}/conflict/3/" in page


@pytest.mark.parametrize("choice", ["_keep_theirs", "_keep_mine"])
def test_nothing_is_told_once_somebody_has_chosen(editor_client, article, choice):
    editor_client.post(f"/admin/articles/article/{article.pk}/conflict/3/", {choice: ""})
    assert ASIDE not in form_of(editor_client, article)


def test_nothing_is_told_once_somebody_has_saved_on(editor_client, article):
    workflow.save(article, make_document("Both of ours"), based_on=article.latest_revision)
    assert ASIDE not in form_of(editor_client, article)


def test_keeping_theirs_changes_no_text(editor_client, article):
    editor_client.post(f"/admin/articles/article/{article.pk}/conflict/3/", {"_keep_theirs": ""})
    article.refresh_from_db()
    assert article.document.headline == "Theirs" and article.revisions.count() == 3
