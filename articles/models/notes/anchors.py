"""Where words that somebody has pointed at stand in a later text, or that they are gone (decision 282).

An anchor is the words with what stood around them: the TextQuoteSelector of https://www.w3.org/TR/annotation-model/.
static/js/editor/notes/anchors.js finds them in the editor by the same rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from articles.body.footnotes import BACK, FOOTNOTE, REFERENCE

AROUND = 32  # characters kept on either side
ENOUGH = 8  # of them, next to the words, that tell one place from others with the same words
INLINE = frozenset({"a", "b", "code", "em", "i", "q", "s", "span", "strong", "sub", "sup"})
APART = frozenset({BACK, FOOTNOTE, REFERENCE})  # they stand elsewhere than in the line


@dataclass(frozen=True)
class WordAnchor:
    """`exact` words, `before` and `after` them what stood there, and whether they stood in that text once only."""

    exact: str
    before: str = ""
    after: str = ""
    was_only: bool = False


def line_of(body: str) -> str:
    """The words of a body as one line, without white space at its ends: in it, anchors are made and found."""
    return flat("".join(_pieces(html.fragment_fromstring(body, create_parent="div"))))


def flat(text: str) -> str:
    return " ".join(text.split())


def anchor_at(line: str, start: int, end: int) -> WordAnchor:
    """The anchor of line[start:end]."""
    exact = line[start:end]
    is_only = len(list(_places(exact, line))) == 1
    return WordAnchor(exact, line[max(start - AROUND, 0) : start], line[end : end + AROUND], is_only)


def find(anchor: WordAnchor, line: str) -> tuple[int, int] | None:
    """Where the words of `anchor` stand in `line`, (start, end); None when they are gone.

    Words that were there once only are found wherever they stand now. Of several places it is the one with most of what stood
    around the words, and none with too little of that on both sides.
    """
    places = list(_places(anchor.exact, line))
    if len(places) == 1 and anchor.was_only:
        return places[0], places[0] + len(anchor.exact)
    best = max(places, key=lambda place: sum(kept_around(anchor, line, place)), default=None)
    if best is None or not _is_enough(anchor, *kept_around(anchor, line, best)):
        return None
    return best, best + len(anchor.exact)


def kept_around(anchor: WordAnchor, line: str, place: int) -> tuple[int, int]:
    """How many of the characters before and after the words are still next to them at `place`."""
    end = place + len(anchor.exact)
    before = line[max(place - AROUND, 0) : place]
    return _in_common(anchor.before[::-1], before[::-1]), _in_common(anchor.after, line[end : end + AROUND])


def _is_enough(anchor, before, after):
    """Where a side was short, at the beginning or the end of the text, all of it is asked for; of nothing nothing can be kept."""
    wanted = [(min(len(side), ENOUGH), kept) for side, kept in ((anchor.before, before), (anchor.after, after)) if side]
    return not wanted or any(kept >= number for number, kept in wanted)


def _in_common(one, other):
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return min(len(one), len(other)) if length is None else length


def _places(words: str, line: str) -> Iterator[int]:
    at = line.find(words) if words else -1
    while at >= 0:
        yield at
        at = line.find(words, at + 1)


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.get("role") not in APART:
            gap = "" if child.tag in INLINE else " "
            yield gap
            yield from _pieces(child)
            yield gap
        yield child.tail or ""
