import json

import pytest

from articles import workflow
from articles.models import WordNote
from tests.conftest import logged_in
from tests.factories import make_draft

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/desk/word-notes/"


def send(client, **data):
    return client.post(ADDRESS, json.dumps(data), content_type="application/json")


@pytest.fixture
def article(writer):
    return make_draft(by=writer)


@pytest.fixture
def note(article, editor):
    return workflow.note_words(article, by=editor, text="<b>Who</b> says so?", exact="Nobody had asked")


def test_a_note_is_written_and_the_list_comes_back_drawn(article, editor_client):
    around = {"before": "was quiet that morning. ", "after": " the ferrymen."}
    answer = send(
        editor_client, act="write", article=article.pk, text="Says <i>who</i>?", exact="Nobody had asked", **around
    )
    assert answer.json()["sentence"] == "The note is saved."
    assert "Says &lt;i&gt;who&lt;/i&gt;?" in answer.json()["drawn"]
    assert 'data-exact="Nobody had asked"' in answer.json()["drawn"]


def test_the_writer_answers_and_resolves(note, writer_client):
    drawn = send(writer_client, act="answer", note=note.pk, text="The harbour master.").json()["drawn"]
    assert "The harbour master." in drawn
    assert "harbour master" not in send(writer_client, act="resolve", note=note.pk).json()["drawn"]


def test_the_form_shows_open_notes_and_those_whose_words_are_gone(article, note, writer, writer_client):
    address = f"/admin/articles/article/{article.pk}/change/"
    page = writer_client.get(address).content.decode()
    assert "&lt;b&gt;Who&lt;/b&gt; says so?" in page and "no longer in the text" not in page
    workflow.save(article, article.document.with_(body="<p>Otherwise.</p>"), by=writer)
    assert "These words are no longer in the text." in writer_client.get(address).content.decode()


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"act": "write", "text": "Who?", "exact": "not there"}, 422),
        ({"act": "write", "text": "", "exact": "Nobody"}, 422),
        ({"act": "burn"}, 400),
        ({"act": "resolve", "note": 10**9}, 404),
        ({"act": "resolve", "note": "x"}, 404),
        ({"act": "answer", "note": True, "text": "?"}, 404),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(data, status, article, editor_client):
    answer = send(editor_client, **({"article": article.pk} | data))
    assert (answer.status_code, bool(answer.json()["error"])) == (status, True)


def test_nobody_writes_answers_or_resolves_at_an_article_that_is_not_theirs(editor, writer):
    article = make_draft(by=editor)
    note = workflow.note_words(article, by=editor, text="Who?", exact="Nobody had asked")
    acts = [{"act": "write", "article": article.pk, "text": "?", "exact": "Nobody"}]
    acts += [{"act": act, "note": note.pk, "text": "?"} for act in ("answer", "resolve")]
    assert [send(logged_in(writer), **data).status_code for data in acts] == [403, 403, 403]
    assert WordNote.objects.open().get() == note and not note.replies.exists()
