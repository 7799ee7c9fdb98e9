"""The newsroom's verbs. Each is one transaction, leaves an Event, and says in words why it refuses."""

import logging
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from articles.body.clean import clean
from articles.indexing import MissingReference, date_rows, fill_columns, rebuild_rows, undescribed_pictures
from articles.models import Article, Correction, Event, PreviousSlug, Release, Revision, Status

log = logging.getLogger(__name__)


class WorkflowError(ValueError):
    """The verb does not fit the article's state. Its text tells an editor why and what to do."""


@dataclass(frozen=True)
class Saved:
    """`conflict` is the revision that somebody else saved meanwhile; `revision` then stands beside it, and is not the latest."""

    article: Article
    revision: Revision
    conflict: Revision | None = None


@dataclass(frozen=True)
class Released:
    """How many scheduled updates, first publications and withdrawals were carried out."""

    updates: int = 0
    published: int = 0
    withdrawn: int = 0


@transaction.atomic
def save(article, document, *, by=None, based_on=None, reason="", slug=""):
    """Keep `document` as a new revision of `article` (None: a new article). Returns Saved.

    Readers see nothing of it before `publish`. `based_on` is the revision that the editor had before him: if another one
    came in between, both are kept and `conflict` names the other. Saving what is there already makes no revision.
    Raises MissingReference and BodyTooLong.
    """
    document = document.with_(body=clean(document.body), headline=" ".join(document.headline.split()))
    article = _locked(article) if article else _new(document, slug, by)
    latest = article.latest_revision
    if latest and latest.hash == document.hash:
        return Saved(article, latest)
    conflict = latest if based_on is not None and latest and based_on.pk != latest.pk else None
    revision = _revise(article, document, based_on or latest, by, reason)
    if conflict is None:
        article.latest_revision = revision
        if article.live_revision_id is None:
            fill_columns(article, document)
        article.save()
    _record(article, Event.Verb.SAVED, by, revision, {"conflict": conflict.number} if conflict else {})
    return Saved(article, revision, conflict)


@transaction.atomic
def submit(article, *, by=None):
    """Hand a draft over for review."""
    return _move(article, {Status.DRAFT}, Status.IN_REVIEW, Event.Verb.SUBMITTED, by)


@transaction.atomic
def approve(article, *, by=None):
    return _move(article, {Status.DRAFT, Status.IN_REVIEW}, Status.APPROVED, Event.Verb.APPROVED, by)


@transaction.atomic
def return_to_draft(article, *, by=None, reason=""):
    return _move(
        article, {Status.IN_REVIEW, Status.APPROVED}, Status.DRAFT, Event.Verb.RETURNED, by, {"reason": reason}
    )


@transaction.atomic
def publish(article, *, by=None, at=None, revision=None):
    """Show `revision` (the latest) to readers from now on, or as of the past moment `at`. Returns the article.

    Raises WorkflowError for what cannot be shown and MissingReference.
    """
    article = _locked(article)
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
    _show(article, revision)
    if revision.pk == article.latest_revision_id:
        article.releases.waiting().delete()
    _record(article, Event.Verb.PUBLISHED, by, revision)
    return article


@transaction.atomic
def schedule(article, *, at, by=None, revision=None):
    """Show `revision` (the latest) from the coming moment `at`: by the clock alone, or for a live article as a Release."""
    article = _locked(article)
    now = timezone.now()
    if at <= now:
        raise WorkflowError("That moment is past: choose one that lies ahead, or publish now.")
    revision = revision or article.latest_revision
    if article.is_published_at(now):
        _complete(revision.document, article)
        article.releases.waiting().delete()
        Release.objects.create(article=article, revision=revision, due_at=at, made_by=by)
    else:
        article.status, article.published_at, article.withdrawn_at = Status.SCHEDULED, at, None
        _show(article, revision)
    _record(article, Event.Verb.SCHEDULED, by, revision, {"at": at.isoformat()})
    return article


@transaction.atomic
def withdraw(article, *, by=None, at=None, reason=""):
    """Take a published article from its readers, now or at the coming moment `at`; call a scheduled one back to draft."""
    article = _locked(article)
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
    _record(article, Event.Verb.WITHDRAWN, by, detail={"reason": reason} | ({"at": at.isoformat()} if at else {}))
    return article


@transaction.atomic
def correct(article, *, text, kind=Correction.Kind.CORRECTION, by=None):
    """Tell readers what was wrong in a published article. Returns the Correction."""
    article = _locked(article)
    if not article.is_published:
        raise WorkflowError("Only a published article can be corrected; an unpublished one is simply changed.")
    if not text.strip():
        raise WorkflowError("A correction needs words: what was wrong, and what is right.")
    correction = Correction.objects.create(article=article, kind=kind, text=text.strip(), made_by=by)
    article.updated_at = correction.made_at
    article.save(update_fields=["updated_at"])
    _record(article, Event.Verb.CORRECTED, by, article.live_revision, {"kind": kind, "text": correction.text})
    return correction


@transaction.atomic
def restore(article, revision, *, by=None):
    """Make an earlier revision the latest again, as a new one. Returns Saved."""
    if revision.article_id != article.pk:
        raise WorkflowError("That revision belongs to another article.")
    saved = save(article, revision.document, by=by, reason=f"restored revision {revision.number}")
    _record(saved.article, Event.Verb.RESTORED, by, saved.revision, {"from": revision.number})
    return saved


@transaction.atomic
def rename(article, slug, *, by=None):
    """Give the article a new address; the old one leads to it for good."""
    article = _locked(article)
    slug = slugify(slug)
    if not slug:
        raise WorkflowError("An address needs letters or digits.")
    if slug == article.slug:
        return article
    if Article.objects.filter(slug=slug).exists():
        raise WorkflowError(f"Another article has the address “{slug}”. Choose another one.")
    PreviousSlug.objects.filter(slug=slug).delete()
    PreviousSlug.objects.create(article=article, slug=article.slug)
    _record(article, Event.Verb.RENAMED, by, detail={"from": article.slug, "to": slug})
    article.slug = slug
    article.save(update_fields=["slug"])
    return article


def release_due(now=None):
    """Carry out what the clock has brought: updates whose moment has come, and statuses that lag behind it.

    Safe to run twice and from many processes: whoever claims a release first does it. Returns Released.
    """
    now = now or timezone.now()
    updates = sum(_release_or_record(release, now) for release in Release.objects.due(now))
    published = withdrawn = 0
    for article in Article.objects.overdue(now):
        gone = article.withdrawn_at is not None and article.withdrawn_at <= now
        status = Status.WITHDRAWN if gone else Status.PUBLISHED
        if Article.objects.with_status(article.status).filter(pk=article.pk).update(status=status):
            _record(article, Event.Verb.WITHDRAWN if gone else Event.Verb.PUBLISHED, None, detail={"by": "clock"})
            withdrawn, published = withdrawn + gone, published + (not gone)
    return Released(updates, published, withdrawn)


def _release_or_record(release, now):
    """A release that cannot be carried out is noted for the editors and not tried at every page view again."""
    try:
        return _release(release, now)
    except (WorkflowError, MissingReference) as error:
        with transaction.atomic():
            Release.objects.waiting().filter(pk=release.pk).update(done_at=now)
            _record(release.article, Event.Verb.FAILED, None, release.revision, {"why": str(error)})
        log.error("The scheduled update of “%s” was not carried out: %s", release.article, error)
        return 0


@transaction.atomic
def _release(release, now):
    if not Release.objects.waiting().filter(pk=release.pk).update(done_at=now):
        return 0
    article = _locked(release.article)
    if article.is_published_at(now):
        article.updated_at = release.due_at
        _show(article, release.revision)
        _record(article, Event.Verb.RELEASED, None, release.revision, {"due": release.due_at.isoformat()})
    return 1


def _new(document, slug, by):
    slug = _free_slug(slug or document.headline)
    return Article.objects.create(slug=slug, headline=document.headline, started_by=by)


def _free_slug(wanted):
    stem = slugify(wanted)[:180].strip("-") or "article"
    taken = set(Article.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    taken |= set(PreviousSlug.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number, slug = 2, stem
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug


def _locked(article):
    return Article.objects.locked().get(pk=article.pk)


def _revise(article, document, based_on, by, reason):
    number = (article.revisions.aggregate(last=Max("number"))["last"] or 0) + 1
    return Revision.objects.create(
        article=article,
        number=number,
        content=document.to_json(),
        hash=document.hash,
        based_on=based_on,
        made_by=by,
        reason=reason,
    )


def _show(article, revision):
    document = revision.document
    compiled = _complete(document, article)
    article.live_revision = revision
    article.save()
    rebuild_rows(article, document, compiled)


def _complete(document, article):
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


def _move(article, allowed, status, verb, by, detail=None):
    article = _locked(article)
    if article.status not in allowed:
        raise WorkflowError(f"An article that is {article.get_status_display().lower()} cannot be {verb.label}.")
    article.status = status
    article.save(update_fields=["status"])
    _record(article, verb, by, article.latest_revision, detail)
    return article


def _record(article, verb, by, revision=None, detail=None):
    return Event.objects.create(article=article, verb=verb, by=by, revision=revision, detail=detail or {})
