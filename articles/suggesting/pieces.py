"""What a suggestion changes, in pieces that can be accepted or refused one by one. Pure (decision 300).

A piece is a field, or some neighbouring blocks of the body: those that the base has, and those that are to stand there. The cost is in
line with the length, as that of `matches` is.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from articles.document import Document
from articles.matching import matches
from articles.suggesting.blocks import blocks_of, tag_of, words_of

FIELDS = ("headline", "standfirst", "body")


@dataclass(frozen=True)
class Change:
    """The blocks `before`, which begin at number `start`, have become `after`; either may be empty."""

    start: int
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.before)


@dataclass(frozen=True)
class Piece(Change):
    """A change of a field of FIELDS; headline and standfirst are one block each, or none."""

    field: str = "body"


def pieces(base: Document, proposed: Document) -> list[Piece]:
    """What `proposed` changes in `base`, in the order of reading; of other fields nothing."""
    return [
        Piece(change.start, change.before, change.after, field)
        for field in FIELDS
        for change in changes(parts_of(base, field), parts_of(proposed, field))
    ]


def with_pieces(base: Document, all_pieces: Sequence[Piece], taken: Collection[int]) -> Document:
    """`base` with the pieces of these numbers: with all of them, it is the text that was proposed."""
    return base.with_(**{field: "".join(merge_base(base, all_pieces, taken, field)[0]) for field in FIELDS})


def merge_base(
    base: Document, all_pieces: Sequence[Piece], taken: Collection[int], field: str
) -> tuple[list[str], dict[int, int]]:
    """The blocks of a field of `base` with the taken pieces, and for each other piece of it, by number, where it begins among these."""
    blocks = parts_of(base, field)
    found: list[str] = []
    places: dict[int, int] = {}
    at = 0
    for number, piece in enumerate(all_pieces):
        if piece.field != field:
            continue
        found += blocks[at : piece.start]
        if number not in taken:
            places[number] = len(found)
        found += piece.after if number in taken else piece.before
        at = piece.end
    return found + blocks[at:], places


def parts_of(document: Document, field: str) -> list[str]:
    """The blocks of a field of FIELDS; joined, they are the field."""
    value = getattr(document, field)
    return blocks_of(value) if field == "body" else [value] if value else []


def changes(left: Sequence[str], right: Sequence[str]) -> list[Change]:
    """What has become of `left`: in order, and never two of one block."""
    found: list[Change] = []
    at = 0
    for is_equal, before, after in matches(left, right):
        if not is_equal:
            found += _parted(at, before, after)
        at += len(before)
    return found


def _parted(start: int, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Changed blocks as changes of their own, by which block has become which; what has nothing in common goes in pairs."""
    i = j = 0
    for (left, left_end), (right, right_end) in [*_kin(before, after), ((len(before),) * 2, (len(after),) * 2)]:
        yield from _strangers(start + i, before[i:left], after[j:right])
        if left < left_end or right < right_end:
            yield Change(start + left, tuple(before[left:left_end]), tuple(after[right:right_end]))
        i, j = left_end, right_end


def _strangers(start: int, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    at = start
    for gone, new in zip_longest(before, after):
        if gone and new and tag_of(gone) != tag_of(new):
            yield Change(at, (gone,), ())
            yield Change(at + 1, (), (new,))
        else:
            yield Change(at, (gone,) if gone else (), (new,) if new else ())
        at += gone is not None


def _kin(before: Sequence[str], after: Sequence[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Which blocks have become which, as ranges on both sides: where half of the words of the shorter one are those of the other, and
    enough of the longer one's for it to be more than a chance.
    """
    ones, others = [words_of(block) for block in before], [words_of(block) for block in after]
    homes, goals = _owners(ones), _owners(others)
    shared: Counter[tuple[int, int]] = Counter()
    a = b = 0
    for is_equal, here, there in matches(
        [word for words in ones for word in words], [w for words in others for w in words]
    ):
        if is_equal:
            shared.update(zip(homes[a : a + len(here)], goals[b : b + len(there)], strict=True))
        a, b = a + len(here), b + len(there)
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for (i, j), count in sorted(shared.items()):
        shorter, longer = sorted((len(ones[i]), len(others[j])))
        if count < shorter / 2 or count < longer / 5:
            continue
        if found and (i < found[-1][0][1] or j < found[-1][1][1]):
            (left, _), (right, _) = found.pop()
            found.append(((left, i + 1), (right, j + 1)))
        else:
            found.append(((i, i + 1), (j, j + 1)))
    return found


def _owners(words: Sequence[Sequence[str]]) -> list[int]:
    """For each of all words, the number of its block."""
    return [number for number, each in enumerate(words) for _ in each]
