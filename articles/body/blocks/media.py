"""A recording of the library, sound or film, with what this article says of it."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html
from articles.body.patterns import SLUG


def part(element: HtmlElement) -> Part:
    caption = element.find(".//figcaption")
    credit = element.find(".//figcaption//small")
    credit_html = inner_html(credit)
    if credit is not None:
        credit.drop_tree()
    return {"file": element.get("data-media"), "caption": inner_html(caption), "credit": credit_html}


def markdown(part: Part, printer: Any) -> str:
    """A link to the file, what is said of it, and the transcript as a quotation."""
    media = part.get("media")
    if media is None:
        return ""
    facts = ", ".join(filter(None, [media.kind, media.clock]))
    credit = printer.line(part["credit"]) or printer.name(media.credit)
    link = f"{printer.link(media.title, media.address)} ({facts})"
    told = " ".join(filter(None, [printer.line(part["caption"]), f"({credit})" if credit else ""]))
    label = f"**{printer.name(printer.words.transcript)}**"
    transcript = printer.text(media.transcript)
    printed = [printer.one_below_the_other(link, told), printer.quoted(label, transcript) if transcript else ""]
    return "\n\n".join(filter(None, printed))


BLOCK = Block(
    name="media",
    tag="figure",
    attributes={"data-media": SLUG},
    required=("data-media",),
    part=part,
    markdown=markdown,
    identity="file",
    compared=("caption", "credit"),
)
