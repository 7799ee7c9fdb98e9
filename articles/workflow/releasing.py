"""Carrying out what the clock has brought."""

import logging
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from articles import relating, tallies
from articles.models import Article, Event, Release, Status
from articles.workflow.publishing import show
from articles.workflow.recording import WorkflowError, record

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Released:
    """How many scheduled updates, first publications and withdrawals were carried out."""

    updates: int = 0
    published: int = 0
    withdrawn: int = 0


def release_due(now=None):
    """Carry out what the clock has brought: updates whose moment has come, and statuses that lag behind it.

    Safe to run twice and from many processes: whoever claims a release first does it. Returns Released.
    """
    now = now or timezone.now()
    updates = sum(release_or_record(release, now) for release in Release.objects.due(now))
    published = withdrawn = 0
    for article in Article.objects.overdue(now):
        gone = article.withdrawn_at is not None and article.withdrawn_at <= now
        if _follow_the_clock(article, gone):
            withdrawn, published = withdrawn + gone, published + (not gone)
    return Released(updates, published, withdrawn)


@transaction.atomic
def _follow_the_clock(article, gone):
    """Give it the status that it has by the clock. Returns whether nobody else has done so before."""
    status = Status.WITHDRAWN if gone else Status.PUBLISHED
    if not Article.objects.with_status(article.status).filter(pk=article.pk).update(status=status):
        return False
    if gone:
        relating.forget(article)
        tallies.write((article.pk,))
    record(article, Event.Verb.WITHDRAWN if gone else Event.Verb.PUBLISHED, None, detail={"by": "clock"})
    return True


def release_or_record(release, now):
    """Carry out one release; returns how many that were. One that cannot be is noted for the editors and not tried again."""
    try:
        return _release(release, now)
    except WorkflowError as error:
        with transaction.atomic():
            Release.objects.waiting().filter(pk=release.pk).update(done_at=now)
            record(release.article, Event.Verb.FAILED, None, release.revision, {"why": error.to_json()})
        log.error("The scheduled update of “%s” was not carried out: %s", release.article, error.in_english)
        return 0


@transaction.atomic
def _release(release, now):
    article = Article(pk=release.article_id).locked()
    # Until the article was locked, others may have carried it out, moved it, or put another text into it.
    release = article.releases.due(now).filter(pk=release.pk).select_related("revision").first()
    if release is None:
        return 0
    Release.objects.filter(pk=release.pk).update(done_at=now)
    if article.is_published_at(now):
        article.updated_at = release.due_at
        show(article, release.revision, None)
        record(article, Event.Verb.RELEASED, None, release.revision, {"due": release.due_at.isoformat()})
    return 1
