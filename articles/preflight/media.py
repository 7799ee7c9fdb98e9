"""Recordings: that those who cannot hear them can read what is said."""

from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _

ACTION = _("Add captions or a transcript to the recording in the library.")


def without_words(candidate):
    """Recordings with neither captions nor a transcript."""
    for name in candidate.compiled.references.media:
        media = candidate.rows.media.get(name)
        if media and not media.captions and not media.transcript.strip():
            message = _("What is said in “%(name)s” cannot be read anywhere.")
            yield Issue(message, ACTION, "body", candidate.block_with("data-media", name), {"name": media.title})
