"""A list of the headings that stand in the text is a table of contents, whoever made it: ours lists them by itself."""

import re
from collections.abc import Sequence

from articles.body.anchors import folded
from articles.importing.blocks import Block, ContentsPlace, Heading, Item, Paragraph

SIGN = re.compile(r"\[TOC\]|\[\[_?TOC_?\]\]", re.IGNORECASE)
DEEPEST = 3


def with_contents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the place of a table of contents for each list whose items lead to headings of the text, and for [TOC]."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    words = {folded(heading.text) for heading in headings}
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        after = next((n for n in range(at, len(blocks)) if not isinstance(blocks[n], Item)), len(blocks))
        items = blocks[at:after]
        if items and all(_leads_to_heading(item, words) for item in items):
            found.append(ContentsPlace(items[0].line, _level(items, headings)))
        elif items:
            found += items
        else:
            after = at + 1
            block = blocks[at]
            is_sign = isinstance(block, Paragraph) and SIGN.fullmatch(block.text)
            found.append(ContentsPlace(block.line) if is_sign else block)
        at = after
    return found


def _leads_to_heading(item: Item, words: set[str]) -> bool:
    links = [mark for mark in item.marks if mark.tag == "a" and (mark.start, mark.end) == (0, len(item.text))]
    return len(links) == 1 and "#" in links[0].address and folded(item.text) in words


def _level(items: Sequence[Item], headings: Sequence[Heading]) -> int:
    """Down to which level the list goes: no further than its highest headings, if it leaves deeper ones out."""
    listed = {folded(item.text) for item in items}
    highest = min(heading.level for heading in headings if folded(heading.text) in listed)
    leaves_out = any(heading.level > highest and folded(heading.text) not in listed for heading in headings)
    return 2 if leaves_out else DEEPEST
