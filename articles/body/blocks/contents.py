"""A table of contents: the headings of the text, which `articles.body.contents` has put into the element as links."""

import re
from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part


def part(element: HtmlElement) -> Part:
    """`headings` has those of the second level, each with those of the third `within`; `levels` says which are shown."""
    headings: list[Part] = []
    for link in element.iterchildren("a"):
        heading = {"words": link.text, "anchor": link.get("href")[1:], "within": []}
        if link.get("data-level") == "3" and headings:
            headings[-1]["within"].append(heading)
        else:
            headings.append(heading)
    depth = element.get("data-depth")
    return {"anchor": element.get("id"), "levels": "H2" if depth == "2" else "H2, H3", "headings": headings}


def markdown(part: Part, printer: Any) -> str:
    lines = []
    for heading in part["headings"]:
        lines.append(f"- {printer.link(heading['words'], '#' + heading['anchor'])}")
        if part["levels"] != "H2":
            lines += [f"  - {printer.link(each['words'], '#' + each['anchor'])}" for each in heading["within"]]
    return "\n".join(lines)


BLOCK = Block(
    name="contents",
    tag="aside",
    attributes={"data-depth": re.compile("2")},
    part=part,
    markdown=markdown,
    identity="levels",
    compared=(),
    has_our_words=False,
)
