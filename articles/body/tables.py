"""Tables as readers get them: in a box of their own that scrolls, and columns of figures set flush right."""

import re
from collections import defaultdict

from lxml import html
from lxml.html import HtmlElement

# A figure with its sign, currency and unit or per cent; or a dash for one that is missing.
FIGURE = re.compile(r"[-+−–±~≈<>]?\s?[$£€¥₹]?\s?\d[\d.,'’\s]*(?:[%‰°]|[A-Za-zµ€£$]{1,4}\.?)?|[-–—]|n/a", re.IGNORECASE)
LONGEST_FIGURE = 40  # characters
# How a box begins, which cannot stand in a text by chance. Its name is in the source language: a page puts the words of its own there.
BOX = '<div class="table" role="region" tabindex="0" '


def set_tables(root: HtmlElement) -> None:
    """Change every table within `root`."""
    for table in list(root.iterdescendants("table")):
        _align_figures(table)
        if next(table.iterancestors("table"), None) is None:
            _put_in_box(table)


def _put_in_box(table: HtmlElement) -> None:
    """Too wide a table would push the page sideways. Whoever comes by keyboard can scroll only what has the focus."""
    caption = table.find("caption")
    words = " ".join((caption.text_content() if caption is not None else "").split())
    label = {"aria-label": f"Table: {words}" if words else "Table"}
    box = html.Element("div", {"class": "table", "role": "region", "tabindex": "0", **label})
    box.tail, table.tail = table.tail, None
    table.getparent().replace(table, box)
    box.append(table)


def _align_figures(table: HtmlElement) -> None:
    rows = [list(row) for row in table.iterdescendants("tr")]
    if any(cell.get("colspan") or cell.get("rowspan") for row in rows for cell in row):
        return
    columns = defaultdict(list)
    for row in rows:
        for place, cell in enumerate(row):
            columns[place].append(cell)
    for cells in columns.values():
        told = [words for cell in cells if cell.tag == "td" and (words := cell.text_content().strip())]
        if any(map(str.isdigit, "".join(told))) and all(map(_is_figure, told)):
            for cell in cells:
                cell.set("class", "number")


def _is_figure(words: str) -> bool:
    return len(words) <= LONGEST_FIGURE and FIGURE.fullmatch(words) is not None
