"""What HTML shows among words: pictures, recordings, pages of others; and the figures that hold them."""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from articles.importing.blocks import Block, BlockQuotation, Embed, Gallery, Listing, Paragraph, Picture
from articles.importing.formats.markdown.html.inline import pieces_of
from articles.importing.formats.markdown.html.tables import read_table
from articles.importing.record import Doubt

DATA = re.compile(r"data:image/(?P<kind>[a-z]+)[^,]*;base64,(?P<bytes>.*)", re.DOTALL)
# Where one may watch what a page plays within itself.
WATCHED = (
    (
        re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})"),
        "https://www.youtube.com/watch?v=",
    ),
    (re.compile(r"(?:https?:)?//player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/"),
)


def read(reader, element: HtmlElement) -> list[Block]:
    """An object that stands among words."""
    match element.tag:
        case "img":
            return [found] if (found := picture(element, reader.line)) else []
        case "picture":
            return [found for image in element.iter("img") if (found := picture(image, reader.line))]
        case "audio" | "video":
            return list(player(reader, element))
        case _:
            return list(embedded(reader, element))


def picture(element: HtmlElement, line: int) -> Picture | None:
    """None for one that shows nothing: a pixel that counts its readers, an element without an address."""
    address = (element.get("src") or element.get("data-src") or "").strip()
    if not address or "1" in (element.get("width"), element.get("height")):
        return None
    alt, caption = element.get("alt", "").strip(), element.get("title", "").strip()
    if found := DATA.match(address):
        return Picture(f"picture.{found['kind']}", _bytes(found["bytes"]), alt, caption, line=line)
    name = PurePosixPath(unquote(urlsplit(address).path)).name
    return Picture(name, b"", alt, caption, line=line, address=address)


def _bytes(written: str) -> bytes:
    try:
        return base64.b64decode(written)
    except binascii.Error:
        return b""


def player(reader, element: HtmlElement, caption: str = "", title: str = "") -> Iterator[Embed]:
    source = element.find(".//source[@src]")
    address = element.get("src") or (source.get("src") if source is not None else "")
    if address:
        title = title or element.get("title", "") or element.get("aria-label", "")
        yield Embed(address.strip(), title.strip(), reader.line, caption=caption)
    else:
        reader.doubts.append(Doubt("HTML", f"<{element.tag}> without an address is left out", reader.line))


def embedded(reader, element: HtmlElement, title: str = "") -> Iterator[Block]:
    address = (element.get("src") or element.get("data") or element.get("data-src") or "").strip()
    if not address:
        reader.doubts.append(Doubt("HTML", f"<{element.tag}> without an address is left out", reader.line))
        return
    for pattern, page in WATCHED:
        if found := pattern.match(address):
            address = page + found[1]
    address = f"https:{address}" if address.startswith("//") else address
    yield Embed(address, title or element.get("title", "").strip(), reader.line)


def figure(reader, element: HtmlElement) -> Iterator[Block]:
    """What stands in it, with its caption where that belongs."""
    caption = element.find("figcaption")
    words, credit = _told(reader, caption)
    if len(list(element.iter("img"))) > 1:
        yield from gallery(reader, element)
    elif (table := element.find(".//table")) is not None:
        yield from read_table(reader, table, words)
    else:
        yield from _captioned(reader.blocks_of(_without(element, caption)), words, credit, reader.line)


def _captioned(blocks: Iterable[Block], words: str, credit: str, line: int) -> Iterator[Block]:
    """The blocks, the first of which that can be told of has the words; otherwise they are a paragraph below."""
    for block in blocks:
        if isinstance(block, Picture | Embed) and (words or credit):
            told = " ".join(filter(None, (words, f"({credit})" if credit else "")))
            yield (
                replace(block, caption=words or block.caption, credit=credit)
                if isinstance(block, Picture)
                else replace(block, caption=told)
            )
            words = credit = ""
        elif isinstance(block, BlockQuotation) and words:
            yield replace(block, credit=words)
            words = credit = ""
        elif isinstance(block, Listing) and words:
            yield block
        else:
            yield block
    if told := " ".join(filter(None, (words, credit))):
        yield Paragraph(told, line=line)


def gallery(reader, element: HtmlElement) -> Iterator[Block]:
    """The pictures in it as one block. What else stands in it stands below."""
    caption = element.find("figcaption")
    blocks = list(reader.blocks_of(_without(element, caption)))
    within = [each for block in blocks for each in (block.pictures if isinstance(block, Gallery) else (block,))]
    pictures = tuple(each for each in within if isinstance(each, Picture))
    words, _credit = _told(reader, caption, is_whole=True)
    if len(pictures) == 1:
        yield replace(pictures[0], caption=pictures[0].caption or words)
    elif pictures:
        yield Gallery(pictures, words, reader.line)
    elif words:
        yield Paragraph(words, line=reader.line)
    yield from (each for each in within if not isinstance(each, Picture))


def _told(reader, caption: HtmlElement | None, *, is_whole: bool = False) -> tuple[str, str]:
    """The words of a caption, and those of its credit, which stands in small type."""
    if caption is None:
        return "", ""
    small = caption.find(".//small")
    if small is None or is_whole:
        return reader.words(caption), ""
    credit = reader.words(small)
    return reader.words(caption).removesuffix(credit).strip(), credit


def _without(element: HtmlElement, left_out: HtmlElement | None) -> Iterator[str | HtmlElement]:
    return (piece for piece in pieces_of(element) if piece is not left_out)
