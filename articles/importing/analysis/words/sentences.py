"""A paragraph's sentences, where bios and promos must be taken apart."""

import re

ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Rev|Sen|Rep|Gov|Gen|Lt|Col|No|vs|Vol|Inc|Co|Mt|a\.m|p\.m|U\.S|U\.K|Ph\.D)"
    r"|\b[A-Z])\.$"
)
LONGEST_ABBREVIATION = 8  # signs, its full stop included
END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(@]?[A-Z\d@])")


def sentences(paragraph: str) -> list[str]:
    """The sentences in order; an initial or a title does not end one."""
    found: list[str] = []
    start = 0
    for match in END.finditer(paragraph):
        if ABBREVIATION.search(paragraph, max(start, match.start() - LONGEST_ABBREVIATION), match.start()):
            continue
        found.append(paragraph[start : match.end()].strip())
        start = match.end()
    return [*found, paragraph[start:].strip()] if paragraph[start:].strip() else found
