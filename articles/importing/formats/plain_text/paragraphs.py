"""From text to paragraphs: blank lines or none, hard-wrapped lines put together again."""

import re
from collections.abc import Sequence

from articles.importing.analysis.labels.paragraphs import Paragraph
from articles.importing.analysis.words.fragments import BULLET

NOTE = re.compile(r"\s*\[\^[\w.:-]{1,40}\]:")  # the first line of a footnote
WIDEST_WRAP = 100  # nobody wraps wider; a longer line is a paragraph
NARROWEST_WRAP = 40
MOST = 0.6
A_FEW = 3


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text whose lines end in "\\n", in order, each on one line with single spaces."""
    lines = text.split("\n")
    width = wrap_width(lines)
    found: list[Paragraph] = []
    gap, before = True, ""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            gap, before = True, ""
            continue
        if before and width and continues(before, line, width):
            found[-1] = Paragraph(joined(found[-1].text, line), found[-1].line, found[-1].gap)
        else:
            found.append(Paragraph(" ".join(line.split()), number, gap))
        gap, before = False, line
    return tuple(found) if _uses_gaps(found) else tuple(Paragraph(p.text, p.line) for p in found)


def wrap_width(lines: Sequence[str]) -> int | None:
    """The column at which the lines were broken by hand or by a mail program; None when they were not.

    Lines were wrapped when, of those that stand together, most are so full that the next word had no room.
    """
    lengths = [len(line.rstrip()) for line in lines if " " in line.strip()]
    short = [length for length in lengths if length <= WIDEST_WRAP]
    if len(short) < len(lengths) * 0.9 or not short:
        return None
    width = max(short)
    pairs = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if one.strip() and two.strip()]
    full = sum(continues(one, two, width) for one, two in pairs)
    return width if width >= NARROWEST_WRAP and full >= A_FEW and full >= len(pairs) * MOST else None


def continues(line: str, following: str, width: int) -> bool:
    """Whether the following line runs on from this one: its first word had no room left on it."""
    if (
        BULLET.match(following)
        or NOTE.match(following)
        or (_indent(following) > _indent(line) and not BULLET.match(line))
    ):
        return False
    first_word = following.split()[0]
    return len(line.rstrip()) + 1 + len(first_word) > width


def joined(start: str, line: str) -> str:
    """Two wrapped lines as one; a hyphen at the end of the first is a compound's own."""
    space = "" if re.search(r"\w[-/—]$", start) else " "
    return f"{start}{space}{' '.join(line.split())}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _uses_gaps(found: Sequence[Paragraph]) -> bool:
    return sum(paragraph.gap for paragraph in found[1:]) >= len(found) * 0.3
