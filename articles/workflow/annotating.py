"""Notes on words of a text: written, answered, resolved. Whoever may edit the text may do each."""

import re

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from articles.models import Event, WordNote
from articles.models.notes.anchors import AROUND, WordAnchor, anchor_at, find, flat, line_of
from articles.workflow.recording import WorkflowError, held, record
from plumbing.text.sentences import gettext_noop

LONGEST, LONGEST_WORDS = 2000, 500
NAMED = re.compile(r"(?<![\w@.])@([\w.+-]*\w)")


@transaction.atomic
def note_words(article, *, by, text, exact, before="", after="") -> WordNote:
    """Say something of words that stand in the text as last saved, between `before` and `after`; @name assigns it.

    Raises WorkflowError when the words are not there.
    """
    article = held(article)
    line = line_of(article.document.body)
    exact = flat(exact)
    if not exact or len(exact) > LONGEST_WORDS:
        raise WorkflowError(gettext_noop("Select some words of the text first, and not more than a few sentences."))
    if not before and not after and line.count(exact) > 1:
        raise WorkflowError(
            gettext_noop("These words stand in the text more than once. Add some of the words beside them.")
        )
    place = find(_asked(exact, before, after, line), line)
    if place is None:
        raise WorkflowError(
            gettext_noop("These words are not in the text as it was last saved. Save it first, or choose others.")
        )
    anchor = anchor_at(line, *place)
    facts = {"exact": anchor.exact, "before": anchor.before, "after": anchor.after, "was_only": anchor.was_only}
    named = _named(text)
    note = WordNote.objects.create(article=article, by=by, text=_said(text), assignee=next(iter(named), None), **facts)
    _record(note, Event.Verb.NOTED, by, named, note)
    return note


@transaction.atomic
def answer_note(note, *, by, text) -> WordNote:
    """Answer an open note; @name assigns it anew. Returns the answer. Raises WorkflowError for one that is resolved."""
    note = _open(note)
    named = _named(text)
    answer = WordNote.objects.create(article_id=note.article_id, answers=note, by=by, text=_said(text))
    if named:
        note.assignee = named[0]
        note.save(update_fields=["assignee"])
    _record(note, Event.Verb.ANSWERED, by, named, answer)
    return answer


@transaction.atomic
def resolve_note(note, *, by) -> WordNote:
    """What it asked for is done, or will not be. Raises WorkflowError when somebody else has resolved it."""
    note = _open(note)
    note.resolved_at, note.resolved_by = timezone.now(), by
    note.save(update_fields=["resolved_at", "resolved_by"])
    _record(note, Event.Verb.RESOLVED, by, [], note)
    return note


def _asked(exact, before, after, line):
    return WordAnchor(exact, before[-AROUND:], after[:AROUND], was_only=line.count(exact) == 1)


def _open(note):
    held(note.article)
    found = WordNote.objects.open().filter(pk=note.pk).first()
    if found is None:
        raise WorkflowError(gettext_noop("This note is resolved. Someone may have done so meanwhile."))
    return found


def _said(text):
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise WorkflowError(gettext_noop("Write the note, in at most 2,000 characters."))
    return text


def _named(text):
    """The accounts that a text names with @, in the order of the text."""
    names = list(dict.fromkeys(NAMED.findall(text)))
    found = get_user_model().objects.filter(username__in=names, is_active=True, is_staff=True)
    return sorted(found, key=lambda user: names.index(user.username))


def _record(note, verb, by, named, said):
    detail = {"words": note.exact, "text": said.text, "named": [user.pk for user in named], "thread": note.pk}
    record(note.article, verb, by, note.article.latest_revision, detail)
