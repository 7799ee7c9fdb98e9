"""Keeping a text as a revision. Readers see nothing of it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from articles.body.clean import clean
from articles.body.refusals import BodyRefused
from articles.indexing import fill_columns
from articles.models import Article, Event, Revision, SearchRow
from articles.models.todays_slugs import with_todays_slugs
from articles.workflow.addresses import free_slug
from articles.workflow.recording import WorkflowError, record


@dataclass(frozen=True)
class Saved:
    """`conflict` is the revision that somebody else saved meanwhile; `revision` then stands beside it, and is not the latest."""

    article: Article
    revision: Revision
    conflict: Revision | None = None


@transaction.atomic
def save(article, document, *, by=None, based_on=None, reason="", slug="", draft_key=None):
    """Keep `document` as a new revision of `article` (None: a new article). Returns Saved.

    Readers see nothing of it before `publish`. `based_on` is the revision that the editor had before him: if another one
    came in between, both are kept and `conflict` names the other. Saving what is there already makes no revision.
    `draft_key` is the one-time key of the form: what the same form has saved before is no conflict (its answer was lost).
    Raises MissingReference, and WorkflowError for a body that is refused.
    """
    document = document.with_(body=_cleaned(document.body), headline=" ".join(document.headline.split()))
    document = with_todays_slugs(document)
    article = Article.objects.locked().get(pk=article.pk) if article else _new(document, slug, by)
    latest = article.latest_revision
    if latest and latest.document.hash == document.hash:
        return Saved(article, latest)
    if latest and latest.is_saved_from(draft_key, by):
        based_on = latest
    conflict = latest if based_on is not None and latest and based_on.pk != latest.pk else None
    revision = _revise(article, document, based_on or latest, by, reason, draft_key)
    if conflict is None:
        article.latest_revision = revision
        if article.live_revision_id is None:
            fill_columns(article, document)
        article.save()
        SearchRow.objects.write(article)
    record(article, Event.Verb.SAVED, by, revision, {"conflict": conflict.number} if conflict else {})
    return Saved(article, revision, conflict)


@transaction.atomic
def restore(article, revision, *, by=None):
    """Make an earlier revision the latest again, as a new one. Returns Saved."""
    if revision.article_id != article.pk:
        raise WorkflowError("That revision belongs to another article.")
    saved = save(article, revision.document, by=by, reason=f"restored revision {revision.number}")
    record(saved.article, Event.Verb.RESTORED, by, saved.revision, {"from": revision.number})
    return saved


def _cleaned(body):
    try:
        return clean(body)
    except BodyRefused as refusal:
        raise WorkflowError(str(refusal)) from refusal


def _new(document, slug, by):
    slug = free_slug(slug or document.headline)
    return Article.objects.create(slug=slug, headline=document.headline, started_by=by)


def _revise(article, document, based_on, by, reason, draft_key):
    number = (article.revisions.aggregate(last=Max("number"))["last"] or 0) + 1
    return Revision.objects.create(
        article=article,
        number=number,
        content=document.to_json(),
        hash=document.hash,
        based_on=based_on,
        made_by=by,
        reason=reason,
        draft_key=draft_key,
    )
