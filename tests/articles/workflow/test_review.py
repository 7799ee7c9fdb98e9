import pytest

from articles import workflow
from articles.admin.standing import standing
from articles.models import Status
from tests.factories import make_article, make_document, make_draft

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


def test_a_text_is_returned_with_a_reason_that_its_writer_reads(editor):
    article = workflow.return_to_draft(workflow.submit(make_draft()), by=editor, reason="Who says so?")
    assert "Returned by Edith" in words(article)
    assert "“Who says so?”" in words(article)


def test_a_text_is_not_returned_without_a_reason():
    with pytest.raises(workflow.WorkflowError, match="Say what should change"):
        workflow.return_to_draft(workflow.submit(make_draft()), reason=" ")


def test_the_reason_is_gone_from_the_bar_once_the_text_is_submitted_again():
    article = workflow.return_to_draft(workflow.submit(make_draft()), reason="Who says so?")
    assert "Who says so?" not in words(workflow.submit(article))


def test_of_a_published_article_nothing_is_said():
    assert standing(make_article()) == []
