"""A clean body as the blocks that stand in it one below the other. Pure."""

import re

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>')
VOID = frozenset({"br", "hr", "img"})
# What two people may change without getting in each other's way: a tag, a reference, a word, a space, a sign.
TOKENS = re.compile(r'</?[a-z](?:"[^"]*"|[^">])*>|&#?\w+;|\s+|[\w’\'-]+|.', re.DOTALL)
WORDS = re.compile(r"\w+")


def blocks_of(body: str) -> list[str]:
    """The HTML of each block of a body that `clean` has returned, without the white space between them."""
    blocks: list[str] = []
    depth = start = 0
    for tag in TAG.finditer(body):
        closes, name = tag[1], tag[2]
        if depth == 0:
            _add(blocks, body[start : tag.start()])
            start = tag.start()
        if closes:
            depth -= 1
        elif name not in VOID:
            depth += 1
        if depth == 0:
            _add(blocks, body[start : tag.end()])
            start = tag.end()
    _add(blocks, body[start:])
    return blocks


def tag_of(block: str) -> str:
    """The name of the element that a block is; "" for plain words."""
    found = TAG.match(block)
    return found[2] if found else ""


def words_of(block: str) -> list[str]:
    """The words of a block, without its tags: by them it is told which block has become which."""
    return WORDS.findall(TAG.sub(" ", block))


def _add(blocks: list[str], piece: str) -> None:
    if piece := piece.strip():
        blocks.append(piece)
