"""What the newsroom has still to settle of the text."""

from articles.models.notes.anchors import find, line_of
from articles.preflight.issue import Issue
from people.accounts import name_of
from plumbing.text.sentences import gettext_noop as _

SHOWN = 60  # characters of the words


def open_notes(candidate):
    if not candidate.article.pk:
        return
    line = line_of(candidate.document.body)
    for note in candidate.article.word_notes.open():
        words = note.exact if len(note.exact) <= SHOWN else f"{note.exact[:SHOWN].rstrip()}…"
        message = (
            _("There is an open editorial note on “%(words)s”.")
            if find(note.anchor, line)
            else _("There is an open editorial note on “%(words)s”, which is no longer in the text.")
        )
        yield Issue(message, _("Answer or resolve it under Editorial notes."), "word_notes", facts={"words": words})


def open_suggestions(candidate):
    if not candidate.article.pk:
        return
    for suggestion in candidate.article.suggestions.open().select_related("by"):
        yield Issue(
            _("There is an open suggestion by %(name)s."),
            _("Accept or refuse its changes: the link stands in the bar."),
            "suggestions",
            facts={"name": name_of(suggestion.by)},
        )
