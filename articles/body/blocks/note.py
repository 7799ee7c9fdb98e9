"""A note beside the text."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html


def part(element: HtmlElement) -> Part:
    return {"html": inner_html(element)}


def markdown(part: Part, printer: Any) -> str:
    return printer.quoted(f"**{printer.name(printer.words.note)}**", printer.paragraphs(part["html"]))


BLOCK = Block(name="note", tag="aside", part=part, markdown=markdown)
