"""The lines around a headline, each read for what it tells: a caption, a name, a date, a role, a standfirst, nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.importing.analysis.bios.bylines import (
    COLLECTIVE,
    EMAIL_LINE,
    HANDLE_LINE,
    ROLE_LINE,
    Byline,
    read_bare_names,
    read_byline,
    read_date_line,
)
from articles.importing.analysis.bios.handles import platform_of_handle
from articles.importing.analysis.furniture.captions import is_caption
from articles.importing.analysis.furniture.lines import KICKER, ONLY_A_COUNT, Furniture, furniture, is_rule
from articles.importing.analysis.promos.finding import read_promo
from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.fragments import ANY_ADDRESS
from articles.importing.record import FoundAuthor, FoundHandle

ONLY_ADDRESS = re.compile(ANY_ADDRESS, re.IGNORECASE)
BY = re.compile(r"(?:words |written |story )?by:?", re.IGNORECASE)
UNREAD_BYLINE = re.compile(r"(?:words |written |story )?by:? \S+(?: \S+){0,4}", re.IGNORECASE)
ISSUE = re.compile(r"(?:issue|vol(?:ume)?|no|number|edition)\b\.? ?(?:no\.? ?)?#?\d+\b.{0,60}", re.IGNORECASE)
STANDFIRST = (5, 60)  # words
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")


def take_line_of_heading(sheet: Sheet, index: int) -> None:
    """Give the line to the first reader that knows it."""
    piece = sheet.pieces[index]
    next((reader for reader in READERS if reader(sheet, piece)), None)


def _take_caption(sheet: Sheet, piece: Piece) -> bool:
    if is_caption(piece.text):
        piece.role = "caption"
        sheet.captions.append(piece.text)
    return piece.role == "caption"


def _take_collective(sheet: Sheet, piece: Piece) -> bool:
    """ "By the Editorial Board": nobody in person."""
    if COLLECTIVE.fullmatch(piece.text.removeprefix("By ")):
        piece.role = "byline"
        sheet.kind = sheet.kind or ("editorial" if "editor" in piece.text.lower() else None)
    return piece.role == "byline"


def _take_furniture(sheet: Sheet, piece: Piece) -> bool:
    found = furniture(piece.text)
    if found and found.kind == "reading time":
        return False  # it may stand on one line with names and a date
    if found or ONLY_A_COUNT.fullmatch(piece.text) or is_rule(piece.text):
        piece.role = "furniture"
        _keep_facts(sheet, found)
    return piece.role == "furniture"


def _take_byline(sheet: Sheet, piece: Piece) -> bool:
    byline = read_byline(piece.text)
    names = byline.names if byline else read_bare_names(piece.text)
    if names:
        piece.role = "byline"
        _take_authors(sheet, piece, names, byline)
    return bool(names)


def _take_date(sheet: Sheet, piece: Piece) -> bool:
    date_line = read_date_line(piece.text)
    if date_line is not None:
        day, is_update = date_line
        piece.role = "date"
        sheet.published_on = sheet.published_on if is_update and sheet.published_on else day or sheet.published_on
    return date_line is not None


def _take_author_line(sheet: Sheet, piece: Piece) -> bool:
    """What stands under the name of the author: a role, a handle, an address."""
    if not sheet.authors:
        return False
    handle = HANDLE_LINE.fullmatch(piece.text)
    if ROLE_LINE.fullmatch(piece.text):
        sheet.authors[-1] = replace(sheet.authors[-1], role=piece.text)
    elif handle:
        _add_handle(sheet, handle["handle"].lstrip("@"), piece.line)
    elif email := EMAIL_LINE.fullmatch(piece.text):
        sheet.authors[-1] = replace(sheet.authors[-1], email=email["email"])
    else:
        return False
    piece.role = "byline"
    return True


def _take_promo(sheet: Sheet, piece: Piece) -> bool:
    promo = read_promo(piece.text)
    if promo:
        piece.role = "promo"
        sheet.promos.append(replace(promo, line=piece.line))
    return bool(promo)


def _take_mere_line(_sheet: Sheet, piece: Piece) -> bool:
    mere = (BY, ISSUE, ONLY_ADDRESS, KICKER)
    if furniture(piece.text) or any(shape.fullmatch(piece.text) for shape in mere):
        piece.role = "furniture"
    return piece.role == "furniture"


def _take_authors(sheet: Sheet, piece: Piece, names: Sequence[str], byline: Byline | None) -> None:
    known = {author.name.lower() for author in sheet.authors}
    for name in names:
        if name.lower() not in known:
            role = byline.role if byline and len(names) == 1 else ""
            sheet.authors.append(FoundAuthor(name, role, line=piece.line, confidence=0.95 if byline else 0.85))
    if byline and byline.published_on:
        sheet.published_on = byline.published_on
    if byline and byline.handle:
        _add_handle(sheet, byline.handle, piece.line)


def _add_handle(sheet: Sheet, handle: str, line: int) -> None:
    """A handle whose platform nobody names is read as one of the place where bylines come from."""
    author = sheet.authors[-1].name
    sheet.handles.append(FoundHandle(author, platform_of_handle(handle), handle, line=line, confidence=0.75))


def _keep_facts(sheet: Sheet, what: Furniture | None) -> None:
    if what and what.kind == "shares" and what.count is not None and sheet.share_count is None:
        sheet.share_count = what.count
    if what and what.kind == "comments" and what.count is not None:
        sheet.comment_count = what.count


def _take_unread_byline(sheet: Sheet, piece: Piece) -> bool:
    """Begins as a byline does, and is too short for anything else; but whom it names cannot be read."""
    if (
        not sheet.headline
        or sheet.authors
        or not UNREAD_BYLINE.fullmatch(piece.text)
        or SENTENCE_END.search(piece.text)
    ):
        return False
    piece.role = "byline"
    sheet.doubt("byline", f"“{piece.text}” seems to be a byline, but no name is found in it", piece.line)
    return True


def _take_standfirst(sheet: Sheet, piece: Piece) -> bool:
    if not sheet.headline:
        return False
    if sheet.authors and not SENTENCE_END.search(piece.text) and word_count(piece.text) <= STANDFIRST[0] + 2:
        piece.role = "byline"
        sheet.authors[-1] = replace(sheet.authors[-1], role=sheet.authors[-1].role or piece.text)
    elif sheet.standfirst is None and STANDFIRST[0] <= word_count(piece.text):
        sheet.standfirst, piece.role = piece.text, "standfirst"
    else:
        piece.role = "furniture"
        if word_count(piece.text) > STANDFIRST[0]:
            sheet.doubt("standfirst", f"“{piece.text[:50]}” stands above the byline too", piece.line)
    return True


READERS = (
    _take_caption, _take_collective, _take_furniture, _take_byline, _take_date, _take_author_line, _take_promo, _take_mere_line,
    _take_unread_byline, _take_standfirst,
)  # fmt: skip


def word_count(text: str) -> int:
    return len(text.split())
