"""Finds where quotation marks open and close in one paragraph; apostrophes and elisions are not marks."""

import re
from dataclasses import dataclass

from articles.importing.analysis.words.reporting_verbs import form_of

_CLOSERS = {"“": '”"', "„": "“”", "«": "»", "»": "«", '"': '"”', "‘": "’", "'": "'’", "‚": "‘’"}
_DOUBLE_OPENERS = '“„«»"”'
_SINGLE = "‘'‚"
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{—–/…\-“\"«])$")
_ELISION = re.compile(
    r"(?:em|tis|twas|til|till|cause|n|round|bout|cos|cuz|tween|neath|gainst|fraid|ere|twere|twill|\d0s?|\d\d)\b",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"[,.?!…] ?(?P<said>(?:(?:[A-Z][\w.’'-]* ){1,4}|he |she |they |the \w+ )?(?P<verb>[a-z]+)\b)")
_DOUBLE = re.compile(r"[“”„«»\"]")
_DEEPEST = 3
_SINGLE_MARK = re.compile("[‘’'‚]")
_LONGEST_SINGLE = 3000
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True)
class MarkedSpan:
    """A stretch between quotation marks, marks included; `is_closed` is False where the closing mark is missing."""

    start: int
    end: int
    is_closed: bool
    is_single: bool


def marked_spans(text: str) -> list[MarkedSpan]:
    """The outermost quoted stretches of the text, in order; marks within marks stay within."""
    spans: list[MarkedSpan] = []
    place = 0
    while place < len(text):
        span = _span_at(text, place) if _opens(text, place) else None
        if span:
            spans.append(span)
        place = span.end if span else place + 1
    return spans


def _opens(text: str, place: int) -> bool:
    mark, before, after = text[place], text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if mark not in _DOUBLE_OPENERS and mark not in _SINGLE:
        return False
    if not after or after.isspace() and mark not in "«»":
        return False
    if mark in "“„«":
        return True
    if not _BEFORE_OPENING.search(before):
        return False
    if mark in _SINGLE:
        return not _ELISION.match(text, place + 1)
    return after.isalnum() or after in "…‘'$£€#@*—(["


def _span_at(text: str, start: int) -> MarkedSpan | None:
    mark = "“" if text[start] == "”" else text[start]
    if mark in _SINGLE:
        end = _single_end(text, start)
        if end is None:
            return MarkedSpan(start, len(text), False, True) if start == 0 else None
        return MarkedSpan(start, end + 1, True, True)
    end = _double_end(text, start, mark)
    if end is None:
        return MarkedSpan(start, _guessed_end(text, start), False, False)
    stray = re.match(r"[’'](?=\s|$)", text[end + 1 :]) and "‘" in text[start:end]
    return MarkedSpan(start, end + (2 if stray else 1), True, False)


def _double_end(text: str, start: int, mark: str) -> int | None:
    """The mark that closes the one at the start; None if it is missing, or if too many open before it."""
    depth = 0
    for match in _DOUBLE.finditer(text, start + 1):
        place, letter = match.start(), match.group()
        closes = _has_closing_place(text, place)
        if letter in _CLOSERS[mark] or (letter == mark and closes):
            if letter == mark and not closes:
                continue
            if depth == 0:
                return place
            depth -= 1
        elif letter == mark:
            depth += 1
        if depth > _DEEPEST:
            return None
    return None


def _has_closing_place(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place + 1 : place + 2]
    return not before.isspace() and (not after or not after.isalnum())


def _single_end(text: str, start: int) -> int | None:
    """The closing single mark: rather one after a stop than one after an "s", which may be a possessive."""
    ends: list[int] = []
    for match in _SINGLE_MARK.finditer(text, start + 1, start + _LONGEST_SINGLE):
        place, letter = match.start(), match.group()
        if letter in _CLOSERS[text[start]] and _has_closing_place(text, place):
            ends.append(place)
        elif letter == text[start] != "'" and ends and _BEFORE_OPENING.search(text[place - 1]):
            break
    if not ends:
        return None
    if _may_be_possessive(text, ends[0]):
        return next((end for end in ends if text[end - 1] in ",.?!…" and _is_near(text, ends[0], end)), ends[0])
    return ends[0]


def _may_be_possessive(text: str, place: int) -> bool:
    return text[place - 1] in "sz" and bool(re.match(r" [a-z]", text[place + 1 : place + 3]))


def _is_near(text: str, first: int, later: int) -> bool:
    """Whether no new quotation opens between the two marks."""
    return not re.search(r"[\s(][‘'“\"]\w", text[first + 1 : later])


def _guessed_end(text: str, start: int) -> int:
    """Where words end whose closing mark was lost: before an attribution, before the next opening mark, or with the text."""
    for match in _ATTRIBUTION.finditer(text, start):
        form = form_of(match.group("verb"))
        if form and form[1] in {"past", "present"}:
            return match.start("said")
    following = re.search(r"\s[“\"„«]", text[start + 1 :])
    if not following:
        return len(text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, start + 1 + following.start() + 1)]
    return ends[-1] if ends else start + 1 + following.start()
