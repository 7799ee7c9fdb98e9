"""The bin: where drafts lie that somebody has deleted, until they are restored or gone for good (decision 250)."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Event
from articles.workflow.recording import WorkflowError, held, record
from plumbing.text.sentences import gettext_noop

DAYS_IN_BIN = 30

SEEN = gettext_noop("Readers have seen this article, or it is scheduled: withdraw or unschedule it instead.")


@transaction.atomic
def move_to_bin(article, *, by=None):
    """Delete a draft, so that it can still be restored. Returns it. Raises WorkflowError if readers have seen it, or are to."""
    article = held(article)
    if not article.is_deletable:
        raise WorkflowError(SEEN)
    article.binned_at = timezone.now()
    article.save(update_fields=["binned_at"])
    record(article, Event.Verb.BINNED, by, article.latest_revision)
    return article


@transaction.atomic
def restore_from_bin(article, *, by=None):
    """Have the draft back as it was, with its address, history, unsaved text and preview links. Returns it."""
    article = article.locked()
    if article.binned_at is None:
        raise WorkflowError(gettext_noop("This article is not in the bin: someone has restored it already."))
    article.binned_at = None
    article.save(update_fields=["binned_at"])
    record(article, Event.Verb.UNBINNED, by, article.latest_revision)
    return article


@transaction.atomic
def delete(article):
    """Delete a draft for good, with its revisions, history and preview links. Raises WorkflowError if readers have seen it, or are to."""
    article = article.locked()
    if not article.is_deletable:
        raise WorkflowError(SEEN)
    article.delete()


def empty_bin(days=DAYS_IN_BIN, *, is_trial=False):
    """Delete for good what has lain in the bin for so many days; with `is_trial`, nothing. Returns how many drafts that are."""
    long_enough = Article.objects.binned(until=timezone.now() - timedelta(days=days))
    keys = list(long_enough.values_list("pk", flat=True))
    if is_trial:
        return len(keys)
    return sum(_delete_from_bin(long_enough, pk) for pk in keys)


@transaction.atomic
def _delete_from_bin(rows, pk):
    """Whether the article still lay in the bin, which it was deleted from."""
    for article in rows.order_by().select_for_update().filter(pk=pk):
        article.delete()
        return True
    return False
