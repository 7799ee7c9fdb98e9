"""The verbs that can be carried out on many articles at once: what each asks, who may, why one cannot, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.admin.bulk.forms import (
    AddBylineForm,
    AddTagForm,
    NothingForm,
    RemoveBylineForm,
    RemoveTagForm,
    SectionForm,
)
from articles.models import Revision, Status
from articles.workflow.refiling import CHANGED_SINCE, WAITING
from plumbing.text.sentences import gettext_noop

NOT_YOURS = gettext_noop("Someone else’s article. Ask an editor.")
NOT_PUBLISHED = gettext_noop("Readers do not see it.")
NOT_A_DRAFT = gettext_noop("Only a draft can be submitted for review.")


@dataclass(frozen=True)
class BulkVerb:
    """A verb over the articles that were ticked.

    check  of an article and a user; raises WorkflowError where it cannot be done, whatever the answers
    act    of an article, the valid form and a user; returns what `undo` needs as JSON, None where there was nothing to do
    undo   of an article, that and a user; raises WorkflowError
    """

    label: str
    permission: str
    check: Callable
    act: Callable
    undo: Callable
    form: type = NothingForm


def _refile(article, form, by):
    before, after = workflow.refile(article, form.change(article.document), by=by)
    return [before, after] if before != after else None


def _refile_back(article, facts, by):
    workflow.undo_refiling(article, *facts, by=by)


def _check_withdrawing(article, by):
    if article.current_status != Status.PUBLISHED:
        raise workflow.WorkflowError(NOT_PUBLISHED)
    if workflow.going_out(article):
        raise workflow.WorkflowError(WAITING)


def _withdraw(article, form, by):
    _check_withdrawing(article, by)
    return workflow.withdraw(article, by=by).live_revision_id


def _show_again(article, revision, by):
    if article.current_status != Status.WITHDRAWN or article.live_revision_id != revision:
        raise workflow.WorkflowError(CHANGED_SINCE)
    workflow.publish(article, by=by, revision=Revision.objects.get(pk=revision, article=article))


def _check_submitting(article, by):
    if article.status != Status.DRAFT:
        raise workflow.WorkflowError(NOT_A_DRAFT)


def _submit(article, form, by):
    return workflow.submit(article, by=by).latest_revision_id


def _take_back(article, revision, by):
    if article.status != Status.IN_REVIEW or article.latest_revision_id != revision:
        raise workflow.WorkflowError(CHANGED_SINCE)
    workflow.return_to_draft(article, by=by, reason=_("Submitted by mistake."))


def _check_binning(article, by):
    if not article.is_deletable:
        raise workflow.WorkflowError(workflow.SEEN)


def _move_to_bin(article, form, by):
    return workflow.move_to_bin(article, by=by).pk


def _restore(article, facts, by):
    workflow.restore_from_bin(article, by=by)


def _filing(label, form):
    return BulkVerb(label, "articles.change_article", workflow.check_refiling, _refile, _refile_back, form)


VERBS = {
    "change_section": _filing(gettext_lazy("Change the section…"), SectionForm),
    "add_tag": _filing(gettext_lazy("Add a tag…"), AddTagForm),
    "remove_tag": _filing(gettext_lazy("Remove a tag…"), RemoveTagForm),
    "add_byline": _filing(gettext_lazy("Add a byline…"), AddBylineForm),
    "remove_byline": _filing(gettext_lazy("Remove a byline…"), RemoveBylineForm),
    "submit": BulkVerb(
        gettext_lazy("Submit for review…"), "articles.change_article", _check_submitting, _submit, _take_back
    ),
    "withdraw": BulkVerb(
        gettext_lazy("Withdraw…"), "articles.publish_article", _check_withdrawing, _withdraw, _show_again
    ),
    "move_to_bin": BulkVerb(
        gettext_lazy("Move to the bin…"), "articles.delete_article", _check_binning, _move_to_bin, _restore
    ),
}


def why_not(verb, article, by) -> str:
    """Why this user cannot carry out the verb on this article, in words; "" where nothing speaks against it."""
    if not article.can_be_edited_by(by):
        return _(NOT_YOURS)
    if article.binned_at is not None:
        return _(workflow.IN_BIN)
    try:
        verb.check(article, by)
    except workflow.WorkflowError as error:
        return str(error)
    return ""
