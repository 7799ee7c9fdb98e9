"""The body of a found article, block by block, as plain facts: a format reads them, body_markup.py writes them as HTML.

`text` is what a reader would copy, and what the analysis reads; the markup inside it lies beside it, as marks. "\\n" is a line
break. `line` is the line of the file, counted from 1; 0 is unknown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """Inline markup from `start` up to `end` of a text: `tag` is a, strong, em, s, sub, sup or code; a link has an address."""

    tag: str
    start: int
    end: int
    address: str = ""


@dataclass(frozen=True)
class Paragraph:
    text: str
    marks: tuple[Mark, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Item:
    """An item of a list; items that stand together are one list, those of a deeper level one within the item above them."""

    text: str
    marks: tuple[Mark, ...] = ()
    line: int = 0
    is_numbered: bool = False
    level: int = 0


@dataclass(frozen=True)
class Heading:
    """A subheading; the level is that of HTML, and the headline's is 1."""

    text: str
    marks: tuple[Mark, ...] = ()
    line: int = 0
    level: int = 2


@dataclass(frozen=True)
class BlockQuotation:
    """Words that the source sets apart as somebody else's; `credit` is what it says of whose, `source` an address, `said_on` a day."""

    paragraphs: tuple[Paragraph, ...]
    credit: str = ""
    source: str = ""
    line: int = 0
    said_on: str = ""


@dataclass(frozen=True)
class PullQuote:
    """Words of the text that the source repeats beside it: nobody quotes or counts them twice."""

    paragraphs: tuple[Paragraph, ...]
    line: int = 0


@dataclass(frozen=True)
class Cell:
    text: str
    marks: tuple[Mark, ...] = ()
    is_heading: bool = False
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    line: int = 0


@dataclass(frozen=True)
class Listing:
    """Lines of a program; "" for a language that the source does not name."""

    lines: str
    language: str = ""
    line: int = 0


@dataclass(frozen=True)
class Markup:
    """HTML as it is to be read."""

    source: str
    line: int = 0


@dataclass(frozen=True)
class DetailsStart:
    """Where words begin that open below a summary; they are blocks like any others, up to a DetailsEnd."""

    summary: str = ""
    line: int = 0


@dataclass(frozen=True)
class DetailsEnd:
    """Where they end."""

    line: int = 0


@dataclass(frozen=True)
class NoteStart:
    """Where words begin that stand beside the text; they are blocks like any others, up to a NoteEnd."""

    line: int = 0


@dataclass(frozen=True)
class NoteEnd:
    """Where they end."""

    line: int = 0


@dataclass(frozen=True)
class Picture:
    """A picture with its bytes, which the format has: nothing is fetched. `name` is that of its file. Without bytes it is one that the
    library may have, at this address of this site; if not, it becomes a link.
    """

    name: str
    data: bytes
    alt: str = ""
    caption: str = ""
    credit: str = ""
    line: int = 0
    address: str = ""


@dataclass(frozen=True)
class Gallery:
    """Pictures side by side, each with its own words, under one caption."""

    pictures: tuple[Picture, ...]
    caption: str = ""
    line: int = 0


@dataclass(frozen=True)
class Embed:
    """Something that the source shows from elsewhere: a post, a recording, a map; `title` is what it is called. Of a post `author` and
    `words` are what the source shows, of a recording `caption`, `credit` and `transcript`.
    """

    address: str
    title: str = ""
    line: int = 0
    author: str = ""
    words: str = ""
    caption: str = ""
    credit: str = ""
    transcript: str = ""


@dataclass(frozen=True)
class Button:
    """A link that the source shows as a button."""

    address: str
    words: str
    line: int = 0


@dataclass(frozen=True)
class Rule:
    """A line between two parts."""

    line: int = 0


@dataclass(frozen=True)
class ContentsPlace:
    """Where the source lists its headings: down to those of this level."""

    line: int = 0
    level: int = 3


@dataclass(frozen=True)
class PostPlace:
    """Where one of the article's posts stands, by its place among them."""

    post: int
    line: int = 0


@dataclass(frozen=True)
class PromoPlace:
    """Where the source had a promo within the body."""

    line: int = 0


Text = Paragraph | Item
Block = (
    Text
    | Heading
    | BlockQuotation
    | PullQuote
    | Table
    | Listing
    | Markup
    | DetailsStart
    | DetailsEnd
    | NoteStart
    | NoteEnd
    | ContentsPlace
    | Button
    | Picture
    | Gallery
    | Embed
    | Rule
    | PostPlace
    | PromoPlace
)


def texts_of(block: Block) -> tuple[Text, ...]:
    """The texts of a block in which quotes and mentions count: none of a heading, a table, a picture."""
    match block:
        case Paragraph() | Item():
            return (block,)
        case BlockQuotation():
            return block.paragraphs
        case _:
            return ()


def pictures_of(block: Block) -> tuple[Picture, ...]:
    """The pictures of a block, in order."""
    match block:
        case Picture():
            return (block,)
        case Gallery():
            return block.pictures
        case _:
            return ()


def numbered(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """Each block with the number that its first text has, or would have, among all texts of the body."""
    number = 0
    for block in blocks:
        yield number, block
        number += len(texts_of(block))


def plain_text_of(block: Block) -> str:
    """The words of a block without markup; "" where it has none of the article's own."""
    match block:
        case Paragraph() | Item() | Heading():
            return block.text
        case BlockQuotation():
            return "\n\n".join(paragraph.text for paragraph in block.paragraphs)
        case Listing():
            return block.lines
        case DetailsStart():
            return block.summary
        case Table():
            return "\n".join(" | ".join(cell.text for cell in row) for row in block.rows)
        case _:
            return ""
