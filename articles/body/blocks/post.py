"""An archived post. What it says stands in the archive; the element names it, with a readable fallback inside."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, ShownPost
from articles.body.patterns import REFERENCE


def part(element: HtmlElement) -> Part:
    return {"reference": element.get("data-post")}


def markdown(part: Part, printer: Any) -> str:
    return printed(part["post"], printer) if part.get("post") else ""


def printed(post: ShownPost, printer: Any) -> str:
    """Our copy of a post as a quotation: its words, its pictures, and below them whose it is."""
    handle = f" {printer.name(post.handle)}" if post.handle else ""
    below = f"— {printer.link(post.author, post.author_address)}{handle} {printer.name(post.where)}"
    if post.link:
        below = f"{below} · {printer.link(post.link_label, post.link)}"
    media = (shown(each, printer) for each in post.media)
    return printer.quoted(
        printer.name(post.warning), printer.text(post.text), *media, below, *map(printer.name, post.notes)
    )


def shown(media: tuple[str, str, bool], printer: Any) -> str:
    address, description, is_picture = media
    return printer.picture(address, description) if is_picture and address else printer.link(description, address)


BLOCK = Block(
    name="post",
    tag="figure",
    attributes={"data-post": REFERENCE},
    required=("data-post",),
    part=part,
    markdown=markdown,
    identity="reference",
    compared=(),
    has_our_words=False,
)
