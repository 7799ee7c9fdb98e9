"""An Event in words, for the history that editors read."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Event, StoryEvent
from articles.social.models.record import change_in_words
from plumbing.text.refusals import kept_in_words
from plumbing.web.moments import in_words, when

Verb = Event.Verb
MOMENTS = {"at", "due", "cancelled"}

# What a verb says of its details, and those that it needs for that; the first that fits is told.
SENTENCES = {
    Verb.SAVED: [
        (["conflict"], gettext_lazy("saved beside revision %(conflict)s, which someone had saved meanwhile")),
        (["slug"], gettext_lazy("saved, with “%(slug)s” as the address once it is published")),
    ],
    Verb.SCHEDULED: [(["at"], gettext_lazy("scheduled for %(at)s"))],
    Verb.INCLUDED: [(["at"], gettext_lazy("included newer changes in what goes out %(at)s"))],
    Verb.RESCHEDULED: [(["at"], gettext_lazy("rescheduled to %(at)s"))],
    Verb.UNSCHEDULED: [(["from"], gettext_lazy("unscheduled, which was to go out %(from)s"))],
    Verb.PUBLISHED: [(["cancelled"], gettext_lazy("published, and cancelled the update for %(cancelled)s"))],
    Verb.WITHDRAWN: [
        (["at"], gettext_lazy("withdrew as of %(at)s")),
        (["cancelled"], gettext_lazy("withdrew, and cancelled the update for %(cancelled)s")),
    ],
    Verb.RESTORED: [(["from"], gettext_lazy("restored revision %(from)s"))],
    Verb.RENAMED: [(["from", "to"], gettext_lazy("changed the address from “%(from)s” to “%(to)s”"))],
    Verb.RELEASED: [(["due"], gettext_lazy("published the update scheduled for %(due)s"))],
    Verb.MERGED: [(["gone", "kept"], gettext_lazy("merged “%(gone)s” into “%(kept)s”"))],
    Verb.UNMERGED: [(["gone", "kept"], gettext_lazy("undid the merge of “%(gone)s” into “%(kept)s”"))],
    Verb.HANDED_OVER: [(["to"], gettext_lazy("handed the draft over to %(to)s"))],
    Verb.NOTED: [(["words"], gettext_lazy("noted on “%(words)s”"))],
    Verb.ANSWERED: [(["words"], gettext_lazy("answered the note on “%(words)s”"))],
    Verb.RESOLVED: [(["words"], gettext_lazy("resolved the note on “%(words)s”"))],
    Verb.ACCEPTED: [
        (["of", "count"], gettext_lazy("accepted what %(of)s had suggested: %(count)s of %(all)s changes"))
    ],
    Verb.REFUSED: [(["of", "count"], gettext_lazy("refused what %(of)s had suggested: %(count)s of %(all)s changes"))],
    Verb.SETTLED: [
        (["of"], gettext_lazy("decided what %(of)s had suggested: %(accepted)s accepted, %(refused)s refused"))
    ],
    Verb.POST_CHANGED: [(["author", "platform"], gettext_lazy("changed the post of %(author)s on %(platform)s"))],
}

OF_STORIES = {
    StoryEvent.Verb.ASSIGNED: gettext_lazy("assigned this story to you, due %(due)s"),
    StoryEvent.Verb.COMMISSIONED: gettext_lazy("commissioned this story, due %(due)s"),
    StoryEvent.Verb.DUE: gettext_lazy("set the deadline of this story: %(due)s"),
}


def story_event_in_words(event):
    """What was done to a story, for whom it concerns: "assigned this story to you, due 3 December 2026, 10:00 GMT"."""
    if "due" not in event.detail or event.verb not in OF_STORIES:
        return event.get_verb_display()
    return OF_STORIES[event.verb] % {"due": in_words(datetime.fromisoformat(event.detail["due"]))}


def event_in_words(event):
    """What was done, with what belongs to it: "scheduled for 29 November 2026, 10:00 GMT"."""
    detail = event.detail
    needed = SENTENCES.get(event.verb, [])
    sentence = next((each for names, each in needed if all(name in detail for name in names)), None)
    what = sentence % _shown(event) if sentence else event.get_verb_display()
    more = _more(event)
    return _("%(what)s: %(more)s") % {"what": what, "more": more} if more else what


def failure_in_words(detail):
    """Why a scheduled update did not go out."""
    return kept_in_words(detail.get("why", ""))


def _shown(event):
    is_moment = MOMENTS | ({"from"} if event.verb == Verb.UNSCHEDULED else set())
    return {
        name: when(datetime.fromisoformat(value)) if name in is_moment else value
        for name, value in event.detail.items()
    }


def _more(event):
    detail = event.detail
    if event.verb == Verb.POST_CHANGED and "author" in detail:
        return change_in_words(detail["before"], detail["after"])
    return failure_in_words(detail) or detail.get("text") or event.note
