"""Taking an article from its readers."""

from django.db import transaction
from django.utils import timezone

from articles import relating, tallies
from articles.models import Event, Status
from articles.search import entries
from articles.workflow.publishing import cancel_updates
from articles.workflow.recording import WorkflowError, held, record
from articles.workflow.scheduling import unschedule
from plumbing.text.sentences import gettext_noop


@transaction.atomic
def withdraw(article, *, by=None, at=None, reason="", ends_previews=False):
    """Take a published article from its readers, now or at the coming moment `at`; one that is only scheduled is unscheduled.

    With `ends_previews` its preview links show nothing any more, either.
    """
    article = held(article)
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
