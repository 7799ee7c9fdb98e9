"""What a placement prints of the promos that hold in it: from which a browser chooses one, by its reader. Pure."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

MOST = 4  # promos printed in a placement: what no reader is likely to see is not sent to all


class Holding(Protocol):
    pk: int
    frequency: str
    audience: str


class Printed(NamedTuple):
    """A promo that is printed; `rank` counts from 0 in the order in which a browser considers them."""

    promo: Holding
    rank: int


def printed(holding: Sequence[Holding], shown: Collection[int]) -> list[Printed]:
    """Of those that hold, in their order, the ones to print: the first of the list is what readers see without script.

    `shown` are the keys of promos that readers without script see elsewhere on the page. A browser never gets past one that
    is for everyone and every time, so that nothing after it is printed. Without script the first that is for everyone is
    shown, since nobody can tell for whom else; where there is none, the first.
    """
    left = [promo for promo in holding if promo.pk not in shown]
    certain = next((at for at, promo in enumerate(left) if is_certain(promo)), len(left))
    ranked = [Printed(promo, rank) for rank, promo in enumerate(left[: certain + 1])]
    first = next((each for each in ranked if each.promo.audience == "everyone"), ranked[0] if ranked else None)
    # The one that everybody may see is printed, however many come before it.
    kept = ranked[:MOST] if first is None or first in ranked[:MOST] else [*ranked[: MOST - 1], first]
    return sorted(kept, key=lambda each: each is not first)


def is_certain(promo: Holding) -> bool:
    """Whether every reader is shown it, whenever a browser comes to it."""
    return promo.frequency == "always" and promo.audience == "everyone"
