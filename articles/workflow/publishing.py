"""Showing a revision to readers, and taking it from them."""

from django.db import transaction
from django.utils import timezone

from articles.indexing import date_rows, fill_columns, rebuild_rows, undescribed_pictures
from articles.models import Article, Event, SearchRow, Status
from articles.workflow.recording import WorkflowError, record


@transaction.atomic
def publish(article, *, by=None, at=None, revision=None):
    """Show `revision` (the latest) to readers from now on, or as of the past moment `at`. Returns the article.

    Raises WorkflowError for what cannot be shown and MissingReference.
    """
    article = Article.objects.locked().get(pk=article.pk)
    now = timezone.now()
    if at and at > now:
        raise WorkflowError("That moment lies ahead: schedule the article instead.")
    revision = revision or article.latest_revision
    was_public = article.is_published_at(now)
    if was_public and article.live_revision_id != revision.pk:
        article.updated_at = now
    if article.published_at is None or article.published_at > now or at:
        article.published_at = at or now
    article.status, article.withdrawn_at = Status.PUBLISHED, None
    show(article, revision)
    if revision.pk == article.latest_revision_id:
        article.releases.waiting().delete()
    record(article, Event.Verb.PUBLISHED, by, revision)
    return article


@transaction.atomic
def withdraw(article, *, by=None, at=None, reason=""):
    """Take a published article from its readers, now or at the coming moment `at`; call a scheduled one back to draft."""
    article = Article.objects.locked().get(pk=article.pk)
    now = timezone.now()
    if article.status not in {Status.SCHEDULED, Status.PUBLISHED}:
        raise WorkflowError("Only a published or scheduled article can be withdrawn.")
    if article.status == Status.SCHEDULED and article.published_at > now:
        article.status, article.published_at, article.live_revision = Status.DRAFT, None, None
        article.withdrawn_at = None
        date_rows(article)
    elif at and at > now:
        article.withdrawn_at = at
    else:
        article.status, article.withdrawn_at = Status.WITHDRAWN, now
        article.releases.waiting().delete()
    article.save()
    record(article, Event.Verb.WITHDRAWN, by, detail={"reason": reason} | ({"at": at.isoformat()} if at else {}))
    return article


def show(article, revision):
    document = revision.document
    compiled = complete(document, article)
    article.live_revision = revision
    article.save()
    SearchRow.objects.write(article)
    rebuild_rows(article, document, compiled)


def complete(document, article):
    """Fill the article's columns, unsaved, and return the compiled body. Raises WorkflowError for what readers need and miss."""
    if not document.headline:
        raise WorkflowError("An article needs a headline before readers can see it.")
    if not document.body:
        raise WorkflowError("An article needs a text before readers can see it.")
    compiled = fill_columns(article, document)
    if bare := undescribed_pictures(article, compiled):
        raise WorkflowError(
            f"The picture “{'”, “'.join(bare)}” has no alternative text. Say what it shows, or mark it as decorative."
        )
    return compiled
