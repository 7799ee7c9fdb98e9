"""A picture of the library, with what this article says of it."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html
from articles.body.patterns import SLUG


def part(element: HtmlElement) -> Part:
    picture = element.find(".//img")
    caption = element.find(".//figcaption")
    credit = element.find(".//figcaption//small")
    credit_html = inner_html(credit)
    if credit is not None:
        credit.drop_tree()
    return {
        "name": element.get("data-image"),
        "alt": picture.get("alt", "") if picture is not None else "",
        "caption": inner_html(caption),
        "credit": credit_html,
    }


def markdown(part: Part, printer: Any) -> str:
    image = part.get("image")
    if image is None:
        return ""
    words = printer.line(part["caption"]) or printer.name(image.caption)
    credit = printer.line(part["credit"]) or printer.name(image.credit)
    below = [words, f"({credit})" if credit else ""]
    shown = printer.picture(image.address, part["alt"] or image.alt)
    return printer.one_below_the_other(shown, " ".join(filter(None, below)))


BLOCK = Block(
    name="image",
    tag="figure",
    attributes={"data-image": SLUG},
    required=("data-image",),
    part=part,
    markdown=markdown,
    identity="name",
    compared=("caption", "credit"),
)
