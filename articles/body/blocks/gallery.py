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
    """As GitHub's Markdown has it: HTML around pictures in Markdown."""
    pictures = [shown for picture in part["pictures"] if (shown := image.markdown(picture, printer))]
    caption = " ".join(printer.with_addresses(part["caption"]).split())
    below = f"<figcaption>{caption}</figcaption>\n</figure>" if caption else "</figure>"
    return "\n\n".join(["<figure>", *pictures, below]) if pictures else ""


BLOCK = Block(
    name="gallery",
    tag="figure",
    holds="figure",
    part=part,
    markdown=markdown,
    identity="names",
    compared=("caption",),
)
