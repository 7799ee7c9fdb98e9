"""Keeping a text as a revision. Readers see nothing of it before it is published, or until the hour that it is scheduled for."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from articles.body.clean import clean
from articles.body.refusals import BodyRefused
from articles.indexing import fill_columns
from articles.models import Article, Event, Revision, SearchRow, Status
from articles.models.todays_slugs import all_with_todays_slugs, question_of
from articles.preflight import Issue
from articles.workflow.addresses import free_slug, take_address, wanted_slug
from articles.workflow.recording import WorkflowError, held, may_approve, may_publish, record
from articles.workflow.scheduling import going_out, include_changes, waiting_after
from plumbing.database.loaded import loaded
from plumbing.database.prepared import prepared
from plumbing.database.together import asked_together
from plumbing.text.sentences import gettext_noop


@dataclass(frozen=True)
class Saved:
    """`conflict` is the revision that somebody else saved meanwhile; `revision` then stands beside it, and is not the latest.

    `refusal` says why the text does not go out at the hour that an earlier one is scheduled for, and still is; `issues` are
    what preflight has found of it.
    """

    article: Article
    revision: Revision
    conflict: Revision | None = None
    refusal: str = ""
    issues: tuple[Issue, ...] = ()


@transaction.atomic
def save(article, document, *, by=None, based_on=None, reason="", slug="", draft_key=None):
    """Keep `document` as a new revision of `article` (None: a new article). Returns Saved.

    `based_on` is the revision that the editor had before him: if another one came in between, both are kept and `conflict`
    names the other. Saving what is there already makes no revision. `slug` is the address that the article is to have: a
    draft has it at once, what readers know has it when they get this text; "" leaves it as it is.
    `draft_key` is the one-time key of the form: what the same form has saved before is no conflict (its answer was lost).
    What somebody who may publish saves into a scheduled text goes out at its hour (decision 30); a change by somebody who
    may not approve takes an approval back (decision 31). Raises MissingReference, and WorkflowError
    for `slug` and for a body that is refused.
    """
    document = document.with_(body=_cleaned(document.body), headline=" ".join(document.headline.split()))
    now = timezone.now()
    with asked_together(*(_questions(article, document, now) if article else [])):
        article = held(article) if article else _new(document, slug, by)
        return _save(article, document, now, by, based_on, reason, slug, draft_key)


def _questions(article, document, now):
    """What is asked at first: the names that the latest text gives are asked for, too, if that is at hand."""
    latest = loaded(article, "latest_revision")
    slugs = question_of(document, *([latest.written] if latest else []))
    return [*article.locking(), _last_number.of(article.pk), waiting_after.of(article.pk, now), slugs]


def _save(article, document, now, by, based_on, reason, slug, draft_key):
    latest = article.latest_revision
    document, *before = all_with_todays_slugs(document, *([latest.written] if latest else []))
    slug = wanted_slug(article, slug)
    if latest and before[0] == document and slug == article.pending_slug:
        return _going_out_too(Saved(article, latest), by, now)
    if latest and latest.is_saved_from(draft_key, by):
        based_on = latest
    conflict = latest if based_on is not None and latest and based_on.pk != latest.pk else None
    revision = _revise(article, document, based_on or latest, by, reason, slug, draft_key)
    if conflict:
        record(article, Event.Verb.SAVED, by, revision, {"conflict": conflict.number})
        return Saved(article, revision, conflict)
    article.latest_revision = revision
    if article.live_revision_id is None:
        fill_columns(article, document)
        take_address(article, slug, by)
        SearchRow.objects.write(article, article.save_changes())
    else:
        article.save(update_fields=["latest_revision"])
    record(article, Event.Verb.SAVED, by, revision, {"slug": slug} if article.pending_slug else {})
    _approve_anew(article, revision, by)
    return _going_out_too(Saved(article, revision), by, now)


@transaction.atomic
def restore(article, revision, *, by=None, slug=""):
    """Make another revision the latest again, as a new one, with the address `slug` if that is given. Returns Saved."""
    if revision.article_id != article.pk:
        raise WorkflowError(gettext_noop("That revision belongs to another article."))
    saved = save(article, revision.document, by=by, slug=slug)
    record(saved.article, Event.Verb.RESTORED, by, saved.revision, {"from": revision.number})
    return saved


def _cleaned(body):
    try:
        return clean(body)
    except BodyRefused as refusal:
        raise WorkflowError(refusal.message, **refusal.facts) from refusal


def _new(document, slug, by):
    slug = free_slug(slug or document.headline)
    return Article.objects.create(slug=slug, headline=document.headline, started_by=by)


def _revise(article, document, based_on, by, reason, slug, draft_key):
    number = next(iter(_last_number(article.pk)), 0) + 1
    return Revision.objects.create(
        article=article,
        number=number,
        content=document.to_json(),
        hash=document.hash,
        based_on=based_on,
        made_by=by,
        reason=reason,
        draft_key=draft_key,
        slug=slug,
    )


@prepared
def _last_number(article):
    return Revision.objects.filter(article=article).order_by("-number").values_list("number", flat=True)[:1]


def _approve_anew(article, revision, by):
    """An approval is of one revision: it follows a change by those who may approve, and no other."""
    if article.status != Status.APPROVED:
        return
    if may_approve(by):
        record(article, Event.Verb.APPROVED, by, revision, {"anew": True})
        return
    article.status = Status.IN_REVIEW
    article.save(update_fields=["status"])
    record(article, Event.Verb.REOPENED, by, revision)


def _going_out_too(saved, by, now):
    """The same Saved after its text has taken the place of the one that is scheduled, if `by` may do that and it can."""
    waiting = going_out(saved.article, now)
    if waiting is None or waiting.revision.pk == saved.revision.pk or not may_publish(by):
        return saved
    try:
        with transaction.atomic():
            return Saved(include_changes(saved.article, by=by), saved.revision)
    except WorkflowError as error:
        return Saved(saved.article, saved.revision, refusal=str(error), issues=error.issues)
