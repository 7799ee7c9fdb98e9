"""What a check finds, how much it matters, and from which step of a text's way on."""

import dataclasses
from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import Any

from plumbing.text.sentences import Sentence


class Level(StrEnum):
    """Whether an issue keeps a text from its readers, or is only told to whoever publishes it. The first come first."""

    BLOCKS = "blocks"
    WARNS = "warns"


class Transition(IntEnum):
    """A text's steps to its readers, in their order: what matters at one matters at all that follow."""

    SUBMIT = 1
    SCHEDULE = 2
    PUBLISH = 3


@dataclasses.dataclass(frozen=True)
class Issue:
    """What is wrong with a text (`message`) and what to do about it (`action`), each a sentence marked by gettext_noop.

    `facts` are for the named places of the message. `field` is the field of the form where it is mended; `block` says where
    in the body: the number, from 0, of the block (paragraph, heading, picture …) among those at the top level, None for the
    body as a whole. A check leaves `level` and `since` alone: its row in `checks.CHECKS` sets them.
    """

    message: str
    action: str
    field: str = "body"
    block: int | None = None
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    level: Level = Level.WARNS
    since: Transition = Transition.SUBMIT

    @property
    def problem(self) -> Sentence:
        """What is wrong, for whoever reads it."""
        return Sentence(self.message, self.facts)

    @property
    def remedy(self) -> Sentence:
        """What to do about it."""
        return Sentence(self.action)

    def __str__(self):
        return f"{self.problem} {self.remedy}"

    @property
    def blocks(self) -> bool:
        return self.level == Level.BLOCKS

    def as_json(self) -> dict:
        """The issue for the editor's scripts, in one JSON object and in the language of now."""
        return {
            "field": self.field,
            "block": self.block,
            "message": str(self.problem),
            "action": str(self.remedy),
            "level": self.level.value,
        }
