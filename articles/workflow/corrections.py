"""Telling readers what was wrong."""

from django.db import transaction

from articles.models import Correction, Event
from articles.workflow.recording import WorkflowError, held, record
from plumbing.text.sentences import gettext_noop


@transaction.atomic
def correct(article, *, text, kind=Correction.Kind.CORRECTION, by=None):
    """Tell readers what was wrong in a published article. Returns the Correction."""
    article = held(article)
    if not article.is_published:
        raise WorkflowError(
            gettext_noop("Readers cannot see this article. Change its text instead of publishing a correction.")
        )
    if not text.strip():
        raise WorkflowError(gettext_noop("Write the correction: what was wrong, and what is right."))
    correction = Correction.objects.create(article=article, kind=kind, text=text.strip(), made_by=by)
    article.updated_at = correction.made_at
    article.save(update_fields=["updated_at"])
    record(article, Event.Verb.CORRECTED, by, article.live_revision, {"kind": kind, "text": correction.text})
    return correction
