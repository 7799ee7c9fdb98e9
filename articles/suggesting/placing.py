"""Where a piece stands in the text of now, and what that would become: so that it can be shown there. Pure (decision 300)."""

from collections.abc import Collection, Sequence

from articles.document import Document
from articles.suggesting.merging import Fate, How, apply
from articles.suggesting.pieces import Change, Piece, merge_base, parts_of


def place(
    present: Document, base: Document, pieces: Sequence[Piece], taken: Collection[int], number: int
) -> tuple[Fate, Change | None]:
    """What would come of accepting one piece alone, as `merging.apply` does it: its Fate, and the blocks of `present` that it
    changes, by their numbers there; None where it changes none.
    """
    merged = apply(present, base, pieces, taken, {number: How.ACCEPT})
    fate, field = merged.fates[number], pieces[number].field
    if fate not in {Fate.FITS, Fate.MERGES}:
        return fate, None
    _, places = merge_base(base, pieces, taken, field)
    change = between(parts_of(present, field), parts_of(merged.document, field), places[number])
    # Of equal blocks, one may be said to become the other.
    return (fate, change) if change.before or change.after else (Fate.ALREADY, None)


def between(before: Sequence[str], after: Sequence[str], near: int) -> Change:
    """The one Change that makes `after` of `before`. Where equal blocks make several of it, the first that begins at `near` or later."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    left = shorter - start
    end = next((at for at in range(left) if before[-1 - at] != after[-1 - at]), left)
    gone, new = before[start : len(before) - end], after[start : len(after) - end]
    while start > near and bool(gone) != bool(new) and before[start - 1] == (gone or new)[-1]:
        start -= 1
        gone, new = ([before[start], *side[:-1]] if side else side for side in (gone, new))
    return Change(start, tuple(gone), tuple(new))
