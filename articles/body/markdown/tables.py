"""Tables as GitHub's Markdown has them: a row of headings, and cells of one line each."""

from lxml.html import HtmlElement

from articles.body.markdown.escaping import line_start_escaped
from articles.body.markdown.inline import BREAK, Inline

OF_LINES = frozenset({"p", "li", "tr", "blockquote", "div"})


def table(element: HtmlElement, inline: Inline) -> list[str]:
    """The caption, if there is one, and the table."""
    inline = Inline(inline.absolute, is_in_table=True)
    caption = element.find("caption")
    words = inline.content(caption) if caption is not None else ""
    above = [line_start_escaped(words.replace(BREAK, " "))] if words else []
    rows = grid(element, inline)
    if not rows:
        return above
    is_headed = element.find("thead") is not None or all(cell.tag == "th" for cell in _rows(element)[0])
    width = max(map(len, rows))
    head, body = (rows[0], rows[1:]) if is_headed else ([""] * width, rows)
    written = [head, ["---"] * width, *body]
    return [*above, "\n".join(f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in written)]


def _rows(element):
    """Its own rows, not those of a table within a cell."""
    return [row for row in element.iterdescendants("tr") if next(row.iterancestors("table")) is element]


def grid(element: HtmlElement, inline: Inline) -> list[list[str]]:
    """The words of each cell in its place; where one takes several places, they stand in the first."""
    taken: dict[tuple[int, int], str] = {}
    rows = _rows(element)
    for y, row in enumerate(rows):
        x = 0
        for cell in row.iterchildren("td", "th"):
            while (y, x) in taken:
                x += 1
            wide, high = (int(cell.get(name) or 1) for name in ("colspan", "rowspan"))
            for down in range(min(high, len(rows) - y)):
                for across in range(min(wide, 100)):
                    taken.setdefault((y + down, x + across), "")
            taken[y, x] = words_of(cell, inline)
    widths = [max((x + 1 for row, x in taken if row == y), default=0) for y in range(len(rows))]
    return [[taken.get((y, x), "") for x in range(width)] for y, width in enumerate(widths) if width]


def words_of(cell: HtmlElement, inline: Inline) -> str:
    """All words of a cell on one line."""
    for each in cell.iter():
        # Paragraphs, items and rows are parted by a space.
        if each is not cell and each.tag in OF_LINES | {"td", "th"}:
            each.tail = f" {each.tail or ''}"
    return inline.content(cell).replace(BREAK, " ")
