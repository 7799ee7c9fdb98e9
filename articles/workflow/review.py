"""A text's way from its writer to those who may publish it."""

import copy

from django.db import transaction

from articles.models import Event, Status
from articles.preflight import Transition
from articles.workflow.checking import ready
from articles.workflow.recording import WorkflowError, held, record
from plumbing.text.sentences import gettext_noop

NOT_NOW = {
    Event.Verb.SUBMITTED: gettext_noop(
        "Only a draft can be submitted for review. Someone may have moved this on meanwhile."
    ),
    Event.Verb.APPROVED: gettext_noop(
        "Only a draft or an article in review can be approved. Someone may have moved this on meanwhile."
    ),
    Event.Verb.RETURNED: gettext_noop(
        "Only an article that is in review or approved can be returned. Someone may have moved this on meanwhile."
    ),
}


@transaction.atomic
def submit(article, *, by=None):
    """Hand a draft over for review. Raises WorkflowError, too, for a text that is not ready for it."""
    return _move(article, {Status.DRAFT}, Status.IN_REVIEW, Event.Verb.SUBMITTED, by, step=Transition.SUBMIT)


@transaction.atomic
def approve(article, *, by=None):
    """Agree to the latest revision; of a later one `save` says whether it is approved, too."""
    return _move(article, {Status.DRAFT, Status.IN_REVIEW}, Status.APPROVED, Event.Verb.APPROVED, by)


@transaction.atomic
def return_to_draft(article, *, by=None, reason=""):
    """Give a text back to its writer, who reads the reason."""
    reason = reason.strip()
    if not reason:
        raise WorkflowError(gettext_noop("Say what should change: the writer will read it."))
    return _move(
        article, {Status.IN_REVIEW, Status.APPROVED}, Status.DRAFT, Event.Verb.RETURNED, by, {"reason": reason}
    )


def _move(article, allowed, status, verb, by, detail=None, step=None):
    article = held(article)
    if article.status not in allowed:
        raise WorkflowError(NOT_NOW[verb])
    if step:
        ready(copy.copy(article), article.document, step)
    article.status = status
    article.save(update_fields=["status"])
    record(article, verb, by, article.latest_revision, detail)
    return article
