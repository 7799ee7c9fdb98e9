"""How an article stands, in sentences: what goes out and when, what is left out of it, and what was said of it last."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import workflow
from articles.event_words import failure_in_words
from articles.models import Event, Status
from articles.models.event import BESIDE_THE_TEXT
from people.accounts import name_of
from plumbing.web.moments import when, when_today

# These tell of texts, and not of where the article is on its way.
OF_TEXTS = (
    Event.Verb.SAVED,
    Event.Verb.RESTORED,
    Event.Verb.RENAMED,
    Event.Verb.CORRECTED,
    Event.Verb.INCLUDED,
    Event.Verb.POST_CHANGED,
    Event.Verb.BINNED,
    Event.Verb.UNBINNED,
    Event.Verb.MERGED,
    Event.Verb.UNMERGED,
    Event.Verb.NOTE_DONE,
    *BESIDE_THE_TEXT,
)
# After one of these, a version that was kept beside the text has been chosen, or left behind.
CHOOSING = (Event.Verb.SAVED, Event.Verb.RESTORED)


def standing(article):
    """Sentences for the bar, each a dict with `text`, `tone` ("plain" or "warning") and, where they lead somewhere, `address`.

    They need nothing but the article.
    """
    if article is None or not article.pk:
        return []
    waiting = workflow.going_out(article)
    notes = [_goes_out(article, waiting), *_left_out(article, waiting)] if waiting else _unpublished(article)
    return [*notes, *_address(article, waiting), *_set_aside(article), *_suggested(article), *_last_event(article)]


def note_on(article, user):
    """The note that stands at the top of the article, as a dict with `title`, `words` and whether `user` may mark it as done; or None."""
    note = workflow.open_note(article) if article and article.pk else None
    if note is None:
        return None
    sentence = (
        _("Submitted by %(name)s, %(when)s")
        if note.verb == Event.Verb.SUBMITTED
        else _("Returned by %(name)s, %(when)s")
    )
    return {
        "title": sentence % {"name": name_of(note.by), "when": when_today(note.at)},
        "words": note.note,
        "may_settle": workflow.is_for(note, article, user),
    }


def _goes_out(article, waiting):
    facts = {
        "when": when(waiting.at),
        "saved": when_today(waiting.revision.made_at),
        "number": waiting.revision.number,
    }
    if waiting.revision.pk == article.latest_revision_id:
        sentence = (
            _("The update goes out %(when)s, with the text as saved %(saved)s (revision %(number)s).")
            if waiting.release
            else _("Goes out %(when)s, with the text as saved %(saved)s (revision %(number)s).")
        )
    else:
        sentence = (
            _("The update goes out %(when)s, with revision %(number)s, saved %(saved)s.")
            if waiting.release
            else _("Goes out %(when)s, with revision %(number)s, saved %(saved)s.")
        )
    return _plain(sentence % facts)


def _left_out(article, waiting):
    latest = article.latest_revision
    if waiting.revision.pk == latest.pk:
        return
    facts = {"number": latest.number, "name": name_of(latest.made_by)}
    try:
        workflow.check(article, latest)
    except workflow.WorkflowError as error:
        sentence = _(
            "Newer changes (revision %(number)s, by %(name)s) are not included and cannot go out yet: %(reason)s"
        )
        yield _warning(sentence % (facts | {"reason": error}))
    else:
        yield _warning(_("Newer changes (revision %(number)s, by %(name)s) are not included.") % facts)


def _unpublished(article):
    seen = article.current_status == Status.PUBLISHED and article.has_unpublished_changes
    return [_plain(_("Readers do not see the latest changes yet."))] if seen else []


def _address(article, waiting):
    if waiting and waiting.revision.slug not in {"", article.slug}:
        sentence = _("The address is “%(now)s” now, and “%(next)s” from then on: %(when)s.")
        yield _plain(sentence % {"now": article.slug, "next": waiting.revision.slug, "when": when(waiting.at)})
    elif article.pending_slug:
        sentence = _("The address is “%(now)s” now, and “%(next)s” once these changes are published.")
        yield _plain(sentence % {"now": article.slug, "next": article.pending_slug})


def _set_aside(article):
    """A version that was kept beside the text, until somebody chooses or saves on."""
    event = article.events.filter(verb__in=CHOOSING).select_related("by", "revision").first()
    if event and event.revision and "conflict" in event.detail:
        number = event.revision.number
        sentence = _("Another version (revision %(number)s, by %(name)s, %(when)s) is not in this text.")
        facts = {"number": number, "name": name_of(event.by), "when": when_today(event.at)}
        yield _warning(sentence % facts) | {
            "address": reverse("admin:articles_article_conflict", args=[article.pk, number])
        }


def _suggested(article):
    for suggestion in article.suggestions.open().with_counts():
        sentence = ngettext(
            "%(name)s has suggested %(count)s change, %(when)s.",
            "%(name)s has suggested %(count)s changes, %(when)s.",
            suggestion.left,
        )
        facts = {"name": name_of(suggestion.by), "count": suggestion.left, "when": when_today(suggestion.at)}
        address = reverse("admin:articles_article_suggestion", args=[article.pk, suggestion.pk])
        yield _plain(sentence % facts) | {"address": address, "place": "suggestions"}


def _last_event(article):
    event = article.events.exclude(verb__in=OF_TEXTS).select_related("by", "revision").first()
    if event is None:
        return
    facts = {"name": name_of(event.by), "when": when_today(event.at)}
    match event.verb:
        case Event.Verb.REOPENED if article.status == Status.IN_REVIEW:
            yield _warning(_("Changed since approval, by %(name)s, %(when)s. It needs approval again.") % facts)
        case Event.Verb.APPROVED if article.status == Status.APPROVED and event.revision:
            facts["number"] = event.revision.number
            yield _plain(_("Revision %(number)s was approved by %(name)s, %(when)s.") % facts)
        case Event.Verb.FAILED:
            facts["reason"] = failure_in_words(event.detail)
            yield _warning(_("The scheduled update did not go out, %(when)s: %(reason)s") % facts)


def _plain(text):
    return {"text": text, "tone": "plain"}


def _warning(text):
    return {"text": text, "tone": "warning"}
