"""Showing a revision to readers."""

from django.db import transaction
from django.utils import timezone

from articles.indexing import questions_before, rebuild_rows
from articles.models import Event, Release, SearchRow, Status
from articles.models.todays_slugs import with_todays_slugs
from articles.named_rows import questions_of
from articles.preflight import Transition
from articles.relating import placement_of
from articles.workflow.addresses import take_address
from articles.workflow.checking import ready
from articles.workflow.recording import WorkflowError, held, record
from plumbing.database.loaded import loaded
from plumbing.database.prepared import prepared
from plumbing.database.together import asked_together
from plumbing.text.sentences import gettext_noop


@transaction.atomic
def publish(article, *, by=None, at=None, revision=None):
    """Show `revision` (the latest) to readers from now on, or as of the past moment `at`. Returns the article.

    An update of it that is scheduled is cancelled, unless an earlier text than the latest is published.
    Raises WorkflowError for what cannot be shown.
    """
    known = revision or loaded(article, "latest_revision")
    asked = [*questions_before(article.pk), _waiting.of(article.pk), *(questions_of(known) if known else [])]
    with asked_together(*article.locking(), *asked):
        article = held(article)
        # A text never changes, so that the one at hand need not be read again; another may have been saved meanwhile.
        is_latest = known and known.pk == article.latest_revision_id
        return _publish(article, by, at, revision or (known if is_latest else article.latest_revision))


def _publish(article, by, at, revision):
    now = timezone.now()
    if at and at > now:
        raise WorkflowError(gettext_noop("That time is in the future. Schedule the article instead."))
    was_public = article.is_published_at(now)
    if was_public and article.live_revision_id != revision.pk:
        article.updated_at = now
    if article.published_at is None or article.published_at > now or at:
        article.published_at = at or now
    article.status, article.withdrawn_at = Status.PUBLISHED, None
    show(article, revision, by)
    detail = cancel_updates(article) if revision.pk == article.latest_revision_id else {}
    record(article, Event.Verb.PUBLISHED, by, revision, detail)
    return article


def cancel_updates(article):
    """Forget the scheduled update of the article. Returns what its Event tells of that."""
    for release in _waiting(article.pk):  # one at most
        release.delete()
        return {"cancelled": release.due_at.isoformat()}
    return {}


@prepared
def _waiting(article):
    return Release.objects.waiting().filter(article=article)


def show(article, revision, by, transition=Transition.PUBLISH):
    """Make `revision` what readers see of the locked `article` as soon as it is published. Raises WorkflowError."""
    take_address(article, revision.slug, by)
    with asked_together(*questions_before(article.pk), *questions_of(revision)):
        checked = ready(article, with_todays_slugs(revision.written), transition)
        article.live_revision = revision
        before = placement_of(article)
        SearchRow.objects.write(article, article.save_changes())
        rebuild_rows(article, checked.document, checked.compiled, checked.rows, before)
