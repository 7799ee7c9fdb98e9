"""Captions in WebVTT (https://www.w3.org/TR/webvtt1/): whether a file is well-formed. Browsers leave out what is not, and say nothing."""

import re
from collections.abc import Iterator

from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop

LARGEST = 1024 * 1024  # bytes; the captions of a day
TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMES = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+\S.*)?")
HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
NO_CUES = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
SUBRIP = re.compile(r"\d+:\d\d:\d\d,\d{3}\s+-->")

NOT_TEXT = gettext_noop("The captions are not text in UTF-8. Save the file again with that encoding.")
TOO_LARGE = gettext_noop("The captions are larger than %(most)s MB.")
NO_HEAD = gettext_noop("Line 1 of the captions has to be “WEBVTT”, with an empty line below it.")
IS_SUBRIP = gettext_noop("These captions are SubRip (.srt). Export them as WebVTT (.vtt).")
NO_TIMES = gettext_noop(
    "Line %(line)s of the captions has no times. Above its words a caption has two: 00:01.000 --> 00:04.000"
)
BAD_TIMES = gettext_noop(
    "The times in line %(line)s of the captions cannot be read. They look like this: 00:01.000 --> 00:04.000"
)
BACKWARDS = gettext_noop("In line %(line)s of the captions the end does not come after the beginning.")
OUT_OF_ORDER = gettext_noop(
    "The caption in line %(line)s begins before the one above it. Put them in the order of their times."
)
EMPTY = gettext_noop("There is no caption in this file.")


class BadCaptions(Refusal):
    """The file is no WebVTT; the text says in which line, and what to do."""


def check_captions(content: bytes) -> None:
    """Raises BadCaptions for what is not well-formed WebVTT with at least one cue."""
    if len(content) > LARGEST:
        raise BadCaptions(TOO_LARGE, most=LARGEST >> 20)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCaptions(NOT_TEXT) from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not HEAD.fullmatch(lines[0]) or lines[1:2] not in ([], [""]):
        raise BadCaptions(IS_SUBRIP if SUBRIP.search(text) else NO_HEAD)
    before = -1
    for number, block in _blocks(lines):
        if not NO_CUES.match(block[0]):
            before = _begin_of(number, block, before)
    if before < 0:
        raise BadCaptions(EMPTY)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines between empty ones, with the number of the first."""
    block: list[str] = []
    for number, line in enumerate([*lines[1:], ""], start=2):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _begin_of(number: int, block: list[str], before: int) -> int:
    """When a cue begins, in milliseconds: not before the cue above it, and before its own end."""
    at = next((at for at, line in enumerate(block[:2]) if "-->" in line), None)
    if at is None:
        raise BadCaptions(NO_TIMES, line=number)
    found = TIMES.fullmatch(block[at].strip())
    if not found:
        raise BadCaptions(BAD_TIMES, line=number + at)
    begin, end = _milliseconds(found.groups()[:4]), _milliseconds(found.groups()[4:])
    if end <= begin:
        raise BadCaptions(BACKWARDS, line=number + at)
    if begin < before:
        raise BadCaptions(OUT_OF_ORDER, line=number + at)
    return begin


def _milliseconds(parts) -> int:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
