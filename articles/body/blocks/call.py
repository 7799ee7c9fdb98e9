"""A button: a link that calls for something else than reading. Its words are none of the article's."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html


def part(element: HtmlElement) -> Part:
    link = element.find(".//a")
    return {"address": link.get("href"), "html": inner_html(link)}


def markdown(part: Part, printer: Any) -> str:
    return printer.lines(f"[{printer.line(part['html'])}]({printer.address(part['address'])})")


BLOCK = Block(
    name="call",
    tag="aside",
    holds="a",
    part=part,
    markdown=markdown,
    identity="address",
    compared=("html",),
    has_our_words=False,
)
