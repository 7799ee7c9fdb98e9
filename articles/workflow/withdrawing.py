"""Taking an article from its readers, and deleting what they have never seen."""

from django.db import transaction
from django.utils import timezone

from articles import relating, tallies
from articles.models import Event, Status
from articles.search import entries
from articles.workflow.publishing import cancel_updates
from articles.workflow.recording import WorkflowError, record
from articles.workflow.scheduling import unschedule
from plumbing.text.sentences import gettext_noop


@transaction.atomic
def withdraw(article, *, by=None, at=None, reason="", ends_previews=False):
    """Take a published article from its readers, now or at the coming moment `at`; one that is only scheduled is unscheduled.

    With `ends_previews` its preview links show nothing any more, either.
    """
    article = article.locked()
    now = timezone.now()
    if article.status not in {Status.SCHEDULED, Status.PUBLISHED}:
        raise WorkflowError(gettext_noop("Only a published or scheduled article can be withdrawn."))
    if ends_previews:
        article.preview_links.usable().update(revoked_at=now)
    if article.status == Status.SCHEDULED and article.published_at > now:
        return unschedule(article, by=by)
    detail = {"reason": reason}
    if at and at > now:
        article.withdrawn_at = at
        detail["at"] = at.isoformat()
    else:
        article.status, article.withdrawn_at = Status.WITHDRAWN, now
        detail |= cancel_updates(article)
        relating.forget(article)
    article.save()
    entries.write([article.pk])
    tallies.write((article.pk,))
    record(article, Event.Verb.WITHDRAWN, by, detail=detail)
    return article


@transaction.atomic
def delete(article):
    """Delete a draft with its revisions, history and preview links. Raises WorkflowError if readers have seen it, or are to."""
    article = article.locked()
    if not article.is_deletable:
        raise WorkflowError(
            gettext_noop("Readers have seen this article, or it is scheduled: withdraw or unschedule it instead.")
        )
    article.delete()
