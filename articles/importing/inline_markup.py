"""From a text with marks to HTML. Out comes well-formed markup; what of it a body may hold, the cleaner decides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from articles.importing.analysis.words.fragments import ADDRESS
from articles.importing.blocks import Mark

TAGS = frozenset({"a", "strong", "em", "s", "sub", "sup", "code"})
LINK = re.compile(rf"(?<![\w@./]){ADDRESS}")


@dataclass(frozen=True)
class Span:
    """A run of a text that is written as an element of its own: a quotation, a link to a person."""

    start: int
    end: int
    html: str


def html_of(text: str, marks: Sequence[Mark] = (), spans: Sequence[Span] = ()) -> str:
    """The text with its marks and spans, and a link for each bare address beside them. Spans do not overlap."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start < at:
            continue
        pieces += [html_between(text, marks, at, span.start, with_links=True), span.html]
        at = span.end
    return "".join([*pieces, html_between(text, marks, at, len(text), with_links=True)])


def html_between(text: str, marks: Sequence[Mark], start: int, end: int, *, with_links: bool = False) -> str:
    """The text from `start` up to `end`. A mark that reaches over an edge, or over the end of another, is cut in two there."""
    waiting = sorted(
        (mark for mark in marks if mark.tag in TAGS and mark.start < min(mark.end, end) and mark.end > start),
        key=lambda mark: (-mark.start, mark.end),
    )
    edges = {start, end}.union(*((max(start, mark.start), min(end, mark.end)) for mark in waiting))
    pieces: list[str] = []
    opened: list[Mark] = []
    for left, right in pairwise(sorted(edges)):
        active = [mark for mark in opened if mark.end > left]
        while waiting and max(start, waiting[-1].start) == left:
            mark = waiting.pop()
            if mark.tag not in {other.tag for other in active}:
                active.append(mark)
        pieces += _turn(opened, active)
        opened = active
        in_link = any(mark.tag == "a" for mark in opened)
        pieces.append(_escaped(text[left:right], with_links=with_links and not in_link))
    return "".join([*pieces, *_turn(opened, [])])


def _turn(opened: list[Mark], active: list[Mark]) -> list[str]:
    """The tags that close what is no longer active, and open what has become so."""
    kept = next((i for i, pair in enumerate(zip(opened, active, strict=False)) if pair[0] is not pair[1]), None)
    kept = min(len(opened), len(active)) if kept is None else kept
    return [*(f"</{mark.tag}>" for mark in reversed(opened[kept:])), *(_opening(mark) for mark in active[kept:])]


def _opening(mark: Mark) -> str:
    return f'<a href="{escape(mark.address)}">' if mark.tag == "a" else f"<{mark.tag}>"


def _escaped(text: str, *, with_links: bool) -> str:
    if not with_links:
        return _words(text)
    pieces: list[str] = []
    at = 0
    for match in LINK.finditer(text):
        address = match[0] if match[0].startswith("http") else f"https://{match[0]}"
        pieces += [_words(text[at : match.start()]), f'<a href="{escape(address)}">{escape(match[0])}</a>']
        at = match.end()
    return "".join([*pieces, _words(text[at:])])


def _words(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
