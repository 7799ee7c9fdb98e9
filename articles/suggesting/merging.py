"""Pieces put into the text of now, which may have changed since they were suggested: a three-way merge. Pure (decision 300).

The text that both sides began with is the base with the pieces that were accepted before; so what is accepted in whatever order comes out
the same. Nobody's words are lost: where both have changed the same words, nothing is done until somebody chooses.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from articles.body.clean import clean
from articles.document import Document
from articles.matching import matches
from articles.suggesting.blocks import TOKENS
from articles.suggesting.pieces import FIELDS, Change, Piece, changes, merge_base, parts_of


class How(Enum):
    """What is to be done with a piece. Only for one that clashes: `INSTEAD` of what stands there now, or `BELOW` it."""

    ACCEPT = "accept"
    INSTEAD = "instead"
    BELOW = "below"


class Fate(Enum):
    FITS = "fits"
    ALREADY = "already"  # the text says it by itself
    MERGES = "merges"  # the same blocks have been changed since, at other words
    CLASHES = "clashes"


@dataclass(frozen=True)
class Merged:
    """The text with the pieces that fit, the Fate of each by its number, and what stands now where one merges or clashes."""

    document: Document
    fates: dict[int, Fate]
    standing: dict[int, tuple[str, ...]] = field(default_factory=dict)
    may_replace: frozenset[int] = frozenset()

    def clashing(self) -> set[int]:
        return {number for number, fate in self.fates.items() if fate is Fate.CLASHES}


def apply(
    present: Document, base: Document, pieces: Sequence[Piece], taken: Collection[int], wanted: Mapping[int, How]
) -> Merged:
    """`present` with the `wanted` pieces of those between `base` and a proposal; `taken` were accepted before."""
    merged = Merged(present, {})
    for name in FIELDS:
        ancestor, places = merge_base(base, pieces, taken, name)
        asked = {number: pieces[number] for number in places if number in wanted}
        if not asked:
            continue
        one = _OneField(ancestor, parts_of(present, name), name)
        for number, piece in asked.items():
            one.put(number, Change(places[number], piece.before, piece.after), wanted[number])
        standing, may_replace = merged.standing | one.standing, merged.may_replace | one.may_replace
        document = merged.document
        if one.is_changed:
            document = document.with_(**{name: "".join(one.blocks())})
        merged = Merged(document, merged.fates | one.fates, standing, may_replace)
    return merged


class _OneField:
    """What has been done to the blocks of `ancestor` since, and what of the suggestion is added to it, as edits at its places."""

    def __init__(self, ancestor: Sequence[str], present: Sequence[str], name: str):
        self.ancestor, self.is_body = ancestor, name == "body"
        self.edits = dict(enumerate(changes(ancestor, present)))
        self.at_block = {place: key for key, edit in self.edits.items() for place in range(edit.start, edit.end)}
        self.between = {edit.start: key for key, edit in self.edits.items() if not edit.before}
        self.added: list[tuple[int, Change]] = []
        self.fates: dict[int, Fate] = {}
        self.standing: dict[int, tuple[str, ...]] = {}
        self.may_replace: set[int] = set()

    @property
    def is_changed(self) -> bool:
        return any(fate in {Fate.FITS, Fate.MERGES} for fate in self.fates.values())

    def blocks(self) -> list[str]:
        found: list[str] = []
        at = 0
        ours = [(edit.start, edit.end, -1, edit) for edit in self.edits.values()]
        theirs = [(edit.start, edit.end, number, edit) for number, edit in self.added]
        for start, end, _, edit in sorted([*ours, *theirs], key=lambda each: each[:3]):
            found += self.ancestor[at:start]
            found += edit.after
            at = end
        return found + list(self.ancestor[at:])

    def put(self, number: int, piece: Change, how: How) -> None:
        touched = self._touched(piece)
        if not touched:
            same = self.edits.get(self.between.get(piece.start, -1))
            is_there = not piece.before and same is not None and same.after == piece.after
            if not is_there:
                self.added.append((number, piece))
            self.fates[number] = Fate.ALREADY if is_there else Fate.FITS
        elif not piece.before:
            self._add_below(touched[-1], piece)
            self.fates[number] = Fate.FITS
        else:
            self._reconcile(number, piece, touched, how)

    def _touched(self, piece: Change) -> list[int]:
        """Keys of the edits that have changed what the piece changes, or that reach over the place where it is to stand."""
        if not piece.before:
            around = self.at_block.get(piece.start - 1), self.at_block.get(piece.start)
            return [around[0]] if around[0] is not None and around[0] == around[1] else []
        keys = {self.at_block[place]: None for place in range(piece.start, piece.end) if place in self.at_block}
        keys |= {self.between[place]: None for place in range(piece.start + 1, piece.end) if place in self.between}
        return sorted(keys)

    def _reconcile(self, number: int, piece: Change, touched: list[int], how: How) -> None:
        edit = self.edits[touched[0]]
        is_same_place = len(touched) == 1 and (edit.start, edit.end) == (piece.start, piece.end)
        self.standing[number] = tuple(block for key in touched for block in self.edits[key].after)
        together = self._together(piece, edit) if is_same_place else None
        if is_same_place and edit.after == piece.after:
            self.fates[number] = Fate.ALREADY
        elif together is not None:
            self.edits[touched[0]] = replace(edit, after=together)
            self.fates[number] = Fate.MERGES
        elif how is How.INSTEAD and is_same_place:
            self.edits[touched[0]] = replace(edit, after=piece.after)
            self.fates[number] = Fate.FITS
        elif how is How.BELOW and piece.after and self.is_body:
            self._add_below(touched[-1], piece)
            self.fates[number] = Fate.FITS
        else:
            self.fates[number] = Fate.CLASHES
            self.may_replace |= {number} if is_same_place else set()

    def _add_below(self, key: int, piece: Change) -> None:
        edit = self.edits[key]
        self.edits[key] = replace(edit, after=edit.after + piece.after)

    def _together(self, piece: Change, edit: Change) -> tuple[str, ...] | None:
        if not len(piece.before) == len(piece.after) == len(edit.after) == 1:
            return None
        merged = merged_words(piece.before[0], edit.after[0], piece.after[0])
        # Marks that are crossed, or a block of which half is gone, are nothing that can be kept.
        is_whole = merged is not None and (not self.is_body or clean(merged) == merged)
        return (merged,) if is_whole else None


def merged_words(base: str, ours: str, theirs: str) -> str | None:
    """One block with the changes of both sides, word by word; None where they have changed the same words, or neighbouring ones."""
    words = TOKENS.findall(base)
    edits = sorted(
        (edit.start, edit.end, "".join(edit.after), side)
        for side, text in enumerate((ours, theirs))
        for edit in _hunks(words, TOKENS.findall(text))
    )
    found: list[str] = []
    at = 0
    former: tuple[int, int, str, int] | None = None
    for start, end, after, side in edits:
        if former and former[:3] == (start, end, after):
            continue
        if former and former[3] != side and start <= former[1]:
            return None
        found += [*words[at:start], after]
        at, former = end, (start, end, after, side)
    return "".join([*found, *words[at:]])


def _hunks(base: Sequence[str], other: Sequence[str]) -> list[Change]:
    found: list[Change] = []
    at = 0
    for is_equal, before, after in matches(base, other):
        if not is_equal:
            found.append(Change(at, tuple(before), tuple(after)))
        at += len(before)
    return found
