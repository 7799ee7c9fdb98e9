"""Refusals in words, kept as a message and its facts, so that each reader is told in his own language, also much later."""

from typing import Any, Self

from django.utils.formats import number_format
from django.utils.translation import gettext

from plumbing.text.lists import listed, quoted


def gettext_noop(message: str) -> str:
    """Marks a message for the catalogues. Django's own function needs the settings, which read codes of languages themselves."""
    return message


class Refusal(ValueError):
    """What cannot be done, why, and what to do instead.

    `message` is a sentence marked by gettext_noop, with a named place for each of the `facts`: a text, a number (which is
    written by the locale) or a list of names. A text that is in the reader's language already stays as it is.
    """

    def __init__(self, message: str = "", **facts: Any):
        super().__init__(message)
        self.message = str(message)
        self.facts = {name: fact if isinstance(fact, int | list) else str(fact) for name, fact in facts.items()}

    def __str__(self) -> str:
        if not self.facts:
            return gettext(self.message) if self.message else ""
        return gettext(self.message) % {name: _told(fact) for name, fact in self.facts.items()}

    @property
    def in_english(self) -> str:
        """For operators, and before the settings are there."""
        return self.message % self.facts if self.facts else self.message

    def to_json(self) -> dict:
        """What `from_json` makes the same of, for a JSON column."""
        return {"message": self.message, "facts": self.facts}

    @classmethod
    def from_json(cls, kept: dict) -> Self:
        return cls(kept["message"], **kept["facts"])


def _told(fact):
    if isinstance(fact, int):
        return number_format(fact, use_l10n=True, force_grouping=True)
    return listed(map(quoted, fact)) if isinstance(fact, list) else fact
