"""Several pictures of the library, each with what this article says of it, under one caption."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html
from articles.body.blocks import image


def part(element: HtmlElement) -> Part:
    """`pictures` are as the parts of single pictures; `names` are theirs."""
    pictures = [image.part(figure) for figure in element.iterchildren("figure")]
    names = ", ".join(picture["name"] for picture in pictures)
    return {"names": names, "pictures": pictures, "caption": inner_html(element.find("figcaption"))}


def markdown(part: Part, printer: Any) -> str:
    pictures = [image.markdown(picture, printer) for picture in part["pictures"]]
    return "\n\n".join(filter(None, [*pictures, printer.lines(printer.line(part["caption"]))]))


BLOCK = Block(
    name="gallery",
    tag="figure",
    holds="figure",
    part=part,
    markdown=markdown,
    identity="names",
    compared=("caption",),
)
