"""What else moves when two rows are merged: floors above the model fill this registry, which no floor below them can know."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model

PARTS = []


@dataclass(frozen=True)
class Part:
    """What a floor does itself when rows of `model` are merged. Other rows that refer to them move by themselves (relations.py).

    tables    models whose rows it moves
    move      of the journal, the row that is kept and the one that goes; moves the rows and returns facts as JSON
    remake    of the merge (record.Merge), its facts, and whether all is as it was; derives what is not in the journal
    describe  of the row that goes; sentences on what moves
    """

    name: str
    model: type[Model]
    tables: frozenset[type[Model]]
    move: Callable
    remake: Callable
    describe: Callable


def parts_of(model: type[Model]) -> list[Part]:
    return [part for part in PARTS if part.model is model]
