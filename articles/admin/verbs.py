"""What the buttons of the bar do after a save: each a verb of `workflow`, what it needs, and what it then says of what it did."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.models import Status
from articles.preflight import Transition
from plumbing.web.moments import MomentField, when


class VerbForm(forms.Form):
    """What a button asks before it does its work. The bar holds the fields; each is looked at when its button is pressed."""

    release_at = MomentField(
        label=gettext_lazy("Goes out at"),
        error_messages={
            "required": gettext_lazy("Choose the date and the time first."),
            "invalid": gettext_lazy("Enter a valid date and time."),
        },
    )
    submit_note = forms.CharField(
        label=gettext_lazy("Note for the editors (optional)"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )
    return_reason = forms.CharField(
        label=gettext_lazy("What should change?"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Say what should change: the writer will read it.")},
    )
    ends_previews = forms.BooleanField(label=gettext_lazy("Turn off its preview links, too"), required=False)


# What somebody writes there is kept when the verb is refused; an hour is soon chosen again.
WRITTEN = ("submit_note", "return_reason")
KEPT = "what was written in the bar"


@dataclass(frozen=True)
class Button:
    """`act` takes the article, the VerbForm's `answer` and the user; it returns the sentence that tells what happened.

    `step` is the text's step to its readers before which the editor is shown what preflight finds, if it is one.
    """

    permission: str
    act: Callable
    step: Transition | None = None


def _submit(article, answer, by):
    note = answer("submit_note")
    workflow.submit(article, by=by, note=note)
    return _("Submitted for review, with your note.") if note else _("Submitted for review.")


def _approve(article, answer, by):
    article = workflow.approve(article, by=by)
    return _("Approved as revision %(number)s.") % {"number": article.latest_revision.number}


def _return(article, answer, by):
    workflow.return_to_draft(article, by=by, reason=answer("return_reason"))
    return _("Returned to draft, with your reason.")


def _settle_note(article, answer, by):
    workflow.settle_note(article, by=by)
    return _("The note is marked as done.")


def _publish(article, answer, by):
    was_live, had_changes = article.is_published, article.has_unpublished_changes
    cancelled = _cancelled(article)
    workflow.publish(article, by=by)
    if not was_live:
        return _sentences(_("Published. Readers can see it now."), cancelled)
    done = _("The changes are live.") if had_changes else _("Nothing has changed: readers already see this text.")
    return _sentences(done, cancelled)


def _schedule(article, answer, by):
    at = answer("release_at")
    article = workflow.schedule(article, at=at, by=by)
    sentence = _("The update goes out %(when)s.") if article.is_published else _("Goes out %(when)s.")
    return sentence % {"when": when(at)}


def _reschedule(article, answer, by):
    at = answer("release_at")
    workflow.reschedule(article, at=at, by=by)
    return _("Rescheduled: it goes out %(when)s.") % {"when": when(at)}


def _unschedule(article, answer, by):
    article = workflow.unschedule(article, by=by)
    if article.is_published:
        return _("No longer scheduled. Readers go on seeing the present text.")
    return _("No longer scheduled.")


def _include(article, answer, by):
    article = workflow.include_changes(article, by=by)
    facts = {"number": article.latest_revision.number, "when": when(workflow.going_out(article).at)}
    return _("Revision %(number)s goes out %(when)s.") % facts


def _withdraw(article, answer, by):
    was_seen, cancelled = article.was_seen, _cancelled(article)
    workflow.withdraw(article, by=by, ends_previews=answer("ends_previews"))
    if not was_seen:
        return _("No longer scheduled.")
    return _sentences(_("Withdrawn. Readers can no longer see it."), cancelled)


def _cancelled(article):
    """The sentence on the scheduled update that goes with a publication or a withdrawal; "" without one."""
    waiting = workflow.going_out(article)
    if not (waiting and waiting.release):
        return ""
    return _("The update that was to go out %(when)s is cancelled.") % {"when": when(waiting.at)}


def _sentences(*said):
    return " ".join(filter(None, said))


PUBLISH = "articles.publish_article"
BUTTONS = {
    "_submit": Button("articles.change_article", _submit, Transition.SUBMIT),
    "_approve": Button("articles.approve_article", _approve),
    "_return": Button("articles.approve_article", _return),
    "_note_done": Button("articles.change_article", _settle_note),
    "_publish": Button(PUBLISH, _publish, Transition.PUBLISH),
    "_schedule": Button(PUBLISH, _schedule, Transition.SCHEDULE),
    "_reschedule": Button(PUBLISH, _reschedule),
    "_unschedule": Button(PUBLISH, _unschedule),
    "_include": Button(PUBLISH, _include, Transition.SCHEDULE),
    "_withdraw": Button(PUBLISH, _withdraw),
}


def pressed(data):
    """The name of the button that sent the form, or None for a plain save."""
    return next((name for name in BUTTONS if name in data), None)


def carry_out(name, article, data, user):
    """Do what the button `name` says, with what the bar's fields hold in `data`. Returns the sentence that tells of it.

    Raises WorkflowError, whose words say why it was not done.
    """

    def answer(field):
        asked = VerbForm(data)
        if errors := asked.errors.get(field):
            raise workflow.WorkflowError(" ".join(errors))
        return asked.cleaned_data[field]

    article.refresh_from_db()
    return BUTTONS[name].act(article, answer, user)


def keep_answers(request, article):
    """For a form without script: what was written beside a button whose verb was refused is there again on the next page."""
    written = {name: request.POST.get(name, "") for name in WRITTEN}
    if any(written.values()):
        request.session[KEPT] = {"article": article.pk, **written}


def answers_kept(request, article):
    """A VerbForm with what was written in a form that was refused: the one that is drawn again, or the last one of this article."""
    if request.method == "POST":
        return VerbForm(initial={name: request.POST.get(name, "") for name in WRITTEN})
    kept = request.session.get(KEPT, {})
    if article is None or kept.get("article") != article.pk:
        return VerbForm()
    return VerbForm(initial=request.session.pop(KEPT))


def allowed_for(article, user):
    """The buttons that fit the article's state and what the user may do, in the order of the bar."""
    return [name for name in _buttons_for_state(article) if user.has_perm(BUTTONS[name].permission)]


def _buttons_for_state(article):
    if article is None or not article.pk:
        return ["_submit", "_schedule", "_publish"]
    waiting = workflow.going_out(article, timezone.now())
    moving = ["_reschedule", "_unschedule"] if waiting else ["_schedule"]
    if waiting and waiting.revision.pk != article.latest_revision_id:
        moving = ["_include", *moving]
    return {
        Status.DRAFT: ["_submit", "_schedule", "_publish"],
        Status.IN_REVIEW: ["_return", "_approve", "_schedule", "_publish"],
        Status.APPROVED: ["_return", "_schedule", "_publish"],
        Status.SCHEDULED: [*moving, "_publish"],
        Status.PUBLISHED: ["_withdraw", *moving, "_publish"],
        Status.WITHDRAWN: ["_schedule", "_publish"],
    }[article.current_status]
