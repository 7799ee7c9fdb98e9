"""Marks and links of a block written out, so that two versions can be compared that differ in nothing else. Pure."""

import re
from html import unescape

from articles.suggesting.blocks import TAG

SIGNS = {"strong": "**", "em": "*", "s": "~~", "code": "`", "q": "“", "/q": "”"}
STARTS = {"h2": "## ", "h3": "### ", "li": "\n- ", "br": "\n", "blockquote": "> "}
# A footnote stands between brackets where its sign does.
NOTE, END_OF_NOTE = "[^", "]"
SILENT = {"p", "ul", "ol", "summary", "figcaption", "small"}
ADDRESS = re.compile(r'(?:href|data-person)="([^"]*)"')


def with_signs(block: str) -> str:
    """The words of a block of a clean body, with the signs that one types for marks, headings, lists and links."""
    links = []

    def sign(tag):
        is_end, name = bool(tag[1]), tag[2]
        if name == "a":
            if is_end:
                return f"]({links.pop()})"
            address = ADDRESS.search(tag[0])
            links.append(address[1] if address else "")
            return "["
        if name == "span":
            return END_OF_NOTE if is_end else NOTE
        if name in SIGNS:
            return SIGNS.get(f"/{name}", SIGNS[name]) if is_end else SIGNS[name]
        if name in STARTS:
            return "" if is_end else STARTS[name]
        return "" if name in SILENT else tag[0]

    return unescape(TAG.sub(sign, block)).strip()
