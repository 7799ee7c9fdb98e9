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
from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.promos.finding import read_promo
from articles.importing.analysis.words.fragments import ANY_ADDRESS
from articles.importing.record import FoundAuthor, FoundHandle

ONLY_ADDRESS = re.compile(ANY_ADDRESS, re.IGNORECASE)
BY = re.compile(r"(?:words |written |story )?by:?", re.IGNORECASE)
UNREAD_BYLINE = re.compile(r"(?:words |written |story )?by:? \S+(?: \S+){0,4}", re.IGNORECASE)
ISSUE = re.compile(r"(?:issue|vol(?:ume)?|no|number|edition)\b\.? ?(?:no\.? ?)?#?\d+\b.{0,60}", re.IGNORECASE)
STANDFIRST = (5, 60)  # words
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")


def take_line_of_heading(analysis: Analysis, index: int) -> None:
    """Give the line to the first reader that knows it."""
    paragraph = analysis.paragraphs[index]
    next((reader for reader in READERS if reader(analysis, paragraph)), None)


def _take_caption(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    if is_caption(paragraph.text):
        paragraph.role = "caption"
        analysis.captions.append(paragraph.text)
    return paragraph.role == "caption"


def _take_collective(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    """ "By the Editorial Board": nobody in person."""
    if COLLECTIVE.fullmatch(paragraph.text.removeprefix("By ")):
        paragraph.role = "byline"
        analysis.kind = analysis.kind or ("editorial" if "editor" in paragraph.text.lower() else None)
    return paragraph.role == "byline"


def _take_furniture(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    found = furniture(paragraph.text)
    if found and found.kind == "reading time":
        return False  # it may stand on one line with names and a date
    if found or ONLY_A_COUNT.fullmatch(paragraph.text) or is_rule(paragraph.text):
        paragraph.role = "furniture"
        _keep_facts(analysis, found)
    return paragraph.role == "furniture"


def _take_byline(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    byline = read_byline(paragraph.text)
    names = byline.names if byline else read_bare_names(paragraph.text)
    if names:
        paragraph.role = "byline"
        _take_authors(analysis, paragraph, names, byline)
    return bool(names)


def _take_date(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    date_line = read_date_line(paragraph.text)
    if date_line is not None:
        day, is_update = date_line
        paragraph.role = "date"
        analysis.published_on = (
            analysis.published_on if is_update and analysis.published_on else day or analysis.published_on
        )
    return date_line is not None


def _take_author_line(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    """What stands under the name of the author: a role, a handle, an address."""
    if not analysis.authors:
        return False
    handle = HANDLE_LINE.fullmatch(paragraph.text)
    if ROLE_LINE.fullmatch(paragraph.text):
        analysis.authors[-1] = replace(analysis.authors[-1], role=paragraph.text)
    elif handle:
        _add_handle(analysis, handle["handle"].lstrip("@"), paragraph.line)
    elif email := EMAIL_LINE.fullmatch(paragraph.text):
        analysis.authors[-1] = replace(analysis.authors[-1], email=email["email"])
    else:
        return False
    paragraph.role = "byline"
    return True


def _take_promo(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    promo = read_promo(paragraph.text)
    if promo:
        paragraph.role = "promo"
        analysis.promos.append(replace(promo, line=paragraph.line))
    return bool(promo)


def _take_mere_line(_sheet: Analysis, paragraph: LabelledParagraph) -> bool:
    mere = (BY, ISSUE, ONLY_ADDRESS, KICKER)
    if furniture(paragraph.text) or any(shape.fullmatch(paragraph.text) for shape in mere):
        paragraph.role = "furniture"
    return paragraph.role == "furniture"


def _take_authors(
    analysis: Analysis, paragraph: LabelledParagraph, names: Sequence[str], byline: Byline | None
) -> None:
    known = {author.name.lower() for author in analysis.authors}
    for name in names:
        if name.lower() not in known:
            role = byline.role if byline and len(names) == 1 else ""
            analysis.authors.append(FoundAuthor(name, role, line=paragraph.line, confidence=0.95 if byline else 0.85))
    if byline and byline.published_on:
        analysis.published_on = byline.published_on
    if byline and byline.handle:
        _add_handle(analysis, byline.handle, paragraph.line)


def _add_handle(analysis: Analysis, handle: str, line: int) -> None:
    """A handle whose platform nobody names is read as one of the place where bylines come from."""
    author = analysis.authors[-1].name
    analysis.handles.append(FoundHandle(author, platform_of_handle(handle), handle, line=line, confidence=0.75))


def _keep_facts(analysis: Analysis, what: Furniture | None) -> None:
    if what and what.kind == "shares" and what.count is not None and analysis.share_count is None:
        analysis.share_count = what.count
    if what and what.kind == "comments" and what.count is not None:
        analysis.comment_count = what.count


def _take_unread_byline(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    """Begins as a byline does, and is too short for anything else; but whom it names cannot be read."""
    if (
        not analysis.headline
        or analysis.authors
        or not UNREAD_BYLINE.fullmatch(paragraph.text)
        or SENTENCE_END.search(paragraph.text)
    ):
        return False
    paragraph.role = "byline"
    analysis.doubt("byline", f"“{paragraph.text}” seems to be a byline, but no name is found in it", paragraph.line)
    return True


def _take_standfirst(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    if not analysis.headline:
        return False
    if analysis.authors and not SENTENCE_END.search(paragraph.text) and word_count(paragraph.text) <= STANDFIRST[0] + 2:
        paragraph.role = "byline"
        analysis.authors[-1] = replace(analysis.authors[-1], role=analysis.authors[-1].role or paragraph.text)
    elif analysis.standfirst is None and STANDFIRST[0] <= word_count(paragraph.text):
        analysis.standfirst, paragraph.role = paragraph.text, "standfirst"
    else:
        paragraph.role = "furniture"
        if word_count(paragraph.text) > STANDFIRST[0]:
            analysis.doubt("standfirst", f"“{paragraph.text[:50]}” stands above the byline too", paragraph.line)
    return True


READERS = (
    _take_caption, _take_collective, _take_furniture, _take_byline, _take_date, _take_author_line, _take_promo, _take_mere_line,
    _take_unread_byline, _take_standfirst,
)  # fmt: skip


def word_count(text: str) -> int:
    return len(text.split())
