"""A sentence as a message and its facts: it can be kept, and is put into words when somebody reads it, in that person's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from django.utils.formats import number_format
from django.utils.translation import gettext

from plumbing.text.lists import listed, quoted


def gettext_noop(message: str) -> str:
    """Marks a message for the catalogues. Django's own function needs the settings, which read codes of languages themselves."""
    return message


@dataclass(frozen=True)
class Sentence:
    """`message` is marked by gettext_noop, with a named place for each of the `facts`, such as "%(name)s".

    A fact is a text, a number (which is written by the locale) or a list of names. A message that the catalogue does not
    know, such as one that is in the reader's language already, stays as it is.
    """

    message: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        if not self.facts:
            return gettext(self.message) if self.message else ""
        return gettext(self.message) % {name: _in_words(fact) for name, fact in self.facts.items()}

    @property
    def in_english(self) -> str:
        """For operators, and before the settings are there."""
        return self.message % self.facts if self.facts else self.message

    def to_json(self) -> dict:
        """What `from_json` makes the same of, for a JSON column."""
        facts = {name: fact if isinstance(fact, int | list) else str(fact) for name, fact in self.facts.items()}
        return {"message": str(self.message), "facts": facts}

    @classmethod
    def from_json(cls, kept: Mapping) -> Self:
        return cls(kept["message"], kept["facts"])


def _in_words(fact):
    if isinstance(fact, int):
        return number_format(fact, use_l10n=True, force_grouping=True)
    return listed(map(quoted, fact)) if isinstance(fact, list) else str(fact)
