from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, Event, Revision
from tests.factories import make_article, make_document, make_draft, make_person

pytestmark = pytest.mark.django_db


def test_a_draft_goes_with_its_revisions_and_its_history(editor):
    article = make_draft(by=editor, authors=[make_person()])
    workflow.save(article, make_document("Another"))
    workflow.delete(article)
    assert not any(model.objects.exists() for model in (Article, Revision, Event))


def test_what_readers_have_seen_is_not_deleted():
    with pytest.raises(workflow.WorkflowError, match="withdraw or unschedule it instead"):
        workflow.delete(workflow.withdraw(make_article()))


def test_what_is_scheduled_is_not_deleted():
    article = workflow.schedule(make_draft(), at=timezone.now() + timedelta(hours=1))
    with pytest.raises(workflow.WorkflowError, match="withdraw or unschedule it instead"):
        workflow.delete(article)


def test_what_was_scheduled_and_never_seen_is_deleted():
    article = workflow.schedule(make_draft(), at=timezone.now() + timedelta(hours=1))
    workflow.delete(workflow.unschedule(article))
    assert not Article.objects.exists()
