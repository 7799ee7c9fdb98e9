"""Which parts of two sequences are the same: patience diff, for paragraphs and for words.

difflib's cost grows with the square of the length, and worse. Here what occurs once on both sides is matched first, and what
lies between in the same way; the depth of this is limited, so that the cost is in line with the length (but for the sorting).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

DEEPEST = 12

Match = tuple[bool, Sequence[str], Sequence[str]]


def matches(left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """Runs in their order: whether both sides are equal there, what stands on the left, what on the right."""
    runs: list[Match] = []
    for is_equal, one, other in _runs(left, right, DEEPEST):
        if runs and runs[-1][0] == is_equal:
            _, before, after = runs[-1]
            before.extend(one)
            after.extend(other)
        elif one or other:
            runs.append((is_equal, list(one), list(other)))
    return runs


def _runs(left: Sequence[str], right: Sequence[str], depth: int) -> Iterator[Match]:
    start, end = _common_ends(left, right)
    yield True, left[:start], right[:start]
    one, other = left[start : len(left) - end], right[start : len(right) - end]
    anchors = _anchors(one, other) if depth and one and other else []
    i = j = 0
    for at, there in anchors:
        yield from _runs(one[i:at], other[j:there], depth - 1)
        yield True, one[at : at + 1], other[there : there + 1]
        i, j = at + 1, there + 1
    if anchors:
        yield from _runs(one[i:], other[j:], depth - 1)
    else:
        yield False, one, other
    yield True, left[len(left) - end :], right[len(right) - end :]


def _common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    shorter = min(len(left), len(right))
    start = next((at for at in range(shorter) if left[at] != right[at]), shorter)
    end = next((at for at in range(shorter - start) if left[-1 - at] != right[-1 - at]), shorter - start)
    return start, end


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of what occurs once on each side: the longest series of them that is in the same order on both."""
    here, there = Counter(left), Counter(right)
    places = {each: at for at, each in enumerate(right) if there[each] == 1}
    pairs = [(at, places[each]) for at, each in enumerate(left) if here[each] == 1 and each in places]
    tops: list[int] = []
    chains: list[tuple[int, int]] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(chains[pile - 1][1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            chains.append((place, number))
        else:
            tops[pile], chains[pile] = place, (place, number)
    found: list[tuple[int, int]] = []
    at = chains[-1][1] if chains else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]
