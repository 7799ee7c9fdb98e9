"""A text's way from its writer to those who may publish it, and what they tell each other on it."""

import copy

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from articles.models import Event, Role, Status
from articles.preflight import Transition
from articles.workflow.checking import ready
from articles.workflow.recording import WorkflowError, held, may_approve, may_publish, record
from plumbing.database.prepared import padded, prepared
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
def submit(article, *, by=None, note=""):
    """Hand a draft over for review, with a note to those who review it. Raises WorkflowError, too, for a text that is not ready."""
    detail = {"note": note.strip()} if note.strip() else {}
    return _move(article, {Status.DRAFT}, Status.IN_REVIEW, Event.Verb.SUBMITTED, by, detail, step=Transition.SUBMIT)


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


@transaction.atomic
def settle_note(article, *, by):
    """Mark the open note as done. Returns the article. Raises WorkflowError when there is none, or it is for somebody else."""
    article = held(article)
    note = open_note(article)
    if note is None:
        raise WorkflowError(gettext_noop("There is no open note. Someone may have dealt with it meanwhile."))
    if not is_for(note, article, by):
        raise WorkflowError(gettext_noop("This note is for someone else. Only they can mark it as done."))
    record(article, Event.Verb.NOTE_DONE, by, article.latest_revision)
    return article


def open_note(article):
    """The Event whose note stands at the top of the article until it is dealt with, or None."""
    return article.events.open_notes().select_related("by").first()


def is_for(note, article, user):
    """Whether a note is for `user`: a writer's is for those who may approve or publish, a returned text's for its authors.

    Where no author has an account, it is for whoever may edit the text.
    """
    if not article.can_be_edited_by(user):
        return False
    if note.verb == Event.Verb.SUBMITTED:
        return may_approve(user) or may_publish(user)
    authors = authors_of(article)
    return user in authors or not authors


def authors_of(article):
    """The accounts of those whose text it is: whoever has started it, and its authors in the text as last saved."""
    credits = article.document.credits if article.latest_revision_id else ()
    slugs = padded(credit.person for credit in credits if credit.role == Role.AUTHOR)
    return accounts_of(article.started_by_id, slugs)


@prepared(planned_by_value=True)
def accounts_of(starter, slugs):
    users = get_user_model().objects.filter(is_active=True, is_staff=True)
    return users.filter(Q(pk=starter) | Q(person__slug__in=slugs)).distinct().order_by("pk")


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
