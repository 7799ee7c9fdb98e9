"""An archived post. What it says stands in the archive; the element names it, with a readable fallback inside."""

from lxml.html import HtmlElement

from articles.body.block import Block, Part
from articles.body.patterns import REFERENCE


def part(element: HtmlElement) -> Part:
    return {"reference": element.get("data-post")}


BLOCK = Block(
    name="post",
    tag="figure",
    attributes={"data-post": REFERENCE},
    required=("data-post",),
    part=part,
    identity="reference",
    has_our_words=False,
)
