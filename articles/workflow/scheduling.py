"""Giving a text the moment at which readers see it: by the clock alone, or for a live article as a Release."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from articles.indexing import date_rows
from articles.models import Event, Release, Revision, Status
from articles.preflight import Transition
from articles.relating import forget, relate
from articles.workflow.checking import check
from articles.workflow.publishing import show
from articles.workflow.recording import WorkflowError, held, record
from articles.workflow.releasing import release_or_record
from plumbing.database.prepared import prepared
from plumbing.text.sentences import gettext_noop

# A later moment is a slip of the hand, and years beyond 9999 are none to a database.
FURTHEST = timedelta(days=3653)
GONE = gettext_noop("Nothing is scheduled any more: it has gone out, or someone has cancelled it.")


@dataclass(frozen=True)
class GoingOut:
    """A text and the moment at which readers get it. `release` is the row of an update of a live article, else None."""

    revision: Revision
    at: datetime
    release: Release | None = None


def going_out(article, now=None):
    """What readers get of this article by the clock: a GoingOut, or None when nothing is scheduled."""
    now = now or timezone.now()
    if article.status == Status.SCHEDULED and article.published_at > now:
        return GoingOut(article.live_revision, article.published_at)
    release = next(iter(waiting_after(article.pk, now)), None)
    # Of what is withdrawn before, nothing goes out.
    if release is None or not article.is_published_at(release.due_at):
        return None
    return GoingOut(release.revision, release.due_at, release)


@prepared
def waiting_after(article, now):
    releases = Release.objects.waiting().filter(article=article, due_at__gt=now).select_related("revision__made_by")
    return releases.order_by("due_at")[:1]


@transaction.atomic
def schedule(article, *, at, by=None, revision=None):
    """Show `revision` (the latest) to readers from the coming moment `at`. Returns the article."""
    now = timezone.now()
    _check_ahead(at, now)
    for release in article.releases.due(now):
        release_or_record(release, now)
    article = held(article)
    revision = revision or article.latest_revision
    if article.is_published_at(now):
        check(article, revision)
        article.releases.waiting().delete()
        Release.objects.create(article=article, revision=revision, due_at=at, made_by=by)
    else:
        article.status, article.published_at, article.withdrawn_at = Status.SCHEDULED, at, None
        show(article, revision, by, Transition.SCHEDULE)
    record(article, Event.Verb.SCHEDULED, by, revision, {"at": at.isoformat()})
    return article


@transaction.atomic
def reschedule(article, *, at, by=None):
    """Move what is scheduled to another coming moment; the text stays the same. Returns the article."""
    article, waiting = _with_what_goes_out(article)
    _check_ahead(at, timezone.now())
    if waiting.release:
        Release.objects.filter(pk=waiting.release.pk).update(due_at=at)
    else:
        article.published_at = at
        article.save(update_fields=["published_at"])
        date_rows(article)
        relate(article)
    record(
        article, Event.Verb.RESCHEDULED, by, waiting.revision, {"from": waiting.at.isoformat(), "at": at.isoformat()}
    )
    return article


@transaction.atomic
def unschedule(article, *, by=None):
    """Cancel what is scheduled. An article that readers have never seen is a draft again. Returns the article."""
    article, waiting = _with_what_goes_out(article)
    if waiting.release:
        waiting.release.delete()
    else:
        was_seen = article.was_seen
        article.status = Status.WITHDRAWN if was_seen else Status.DRAFT
        article.withdrawn_at = timezone.now() if was_seen else None
        article.live_revision = article.live_revision if was_seen else None
        article.published_at = None
        article.save()
        forget(article)
        date_rows(article)
    record(article, Event.Verb.UNSCHEDULED, by, waiting.revision, {"from": waiting.at.isoformat()})
    return article


@transaction.atomic
def include_changes(article, *, by=None):
    """Let the latest text go out at the hour that an earlier one is scheduled for. Returns the article.

    Raises WorkflowError when it could not be shown to readers; the earlier one then stays scheduled.
    """
    article, waiting = _with_what_goes_out(article)
    latest = article.latest_revision
    if waiting.revision.pk == latest.pk:
        return article
    if waiting.release:
        check(article, latest)
        Release.objects.filter(pk=waiting.release.pk).update(revision=latest)
    else:
        show(article, latest, by, Transition.SCHEDULE)
    record(article, Event.Verb.INCLUDED, by, latest, {"at": waiting.at.isoformat()})
    return article


def _with_what_goes_out(article):
    """The article, locked, and its GoingOut. Raises WorkflowError when nothing is scheduled."""
    article = held(article)
    waiting = going_out(article)
    if waiting is None:
        raise WorkflowError(GONE)
    return article, waiting


def _check_ahead(at, now):
    if at <= now:
        raise WorkflowError(gettext_noop("That time has passed. Choose a later one, or publish now."))
    if at > now + FURTHEST:
        raise WorkflowError(gettext_noop("That is more than ten years away. Choose an earlier date."))
