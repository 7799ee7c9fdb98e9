import pytest

from articles import workflow
from articles.models import WordNote
from articles.preflight import Candidate, Transition, issues_of
from tests.factories import make_article, make_document, make_draft, make_person

pytestmark = pytest.mark.django_db
BODY = "<p>The tide was out. Nobody had asked the ferrymen, and nobody had asked the <em>pilots</em>.</p>"


@pytest.fixture
def article(writer):
    return make_draft(by=writer, body=BODY)


def noted(article, by, text="Who says so?", exact="Nobody had asked", **around):
    return workflow.note_words(article, by=by, text=text, exact=exact, **around)


def issues(article):
    found = issues_of(Candidate(article, article.document), Transition.SUBMIT)
    return [str(issue.problem) for issue in found if issue.field == "word_notes"]


def test_a_note_keeps_its_words_and_what_stood_around_them(article, editor):
    note = noted(article, editor, " Who? ", "asked  the\npilots")
    assert (note.text, note.exact, note.after, note.was_only) == ("Who?", "asked the pilots", ".", True)
    event = article.events.first()
    assert (event.verb, event.detail["words"], event.detail["text"]) == ("noted", "asked the pilots", "Who?")


def test_of_equal_words_those_are_meant_that_stand_between_what_was_said(article, editor):
    note = noted(article, editor, exact="obody had asked", before="ferrymen, and n", after=" the pilots")
    assert note.before.endswith("the ferrymen, and n")


@pytest.mark.parametrize("words", ["", "Everybody had asked", "a" * 501])
def test_words_that_are_not_in_the_text_are_refused(words, article, editor):
    with pytest.raises(workflow.WorkflowError):
        noted(article, editor, exact=words)


def test_words_that_stand_there_twice_are_refused_without_what_stands_around_them(article, editor):
    with pytest.raises(workflow.WorkflowError, match="more than once"):
        noted(article, editor, exact="had asked")


@pytest.mark.parametrize("text", [" ", "a" * 2001])
def test_a_note_without_words_or_with_too_many_is_refused(text, article, editor):
    with pytest.raises(workflow.WorkflowError, match="Write the note"):
        noted(article, editor, text)


def test_an_at_and_a_name_assign_a_note_and_an_answer_assigns_it_anew(article, editor, writer):
    note = noted(article, editor, "@writer, please ask. The address is jane@editor.example, and @nobody is a handle.")
    assert note.assignee == writer
    workflow.answer_note(note, by=writer, text="Asked. @editor?")
    note.refresh_from_db()
    assert (note.assignee, [reply.text for reply in note.replies.all()]) == (editor, ["Asked. @editor?"])


def test_a_resolved_note_is_answered_and_resolved_no_more(article, editor, writer):
    note = workflow.resolve_note(noted(article, editor), by=writer)
    assert (note.resolved_by, list(WordNote.objects.open())) == (writer, [])
    for again in (
        lambda: workflow.resolve_note(note, by=editor),
        lambda: workflow.answer_note(note, by=editor, text="?"),
    ):
        with pytest.raises(workflow.WorkflowError, match="is resolved"):
            again()


def test_preflight_tells_of_open_notes_and_of_those_whose_words_are_gone(article, editor, writer):
    note = noted(article, editor)
    assert issues(article) == ["There is an open editorial note on “Nobody had asked”."]
    document = make_document(body="<p>The tide was out.</p>")
    article = workflow.save(article, document, by=writer).article
    assert issues(article) == ["There is an open editorial note on “Nobody had asked”, which is no longer in the text."]
    workflow.resolve_note(note, by=writer)
    assert issues(article) == []


def test_readers_get_nothing_of_a_note(reader, editor):
    article = make_article(body=BODY, authors=[make_person()], by=editor)
    noted(article, editor, "Eels, surely?")
    for path in (article.get_absolute_url(), f"{article.get_absolute_url().rstrip('/')}.md", "/feed.xml", "/feed.json"):
        assert "surely" not in reader.get(path).content.decode()
