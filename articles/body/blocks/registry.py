"""Every block that a body may hold, once."""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from articles.body.block import Block, Part
from articles.body.blocks import (
    call,
    contents,
    details,
    gallery,
    image,
    listing,
    markup,
    media,
    note,
    post,
    promo,
    pull,
    quote,
)

BLOCKS: dict[str, Block] = {
    block.name: block
    for block in [
        image.BLOCK,
        gallery.BLOCK,
        media.BLOCK,
        post.BLOCK,
        quote.BLOCK,
        pull.BLOCK,
        note.BLOCK,
        listing.BLOCK,
        markup.BLOCK,
        details.BLOCK,
        contents.BLOCK,
        call.BLOCK,
        promo.BLOCK,
    ]
}
WITHOUT_OUR_WORDS = frozenset(block.name for block in BLOCKS.values() if not block.has_our_words)


def pictures_in(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of all pictures of a body, and what galleries have of theirs, in their order: each with the "name" of the library's row."""
    for part in parts:
        if part.get("block") == "image":
            yield part
        yield from part.get("pictures", ())


def part_of(element: HtmlElement) -> Part:
    """The part that a top-level block becomes: plain JSON, its key "block" the block's name.

    The element is used up: what readers do not get is taken out of it.
    """
    name = element.get("data-block")
    return {"block": name, **BLOCKS[name].part(element)}
