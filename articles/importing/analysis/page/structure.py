"""From the sheet to the record: subheadings and lists told from paragraphs, everything else in its order."""

import re

from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.fragments import BULLET
from articles.importing.blocks import Block, Heading, Item, Paragraph, PostPlace, PromoPlace, Rule
from articles.importing.record import FoundArticle

MOST_WORDS_OF_A_HEADING = 10
NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s+")
NUMBER_HEADING = re.compile(r"(?:[IVX]{1,5}|\d{1,2})\.?|(?:part|chapter) (?:\w+)", re.IGNORECASE)


def take_structure(sheet: Sheet) -> None:
    """Give list items and subheadings their roles, where they are sure."""
    free = sheet.free()
    items = [index for place, index in enumerate(free) if _is_item(sheet, free, place)]
    for index in items:
        piece = sheet.pieces[index]
        if piece.is_free:
            piece.role = "numbered" if NUMBERED.match(piece.text) else "item"
            piece.text = BULLET.sub("", piece.text, count=1)
    free = sheet.free()
    for place, index in enumerate(free[1:-1], start=1):
        above, below = sheet.pieces[free[place - 1]], sheet.pieces[free[place + 1]]
        if is_heading(sheet.pieces[index].text) and _is_paragraph(above) and _is_paragraph(below):
            sheet.pieces[index].role = "heading"


def is_heading(text: str) -> bool:
    """A short line that begins with a capital and ends without any mark."""
    if NUMBER_HEADING.fullmatch(text):
        return True
    text = NUMBERED.sub("", text, count=1)
    is_short = len(text.split()) <= MOST_WORDS_OF_A_HEADING
    return (
        is_short and bool(re.match(r"[^\W\d_]", text)) and text[0].isupper() and bool(re.search(r"[\w’')\"”]$", text))
    )


def record_of(sheet: Sheet, source_name: str = "") -> FoundArticle:
    """The record of what the sheet holds; people, mentions and quotes are found from it later."""
    last_free = max(sheet.free(), default=-1)
    blocks = (_block(piece, index, sheet, last_free) for index, piece in enumerate(sheet.pieces))
    furniture = tuple((piece.line, piece.text) for piece in sheet.pieces if piece.role == "furniture")
    return FoundArticle(
        headline=sheet.headline, standfirst=sheet.standfirst, kind=sheet.kind, blocks=tuple(filter(None, blocks)),
        authors=tuple(sheet.authors), handles=tuple(sheet.handles), posts=tuple(sheet.posts), promos=tuple(sheet.promos),
        share_count=sheet.share_count, comment_count=sheet.comment_count, published_on=sheet.published_on,
        tags=tuple(dict.fromkeys(sheet.tags)), related=tuple(dict.fromkeys(sheet.related)), captions=tuple(sheet.captions),
        furniture=furniture, unsure=tuple(sheet.doubts), source_name=source_name,
    )  # fmt: skip


def _block(piece: Piece, index: int, sheet: Sheet, last_free: int) -> Block | None:
    """What a piece is in the body; None for what is not the body's. A promo has a place only between the body's words."""
    match piece.role:
        case "":
            return Paragraph(piece.text, line=piece.line)
        case "item" | "numbered":
            return Item(piece.text, line=piece.line, is_numbered=piece.role == "numbered")
        case "heading":
            return Heading(piece.text, line=piece.line)
        case "rule":
            return Rule(piece.line)
        case "post" if piece.post is not None:
            return PostPlace(piece.post, piece.line)
        case "promo" if sheet.body_start <= index < last_free:
            return PromoPlace(piece.line)
        case _:
            return None


def _is_item(sheet: Sheet, free: list[int], place: int) -> bool:
    """A bulleted line with another beside it; a dash alone begins a remark as well as an item."""
    own = sheet.pieces[free[place]]
    if not BULLET.match(own.text):
        return False
    near = [sheet.pieces[free[other]] for other in (place - 1, place + 1) if 0 <= other < len(free)]
    kind = _bullet(own)
    return any(_bullet(piece) == kind for piece in near) or kind in "•●▪■◦‣⁃"


def _bullet(piece: Piece) -> str:
    if NUMBERED.match(piece.text):
        return "1"
    return piece.text.lstrip()[:1] if BULLET.match(piece.text) else "no"


def _is_paragraph(piece: Piece) -> bool:
    return len(piece.text.split()) > MOST_WORDS_OF_A_HEADING and bool(re.search(r"[.!?:…”’\"')]$", piece.text))
