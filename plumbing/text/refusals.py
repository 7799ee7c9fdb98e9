"""Refusals in words, kept as messages and their facts, so that each reader is told in his own language, also much later."""

from collections.abc import Mapping
from typing import Any

from plumbing.text.sentences import Sentence


class Refusal(ValueError):
    """What cannot be done, why, and what to do instead: a Sentence of this message and these facts."""

    def __init__(self, message: str = "", **facts: Any):
        super().__init__(message)
        self.message = str(message)
        self.facts = facts

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that it says, one after the other."""
        return (Sentence(self.message, self.facts),)

    def __str__(self) -> str:
        return " ".join(map(str, self.sentences))

    @property
    def in_english(self) -> str:
        """For operators, and before the settings are there."""
        return " ".join(sentence.in_english for sentence in self.sentences)

    def to_json(self) -> dict:
        """What `kept_in_words` reads, for a JSON column."""
        return {"sentences": [sentence.to_json() for sentence in self.sentences]}


def kept_in_words(kept: Mapping | str) -> str:
    """What `Refusal.to_json` has kept, in the language of whoever reads it.

    Rows of earlier versions hold one sentence alone, as a message and its facts or as the words themselves.
    """
    if isinstance(kept, str):
        return kept
    return " ".join(str(Sentence.from_json(each)) for each in kept.get("sentences", [kept]))
