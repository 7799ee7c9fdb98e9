"""Quotations that are set apart: whose words they are stands below them. Notes and posts are written like them in Markdown."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from articles.importing.blocks import Block, BlockQuotation, Embed, Heading, Item, Mark, NoteEnd, NoteStart, Paragraph
from articles.importing.formats.markdown.html.inline import pieces_of
from articles.social.addresses import read_post

DASH = re.compile(r"(?:[—–―]|--)\s*")
DAY = re.compile(r",? (?P<day>\d{4}-\d\d-\d\d)$")
ALERT = re.compile(r"\[!(?:NOTE|INFO|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)
BEFORE_SOURCE = " · "


def read(reader, element: HtmlElement) -> Iterator[Block]:
    """A quotation; or a note, or a post, where it says that it is one."""
    cite = next(iter(element.iterchildren("footer", "cite")), None)
    blocks = list(reader.blocks_of(piece for piece in pieces_of(element) if piece is not cite))
    texts = [each for each in blocks if isinstance(each, Paragraph | Item | Heading)]
    paragraphs = [Paragraph(each.text, each.marks, each.line) for each in texts]
    below = Paragraph(reader.words(cite)) if cite is not None else None
    if cite is None:
        paragraphs, below = _parted(paragraphs)
    others = [each for each in blocks if each not in texts]
    if note := _without_label(blocks):
        yield from (NoteStart(reader.line), *note, NoteEnd(reader.line))
        return
    if found := _post(paragraphs, below, reader.line):
        yield found  # what else stands in it is a part of the post
        return
    if paragraphs:
        credit, source, said_on = _credit(below) if below else ("", "", "")
        yield BlockQuotation(tuple(paragraphs), credit, source or element.get("cite", ""), reader.line, said_on)
    yield from others


def post(reader, element: HtmlElement) -> Iterator[Block]:
    """What platforms give for showing a post elsewhere: its words, its author and, as the last of its links, its address."""
    addresses = [link.get("href", "") for link in element.iter("a")]
    told = [element.get("cite", ""), element.get("data-bluesky-uri", ""), element.get("data-instgrm-permalink", "")]
    address = next((each for each in (*told, *reversed(addresses)) if each and read_post(each)), None)
    if address is None:
        yield from read(reader, element)
        return
    words = "\n".join(each.text for each in reader.blocks_of(element.iterchildren("p")) if isinstance(each, Paragraph))
    yield Embed(address, line=reader.line, words=words)


def _without_label(blocks: list[Block]) -> list[Block]:
    """The blocks of a note, which begins with the word for it in bold type or as GitHub marks it; none for anything else."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return []
    is_bold = any(mark.tag == "strong" and (mark.start, mark.end) == (0, len(first.text)) for mark in first.marks)
    if is_bold and first.text.rstrip(":.") in {"Note", _("Note")}:
        return blocks[1:]
    alert = ALERT.match(first.text)
    if alert is None:
        return []
    rest = _cut(first, alert.end(), len(first.text))
    return [rest, *blocks[1:]] if rest.text else blocks[1:]


def _parted(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], Paragraph | None]:
    """The words, and the line below them that begins with a dash."""
    if not paragraphs:
        return [], None
    last = paragraphs[-1]
    start = last.text.rfind("\n") + 1
    dash = DASH.match(last.text, start)
    if dash is None or (len(paragraphs) == 1 and not start):
        return paragraphs, None
    rest = [_cut(last, 0, start - 1)] if start else []
    return [*paragraphs[:-1], *rest], _cut(last, dash.end(), len(last.text))


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A part of a paragraph, with the marks that reach into it."""
    marks = tuple(
        replace(mark, start=max(0, mark.start - start), end=min(mark.end, end) - start)
        for mark in paragraph.marks
        if max(mark.start, start) < min(mark.end, end)
    )
    return Paragraph(paragraph.text[start:end], marks, paragraph.line)


def _links(paragraph: Paragraph) -> list[Mark]:
    return [mark for mark in paragraph.marks if mark.tag == "a"]


def _credit(below: Paragraph) -> tuple[str, str, str]:
    """Whose words they are, where they come from, and the day on which they were said."""
    text, source = below.text, ""
    last = next((mark for mark in _links(below) if mark.end == len(text)), None)
    if last and text[: last.start].endswith(BEFORE_SOURCE):
        source, text = last.address, text[: last.start - len(BEFORE_SOURCE)]
    day = DAY.search(text)
    text = text[: day.start()] if day else text
    unknown = {"Speaker unknown", _("Speaker unknown")}
    return "" if text in unknown else text, source, day["day"] if day else ""


def _post(paragraphs: list[Paragraph], below: Paragraph | None, line: int) -> Embed | None:
    """Our copy of a post, as articles are printed in Markdown."""
    links = _links(below) if below else []
    if not links or links[-1].end != len(below.text) or not read_post(links[-1].address):
        return None
    before, label = below.text[: links[-1].start], below.text[links[-1].start :]
    if not before.endswith(BEFORE_SOURCE) or label in {"source", _("source")}:
        return None
    author = before[links[0].start : links[0].end] if len(links) > 1 else re.split(f" @|{BEFORE_SOURCE}", before)[0]
    return Embed(links[-1].address, line=line, author=author, words="\n\n".join(each.text for each in paragraphs))
