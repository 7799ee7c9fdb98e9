"""Giving a text the moment at which readers see it."""

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Event, Release, Status
from articles.workflow.publishing import complete, show
from articles.workflow.recording import WorkflowError, record


@transaction.atomic
def schedule(article, *, at, by=None, revision=None):
    """Show `revision` (the latest) from the coming moment `at`: by the clock alone, or for a live article as a Release."""
    article = Article.objects.locked().get(pk=article.pk)
    now = timezone.now()
    if at <= now:
        raise WorkflowError("That moment is past: choose one that lies ahead, or publish now.")
    revision = revision or article.latest_revision
    if article.is_published_at(now):
        complete(revision.document, article)
        article.releases.waiting().delete()
        Release.objects.create(article=article, revision=revision, due_at=at, made_by=by)
    else:
        article.status, article.published_at, article.withdrawn_at = Status.SCHEDULED, at, None
        show(article, revision)
    record(article, Event.Verb.SCHEDULED, by, revision, {"at": at.isoformat()})
    return article
