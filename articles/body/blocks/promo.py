"""A place for a promo. Which one appears there is decided when the page is read, by `cms.promos`, which prints it too."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part
from articles.body.patterns import WORD


def part(element: HtmlElement) -> Part:
    return {"placement": element.get("data-placement")}


def markdown(part: Part, printer: Any) -> str:
    return ""


BLOCK = Block(
    name="promo",
    tag="aside",
    attributes={"data-placement": WORD},
    required=("data-placement",),
    part=part,
    markdown=markdown,
    identity="placement",
    compared=(),
    has_our_words=False,
)
