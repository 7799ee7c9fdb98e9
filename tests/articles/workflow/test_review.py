import pytest

from articles import workflow
from articles.admin.standing import standing
from articles.models import Status
from tests.factories import make_article, make_document, make_draft, make_person

pytestmark = pytest.mark.django_db


def words(article):
    return " ".join(each["text"] for each in standing(article))


def approved():
    return workflow.approve(make_draft())


def test_a_writers_change_takes_the_approval_back(writer):
    article = workflow.save(approved(), make_document("Otherwise"), by=writer).article
    assert (article.status, article.events.first().verb) == (Status.IN_REVIEW, "reopened")


def test_the_bar_says_that_the_text_was_changed_since_its_approval(writer):
    article = workflow.save(approved(), make_document("Otherwise"), by=writer).article
    assert "Changed since approval, by Wren" in words(article)


def test_a_change_by_those_who_approve_is_approved_with_it(editor):
    article = workflow.save(approved(), make_document("Otherwise"), by=editor).article
    assert (article.status, article.events.first().revision.number) == (Status.APPROVED, 2)


def test_saving_the_approved_text_again_takes_nothing_back(writer):
    assert workflow.save(approved(), make_document(), by=writer).article.status == Status.APPROVED


def returned(by, writer):
    return workflow.return_to_draft(workflow.submit(make_draft(by=writer), by=writer), by=by, reason=" Who says so? ")


def test_a_text_is_returned_with_a_reason_that_stands_on_it(editor, writer):
    note = workflow.open_note(returned(editor, writer))
    assert (note.verb, note.note, note.by) == ("returned", "Who says so?", editor)


def test_a_text_is_not_returned_without_a_reason():
    with pytest.raises(workflow.WorkflowError, match="Say what should change"):
        workflow.return_to_draft(workflow.submit(make_draft()), reason=" ")


@pytest.mark.parametrize("verb", [workflow.submit, workflow.approve, workflow.publish])
def test_a_reason_is_dealt_with_once_the_text_goes_on(verb, editor, writer):
    assert workflow.open_note(verb(returned(editor, writer))) is None


def test_saving_leaves_a_note_where_it_is(editor, writer):
    article = workflow.save(returned(editor, writer), make_document("Otherwise"), by=writer).article
    assert workflow.open_note(article).note == "Who says so?"


def test_the_note_of_a_submission_stands_until_the_text_is_approved():
    article = workflow.submit(make_draft(), note="Check the name in the third paragraph.")
    assert workflow.open_note(article).note == "Check the name in the third paragraph."
    assert workflow.open_note(workflow.approve(article)) is None


def test_a_submission_without_words_leaves_no_note():
    assert workflow.open_note(workflow.submit(make_draft(), note="  ")) is None


def test_the_writer_marks_the_reason_as_done_and_history_keeps_it(editor, writer):
    article = workflow.settle_note(returned(editor, writer), by=writer)
    assert workflow.open_note(article) is None
    assert [event.verb for event in article.events.all()[:2]] == ["note_done", "returned"]
    with pytest.raises(workflow.WorkflowError, match="no open note"):
        workflow.settle_note(article, by=writer)


def test_nobody_marks_a_note_as_done_that_is_for_someone_else(editor, writer):
    with pytest.raises(workflow.WorkflowError, match="for someone else"):
        workflow.settle_note(returned(editor, writer), by=editor)
    with pytest.raises(workflow.WorkflowError, match="for someone else"):
        workflow.settle_note(workflow.submit(make_draft(by=writer), note="Please read."), by=writer)


def test_a_note_is_for_an_author_whose_text_somebody_else_has_started(editor, writer):
    article = make_draft(by=editor, authors=[make_person("Wren Hale", user=writer)])
    assert workflow.authors_of(article) == [editor, writer]


def test_a_text_whose_authors_have_no_account_can_be_settled_by_whoever_edits_it(editor):
    article = workflow.return_to_draft(workflow.submit(make_draft()), by=editor, reason="Who says so?")
    assert workflow.open_note(workflow.settle_note(article, by=editor)) is None


def test_of_a_published_article_nothing_is_said():
    assert standing(make_article()) == []
