"""Tables of HTML."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.importing.blocks import Block, Cell, Table
from articles.importing.formats.markdown.html.inline import pieces_of

MOST = 100  # places that one cell takes


def read_table(reader, element: HtmlElement, caption: str = "") -> Iterator[Block]:
    """The table with its caption. GitHub's Markdown has no table without a head: an empty one is none."""
    rows = [tuple(_cell(reader, cell) for cell in row.iterchildren("th", "td")) for row in element.iter("tr")]
    rows = [row for row in rows if row]
    if rows and all(cell.is_heading and not cell.text for cell in rows[0]):
        rows = rows[1:]
    if rows:
        yield Table(tuple(rows), reader.words(element.find("caption")) or caption, reader.line)


def _cell(reader, element: HtmlElement) -> Cell:
    found = reader.inline(pieces_of(element))
    colspan, rowspan = (_number(element.get(name, "")) for name in ("colspan", "rowspan"))
    return Cell(found.text, tuple(found.marks), element.tag == "th", colspan, rowspan)


def _number(written: str) -> int:
    return max(1, min(MOST, int(written))) if written.isascii() and written.isdigit() and len(written) < 5 else 1
