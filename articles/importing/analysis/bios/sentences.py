"""Sentences about an article's author: what they are, and whom they name."""

import re

from articles.importing.analysis.bios.shapes import (
    ANNOUNCED,
    CONTACTS,
    FIRST_NAME_IDENTITY,
    GERUND,
    HAS_CONTACT,
    HONORIFIC,
    IDENTITY,
    NAMELESS_IDENTITY,
    POSSESSIVE,
    QUOTED,
    SPEECH,
    TRADE,
    WORKS,
    WRITING,
)
from articles.importing.analysis.words.fragments import proper_case
from articles.importing.analysis.words.sentences import sentences

LONGEST = 1200  # signs of a bio

NOBODY = frozenset(
    "Him Her Them Me Us You His Their Our He She They It I We More Twitter X Facebook Instagram Follow Email YouTube Bluesky There That"
    " What Who Here Contact Read Share Pin Print Tweet Like Comments".split()
)


def is_bio(paragraph: str) -> bool:
    """Whether a paragraph by its form may speak of its author (its place and its name must say that it does)."""
    if not paragraph or len(paragraph) > LONGEST:
        return False
    first = sentences(paragraph)[0]
    if (QUOTED.match(first) and not HAS_CONTACT.search(first)) or SPEECH.search(paragraph):
        return False
    named = IDENTITY.match(first) and has_contact(paragraph)  # whatever the trade: nobody else is to be written to
    return bool(is_contact(first) or is_identity(first) or NAMELESS_IDENTITY.match(first) or named)


def is_identity(sentence: str) -> bool:
    """ "Jane Roe is a senior fellow at …": a name and a trade."""
    if ANNOUNCED.match(sentence) or (POSSESSIVE.match(sentence) and WRITING.search(sentence)):
        return True
    match = IDENTITY.match(sentence) or FIRST_NAME_IDENTITY.match(sentence)
    if match:
        aside = match.groupdict().get("aside") or ""
        return bool(TRADE.search(aside) or TRADE.search(match["rest"]) or WORKS.match(match["verb"]))
    return bool(GERUND.match(sentence) and TRADE.search(sentence))


def is_contact(sentence: str) -> bool:
    """ "Follow her on …", "Reach him at …", "@janeroe": how to find the author."""
    return bool(HAS_CONTACT.search(sentence)) and any(shape.match(sentence) for shape in CONTACTS)


def has_contact(text: str) -> bool:
    return any(is_contact(sentence) for sentence in sentences(text))


def name_in(text: str) -> str | None:
    """The person whom a bio's or a contact's first words name; pronouns and platforms are nobody."""
    first = sentences(text)[0] if text else ""
    matches = [shape.match(first) for shape in (ANNOUNCED, POSSESSIVE, IDENTITY, *CONTACTS, GERUND)] if first else []
    if is_identity(first):
        matches.append(FIRST_NAME_IDENTITY.match(first))
    for match in matches:
        name = match.groupdict().get("name") if match else None
        name = re.sub(rf"^{HONORIFIC} |[’']s$|[,.]$", "", name) if name else None
        if name and name not in NOBODY and not re.match(r"(?:The|This|On|In|At|Our|My|Your|A|An)\b", name):
            return proper_case(name)
    return None


def is_same(one: str, other: str) -> bool:
    """Whether two names may mean one person: the same, or one a part of the other by its first or last word."""
    first, second = one.lower().replace(".", "").split(), other.lower().replace(".", "").split()
    if first == second:
        return True
    short, full = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    return short[-1] == full[-1] and short[0] in {word.strip('“”"') for word in full[:-1]}
