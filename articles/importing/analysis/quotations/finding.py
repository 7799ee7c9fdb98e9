"""Finds the quotations of an article, and tells real ones from scare quotes and titles of works."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from articles.importing.analysis.quotations.block_quotations import is_block_quotation
from articles.importing.analysis.quotations.marks import MarkedSpan, marked_spans
from articles.importing.analysis.quotations.scare_quotes import Marked, is_scare

_CONTEXT = 500
_OPENING = "“„«\"‘'"
_CLOSING = "”“»\"’'"


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks; `start` and `end` take the marks in, `text` does not.

    `is_scare` is True for scare quotes, titles of works and words mentioned as words; `continues` where the
    quotation goes on in the next paragraph, which opens with a mark again.
    """

    text: str
    paragraph: int
    start: int
    end: int
    is_scare: bool
    continues: bool


def find_quotations(
    paragraphs: Sequence[str], parted: Set[int] = frozenset(), set_apart: Mapping[int, bool] | None = None
) -> tuple[Quotation, ...]:
    """The quotations of the paragraphs, in order: the outermost marks, in curly, straight, British and other styles.

    A closing mark that is missing is guessed: before an attribution, before the next opening mark, or at the end. A
    whole paragraph without marks is one where the paragraph before announces it (block_quotations.py); `parted` are
    the paragraphs that do not stand right under another. `set_apart` are the paragraphs that the source itself marks as
    quoted, and whether the quotation goes on in the next.
    """
    found: list[Quotation] = []
    for number, text in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        goes_on = bool(found) and found[-1].paragraph == number - 1 and found[-1].continues
        if set_apart and number in set_apart:
            found.append(_whole(text, number, set_apart[number]))
            continue
        if number not in parted and number and is_block_quotation(paragraphs[number - 1], text):
            found.append(_whole(text, number, False))
            continue
        found.extend(_quotations_in(text, number, following, goes_on))
    return tuple(found)


def _whole(text: str, number: int, continues: bool) -> Quotation:
    """A whole paragraph as a quotation; marks around all of it are no part of the words."""
    words = text.strip()
    if words[:1] in _OPENING and words[-1:] in _CLOSING and len(words) > 1:
        words = words[1:-1].strip()
    return Quotation(words, number, 0, len(text.rstrip()), False, continues)


def _quotations_in(text: str, number: int, following: str, goes_on: bool) -> list[Quotation]:
    spans = marked_spans(text)
    found: list[Quotation] = []
    for index, span in enumerate(spans):
        continues = not span.is_closed and span.end == len(text) and _reopens(following, text[span.start])
        if span.is_single and not span.is_closed and not continues:
            continue
        quotation = _quotation(text, number, span, continues)
        scare = not (continues or (goes_on and index == 0)) and is_scare(text, _marked(text, quotation, found))
        found.append(replace(quotation, is_scare=scare))
    return found


def _marked(text: str, quotation: Quotation, found: list[Quotation]) -> Marked:
    """The quotation in its surroundings, for the rules."""
    beside = text[found[-1].end : quotation.start] if found else None
    spoken = bool(found) and not found[-1].is_scare
    return Marked(
        quotation.text,
        text[max(0, quotation.start - _CONTEXT) : quotation.start],
        text[quotation.end : quotation.end + _CONTEXT],
        beside,
        spoken,
    )


def _quotation(text: str, number: int, span: MarkedSpan, continues: bool) -> Quotation:
    words = text[span.start + 1 : span.end - 1 if span.is_closed else span.end].strip()
    words = words.rstrip("”") if words.count("”") > words.count("“") else words
    end = span.end if span.is_closed else len(text[: span.end].rstrip())
    return Quotation(words, number, span.start, end, False, continues)


def _reopens(following: str, mark: str) -> bool:
    return following[:1] != "" and following[0] in _OPENING and (following[0] == mark or mark not in "‘'")
