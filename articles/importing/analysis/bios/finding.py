"""The author's bio at the end or the beginning of an article: persons, what they are, where they are met."""

from dataclasses import replace

from articles.importing.analysis.bios.authors import (
    SHORT,
    is_announced,
    is_authors,
    is_name_over_bio,
    is_of_the_paper,
    known_author,
    opens_with_author,
    order_authors,
)
from articles.importing.analysis.bios.bylines import read_bare_names
from articles.importing.analysis.bios.facts import add_bio, keep_account, keep_contacts, owners
from articles.importing.analysis.bios.handles import Contacts, read_contacts
from articles.importing.analysis.bios.sentences import LONGEST, has_contact, is_bio, is_contact, is_same, name_in
from articles.importing.analysis.bios.shapes import CONTINUES, HEADING
from articles.importing.analysis.promos.finding import promos_within
from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.sentences import sentences
from articles.importing.analysis.words.web_addresses import find_addresses

STRANGERS = 2  # paragraphs of the body that may stand between the end and a bio
FAR_STRANGERS = 5  # where the bio tells how to reach its author
AT_THE_START = 3


def take_bios(sheet: Sheet) -> None:
    """Claim the bios; their persons become authors, their accounts handles, what they sell promos."""
    for index in range(sheet.body_start, min(sheet.body_start + AT_THE_START, len(sheet.pieces))):
        piece = sheet.pieces[index]
        name = name_in(piece.text)
        if (
            piece.is_free
            and is_bio(piece.text)
            and name
            and any(is_same(name, author.name) for author in sheet.authors)
        ):
            _take(sheet, piece)
    strangers = 0
    for index in range(len(sheet.pieces) - 1, sheet.body_start, -1):
        piece = sheet.pieces[index]
        if not piece.is_free:
            continue
        if not _take_if_bio(sheet, index, strangers) and len(piece.text.split()) > SHORT:
            strangers += 1
        if strangers > FAR_STRANGERS:
            break
    order_authors(sheet)


def _take_if_bio(sheet: Sheet, index: int, strangers: int) -> bool:
    piece = sheet.pieces[index]
    if HEADING.match(piece.text) and strangers == 0:
        piece.role = "furniture"
        return True
    if strangers == 0 and is_name_over_bio(sheet, index):
        piece.role = "bio"
        known_author(sheet, read_bare_names(piece.text.strip("—–- "))[0], piece.line)
        return True
    if strangers <= FAR_STRANGERS and opens_with_author(sheet, piece):
        _take(sheet, piece)
        return True
    if is_announced(sheet, index) and len(piece.text) < LONGEST and strangers < STRANGERS:
        _take(sheet, piece)
        return True
    if not is_bio(piece.text):
        return strangers < STRANGERS and _take_continuation(sheet, index)
    if is_of_the_paper(sheet, piece.text):
        piece.role = "furniture"
        return True
    first = sentences(piece.text)[0]
    allowed = FAR_STRANGERS if is_contact(first) or has_contact(piece.text) else STRANGERS
    if strangers > allowed or not is_authors(sheet, index):
        return False
    _take(sheet, piece)
    return True


def _take_continuation(sheet: Sheet, index: int) -> bool:
    """ "She lives in Ohio." right under a bio belongs to it; so does a lost signature that names an author."""
    above = sheet.pieces[index - 1]
    piece = sheet.pieces[index]
    short = len(piece.text) < LONGEST / 2 and CONTINUES.match(piece.text)
    if short and is_bio(above.text) and above.is_free and is_authors(sheet, index - 1):
        _take(sheet, above)
        _take(sheet, piece)
        return True
    return False


def _take(sheet: Sheet, piece: Piece) -> None:
    """Read a bio's sentences: each name opens a person, to whom belongs what follows."""
    piece.role = "bio"
    current: str | None = sheet.authors[0].name if len(sheet.authors) == 1 else None
    heading = HEADING.match(sheet.pieces[max(0, sheet.pieces.index(piece) - 1)].text)
    if heading and heading["name"]:
        current = known_author(sheet, heading["name"], piece.line)
    descriptions: dict[str, list[str]] = {}
    reached: dict[str, list[str]] = {}
    for sentence in sentences(piece.text):
        name = name_in(sentence)
        if name:
            current = known_author(sheet, name, piece.line)
        tells = is_contact(sentence) or "@" in sentence or find_addresses(sentence)
        contacts = read_contacts(sentence) if tells else Contacts()
        if promos_within(sentence):
            contacts = replace(contacts, website="")
        for person, account in owners(sheet, current, contacts):
            keep_account(sheet, person, account, piece.line)
        keep_contacts(sheet, current, contacts, piece.line)
        if current and not promos_within(sentence):
            (reached if is_contact(sentence) else descriptions).setdefault(current, []).append(sentence)
    for name, parts in (reached | descriptions).items():
        add_bio(sheet, name, " ".join(parts))
    for promo in promos_within(piece.text):
        sheet.promos.append(replace(promo, line=piece.line))
