"""A note beside the text."""

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html


def part(element: HtmlElement) -> Part:
    return {"html": inner_html(element)}


BLOCK = Block(name="note", tag="aside", part=part)
