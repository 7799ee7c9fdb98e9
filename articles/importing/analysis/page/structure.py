"""From the labelled paragraphs to the record: subheadings and lists told from paragraphs, everything else in its order."""

import re

from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.words.fragments import BULLET
from articles.importing.blocks import Block, Heading, Item, Paragraph, PostPlace, PromoPlace, Rule
from articles.importing.record import FoundArticle

MOST_WORDS_OF_A_HEADING = 10
NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s+")
NUMBER_HEADING = re.compile(r"(?:[IVX]{1,5}|\d{1,2})\.?|(?:part|chapter) (?:\w+)", re.IGNORECASE)


def take_structure(analysis: Analysis) -> None:
    """Give list items and subheadings their roles, where they are sure."""
    free = analysis.free()
    items = [index for place, index in enumerate(free) if _is_item(analysis, free, place)]
    for index in items:
        paragraph = analysis.paragraphs[index]
        if paragraph.is_free:
            paragraph.role = "numbered" if NUMBERED.match(paragraph.text) else "item"
            paragraph.text = BULLET.sub("", paragraph.text, count=1)
    free = analysis.free()
    for place, index in enumerate(free[1:-1], start=1):
        above, below = analysis.paragraphs[free[place - 1]], analysis.paragraphs[free[place + 1]]
        if is_heading(analysis.paragraphs[index].text) and _is_paragraph(above) and _is_paragraph(below):
            analysis.paragraphs[index].role = "heading"


def is_heading(text: str) -> bool:
    """A short line that begins with a capital and ends without any mark."""
    if NUMBER_HEADING.fullmatch(text):
        return True
    text = NUMBERED.sub("", text, count=1)
    is_short = len(text.split()) <= MOST_WORDS_OF_A_HEADING
    return (
        is_short and bool(re.match(r"[^\W\d_]", text)) and text[0].isupper() and bool(re.search(r"[\w’')\"”]$", text))
    )


def record_of(analysis: Analysis, source_name: str = "") -> FoundArticle:
    """The record of what the analysis holds; people, mentions and quotes are found from it later."""
    last_free = max(analysis.free(), default=-1)
    blocks = (_block(paragraph, index, analysis, last_free) for index, paragraph in enumerate(analysis.paragraphs))
    furniture = tuple(
        (paragraph.line, paragraph.text) for paragraph in analysis.paragraphs if paragraph.role == "furniture"
    )
    return FoundArticle(
        headline=analysis.headline, standfirst=analysis.standfirst, kind=analysis.kind, blocks=tuple(filter(None, blocks)),
        authors=tuple(analysis.authors), handles=tuple(analysis.handles), posts=tuple(analysis.posts), promos=tuple(analysis.promos),
        share_count=analysis.share_count, comment_count=analysis.comment_count, published_on=analysis.published_on,
        tags=tuple(dict.fromkeys(analysis.tags)), related=tuple(dict.fromkeys(analysis.related)), captions=tuple(analysis.captions),
        furniture=furniture, unsure=tuple(analysis.doubts), source_name=source_name,
    )  # fmt: skip


def _block(paragraph: LabelledParagraph, index: int, analysis: Analysis, last_free: int) -> Block | None:
    """What a paragraph is in the body; None for what is not the body's. A promo has a place only between the body's words."""
    match paragraph.role:
        case "":
            return Paragraph(paragraph.text, line=paragraph.line)
        case "item" | "numbered":
            return Item(paragraph.text, line=paragraph.line, is_numbered=paragraph.role == "numbered")
        case "heading":
            return Heading(paragraph.text, line=paragraph.line)
        case "rule":
            return Rule(paragraph.line)
        case "post" if paragraph.post is not None:
            return PostPlace(paragraph.post, paragraph.line)
        case "promo" if analysis.body_start <= index < last_free:
            return PromoPlace(paragraph.line)
        case _:
            return None


def _is_item(analysis: Analysis, free: list[int], place: int) -> bool:
    """A bulleted line with another beside it; a dash alone begins a remark as well as an item."""
    own = analysis.paragraphs[free[place]]
    if not BULLET.match(own.text):
        return False
    near = [analysis.paragraphs[free[other]] for other in (place - 1, place + 1) if 0 <= other < len(free)]
    kind = _bullet(own)
    return any(_bullet(paragraph) == kind for paragraph in near) or kind in "•●▪■◦‣⁃"


def _bullet(paragraph: LabelledParagraph) -> str:
    if NUMBERED.match(paragraph.text):
        return "1"
    return paragraph.text.lstrip()[:1] if BULLET.match(paragraph.text) else "no"


def _is_paragraph(paragraph: LabelledParagraph) -> bool:
    return len(paragraph.text.split()) > MOST_WORDS_OF_A_HEADING and bool(re.search(r"[.!?:…”’\"')]$", paragraph.text))
