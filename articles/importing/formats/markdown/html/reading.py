"""From HTML to blocks: what writers of Markdown put between their lines, and what their Markdown itself becomes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import html
from lxml.html import HtmlElement

from articles.importing.blocks import (
    Block,
    Button,
    DetailsEnd,
    DetailsStart,
    Embed,
    Gallery,
    Heading,
    Item,
    Listing,
    Markup,
    Paragraph,
    Picture,
    Rule,
)
from articles.importing.formats.markdown.html import cards, objects, quotations
from articles.importing.formats.markdown.html.inline import (
    DROPPED,
    INLINE,
    OBJECTS,
    Inline,
    Piece,
    pieces_of,
    read_inline,
)
from articles.importing.formats.markdown.html.tables import read_table
from articles.importing.record import Doubt
from articles.social.addresses import read_post

LANGUAGE = re.compile(r"(?:^|\s)(?:language-|lang-|highlight-source-|brush: ?)([^\s;]+)")
RAW_HTML = "{=html}"  # as Pandoc marks HTML that is to be read
# As Pandoc, kramdown and others write what kind of link a link is, and what a heading is called.
BUTTON = re.compile(r"\s*\{:?[^{}]*\.(?:btn|button)[^{}]*\}$")
ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}$")
# What the text of an article cannot say: HTML by hand does.
BY_HAND = frozenset("dl dt dd ruby kbd samp ins mark abbr bdo table h2 h3 h4 ol ul blockquote pre".split())
ONLY_BY_HAND = frozenset({"dl"})
TOLD = DROPPED - {"style", "template", "noscript", "head", "title", "link", "meta", "button"}


class Reader:
    """Reads elements into blocks, in order. `line` is the last that an element has told; `doubts` are what had to be left out."""

    def __init__(self):
        self.line = 0
        self.doubts: list[Doubt] = []

    def blocks(self, element: HtmlElement) -> list[Block]:
        """What stands in the element."""
        return list(self.blocks_of(pieces_of(element)))

    def blocks_of(self, pieces: Iterable[Piece]) -> Iterator[Block]:
        loose: list[Piece] = []
        for piece in self._without_dropped(cards.with_markup_cards(list(pieces))):
            if isinstance(piece, str) or piece.tag in INLINE | OBJECTS | {"br"}:
                loose.append(piece)
            elif isinstance(piece.tag, str):
                yield from self.paragraph(loose)
                loose = []
                yield from self.block(piece)
        yield from self.paragraph(loose)

    def _without_dropped(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for piece in pieces:
            if isinstance(piece, str) or piece.tag not in DROPPED:
                yield piece
            elif piece.tag in TOLD:
                self.doubts.append(Doubt("HTML", f"<{piece.tag}> is left out: no text of ours holds one", self.line))

    def block(self, element: HtmlElement) -> Iterator[Block]:
        self.line = int(element.get("data-line") or self.line)
        read = cards.reader_of(element) or READERS.get(element.tag)
        yield from read(self, element) if read else self.blocks(element)

    def inline(self, pieces: Iterable[Piece]) -> Inline:
        return read_inline(list(pieces), lambda element: objects.read(self, element))

    def words(self, element: HtmlElement | None) -> str:
        """The words of an element on one line."""
        return " ".join(self.inline(pieces_of(element)).text.split()) if element is not None else ""

    def paragraph(self, pieces: Sequence[Piece]) -> Iterator[Block]:
        """Words and marks that stand side by side, with what is an object of its own among them."""
        found = self.inline(pieces)
        shown = [block for _, block in found.objects]
        pictures = [block for block in shown if isinstance(block, Picture)]
        if not found.text and len(pictures) == len(shown) > 1:
            yield Gallery(tuple(pictures), line=self.line)
        elif len(shown) == 1 and found.objects[0][0] == 0 and found.text and self._is_caption(pieces, shown[0]):
            yield replace(shown[0], caption=found.text.strip("\n"))
        else:
            if found.text:
                yield self._told(Paragraph(found.text, tuple(found.marks), self.line), pieces)
            yield from shown

    def _is_caption(self, pieces: Sequence[Piece], shown: Block) -> bool:
        """Whether the words stand on the line below what is shown, and nothing above."""
        if not isinstance(shown, Picture | Embed) or shown.caption:
            return False
        first = next((piece for piece in pieces if not (isinstance(piece, str) and not piece.strip())), None)
        following = [
            piece for piece in pieces if piece is not first and not (isinstance(piece, str) and not piece.strip(" "))
        ]
        return not isinstance(first, str) and bool(following) and _begins_a_line(following[0])

    def _told(self, paragraph: Paragraph, pieces: Sequence[Piece]) -> Block:
        """A paragraph that is a link which its source shows as a button, or the bare address of a post."""
        if paragraph.text.startswith("http") and " " not in paragraph.text and read_post(paragraph.text):
            return Embed(paragraph.text, line=self.line)
        text = BUTTON.sub("", paragraph.text)
        links = [mark for mark in paragraph.marks if mark.tag == "a"]
        if len(links) != 1 or (links[0].start, links[0].end) != (0, len(text)):
            return paragraph
        elements = [piece for piece in pieces if not isinstance(piece, str)]
        is_button = text != paragraph.text or any(cards.is_button(element) for element in elements)
        return Button(links[0].address, text, self.line) if is_button else paragraph


def _begins_a_line(piece: Piece) -> bool:
    return piece.lstrip(" ").startswith("\n") if isinstance(piece, str) else piece.tag == "br"


def paragraph(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    # Some parsers leave blocks in paragraphs.
    yield from reader.blocks_of(pieces_of(element))


def heading(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    found = reader.inline(pieces_of(element))
    text = ATTRIBUTES.sub("", found.text.replace("\n", " "))
    if text:
        yield Heading(
            text, tuple(mark for mark in found.marks if mark.end <= len(text)), reader.line, int(element.tag[1])
        )
    yield from (block for _, block in found.objects)


def listed(reader: Reader, element: HtmlElement, level: int = 0) -> Iterator[Block]:
    """Its items, and those of the lists within them. What else is a block of its own stands below its item."""
    for child in element.iterchildren("li", "ul", "ol"):
        reader.line = int(child.get("data-line") or reader.line)
        if child.tag != "li":
            yield from listed(reader, child, level + 1)
            continue
        within = [piece for piece in pieces_of(child) if not _is_list(piece)]
        blocks = list(reader.blocks_of(within))
        texts = [block for block in blocks if isinstance(block, Paragraph)]
        yield item_of(texts, reader.line, element.tag == "ol", level)
        yield from (block for block in blocks if not isinstance(block, Paragraph))
        for inner in child.iterchildren("ul", "ol"):
            yield from listed(reader, inner, level + 1)


def _is_list(piece: Piece) -> bool:
    return not isinstance(piece, str) and piece.tag in {"ul", "ol"}


def item_of(texts: Sequence[Paragraph], line: int, is_numbered: bool, level: int) -> Item:
    """An item of these paragraphs, each on a line of its own."""
    text, marks = "", []
    for each in texts:
        start = len(text) + bool(text)
        text = f"{text}\n{each.text}" if text else each.text
        marks += [replace(mark, start=mark.start + start, end=mark.end + start) for mark in each.marks]
    return Item(text, tuple(marks), line, is_numbered, level)


def listing(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    """Lines of a program; without <code> in it mostly a letter, or a poem: a paragraph of lines."""
    code = element.find("code")
    lines = element.text_content().strip("\n").rstrip()
    if code is None:
        if lines.strip():
            yield Paragraph("\n".join(line.strip() for line in lines.split("\n")), line=reader.line)
        return
    reader.line = int(code.get("data-line") or reader.line)
    found = LANGUAGE.search(f"{code.get('class', '')} {element.get('class', '')}")
    language = found[1] if found else ""
    if lines.strip():
        yield Markup(lines, reader.line) if language == RAW_HTML else Listing(lines, language, reader.line)


def details(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    summary = element.find("summary")
    yield DetailsStart(reader.words(summary), reader.line)
    yield from reader.blocks_of(piece for piece in pieces_of(element) if piece is not summary)
    yield DetailsEnd(reader.line)


def by_hand(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    yield Markup(html.tostring(element, encoding="unicode", with_tail=False).strip(), reader.line)


def division(reader: Reader, element: HtmlElement) -> Iterator[Block]:
    """A <div> that says nothing of itself holds HTML by hand, if the text of an article could not say it: so we print it in Markdown."""
    if not element.attrib and any(each.tag in BY_HAND for each in element.iterdescendants()):
        yield Markup(cards.inner_html(element), reader.line)
    else:
        yield from reader.blocks(element)


READERS = {
    "p": paragraph,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), heading),
    "ul": listed,
    "ol": listed,
    "pre": listing,
    "blockquote": quotations.read,
    "details": details,
    "table": read_table,
    "figure": objects.figure,
    "hr": lambda reader, element: iter([Rule(reader.line)]),
    "dl": by_hand,
    "div": division,
    "aside": cards.note,
}
