"""Changing what an article is filed under, past its form: by no such change may words go out that nobody decided to publish."""

from django.db import transaction

from articles.models import Revision, Status
from articles.workflow.publishing import publish
from articles.workflow.recording import WorkflowError, held, may_publish
from articles.workflow.saving import restore, save
from articles.workflow.scheduling import going_out
from plumbing.text.sentences import gettext_noop

UNPUBLISHED = gettext_noop("It has changes that readers have not seen. Publish or discard them first.")
WAITING = gettext_noop("An update of it is scheduled. Publish or unschedule that first.")
LEAVING = gettext_noop("It has a date of withdrawal, which a publication would cancel. Change it in its form.")
NOT_ALLOWED = gettext_noop("Readers see it, or are to see it, and your account may not publish.")
CHANGED_SINCE = gettext_noop("Someone has changed it since.")
NO_TEXT = gettext_noop("It has no saved text yet.")


@transaction.atomic
def refile(article, document, *, by=None):
    """Keep `document`, which differs in section, tags or bylines; what readers see goes out at once, what is scheduled at its hour.

    Returns the keys of the revisions before and after; they are the same where nothing changes. Raises WorkflowError where
    anything else would go out with it, and MissingReference.
    """
    article = held(article)
    check_refiling(article, by)
    before = article.latest_revision_id
    _go_out(save(article, document, by=by), by)
    return before, article.locked().latest_revision_id


@transaction.atomic
def undo_refiling(article, before, after, *, by=None):
    """Make the text before a `refile` the latest again, for readers too. Raises WorkflowError, also for one changed since."""
    article = held(article)
    if article.latest_revision_id != after:
        raise WorkflowError(CHANGED_SINCE)
    check_refiling(article, by)
    _go_out(restore(article, Revision.objects.get(pk=before, article=article), by=by), by)


def check_refiling(article, by):
    """Raises WorkflowError when a change of filing would bring other words to readers than they have, or none."""
    if article.latest_revision is None:
        raise WorkflowError(NO_TEXT)
    if article.current_status not in {Status.PUBLISHED, Status.SCHEDULED}:
        return
    waiting = going_out(article)
    if not may_publish(by):
        raise WorkflowError(NOT_ALLOWED)
    if waiting and waiting.release:
        raise WorkflowError(WAITING)
    if article.has_unpublished_changes:
        raise WorkflowError(UNPUBLISHED)
    if article.withdrawn_at is not None:
        raise WorkflowError(LEAVING)


def _go_out(saved, by):
    if saved.refusal:
        raise WorkflowError(saved.refusal)
    if saved.article.current_status == Status.PUBLISHED and saved.article.has_unpublished_changes:
        publish(saved.article, by=by, revision=saved.revision)
