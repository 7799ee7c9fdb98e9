"""Blocks that writers of Markdown type on lines of their own: <details> with a <summary>, and [TOC]."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from articles.importing.blocks import Block, ContentsPlace, DetailsEnd, DetailsStart, Paragraph
from articles.importing.record import Doubt, FoundArticle

DETAILS = re.compile(
    r"^<details\b[^<>\n]{0,200}>\s*<summary\b[^<>\n]{0,200}>(?P<summary>[^\n]{0,300}?)</summary>[ ]*\n(?P<words>.*?)^</details>[ ]*$",
    re.DOTALL | re.MULTILINE,
)
OPENED = re.compile(r"^<details\b", re.MULTILINE)
TAG = re.compile(r"<[^<>]*>")
# As Python-Markdown and GitLab have it.
CONTENTS = re.compile(r"^[ ]*(?:\[TOC\]|\[\[_TOC_\]\])[ ]*$", re.IGNORECASE | re.MULTILINE)
PLACE = re.compile(r"```block (\d+)```")


def take_typed_blocks(text: str) -> tuple[str, tuple[Block, ...]]:
    """The text with a paragraph of its own in the place of each such block, or of its beginning and its end, by which
    `with_typed_blocks` finds it; and the blocks. The lines of the text keep their numbers.
    """
    taken: list[Block] = []

    def place(block: Block) -> str:
        taken.append(block)
        return f"```block {len(taken)}```"

    def details(found: re.Match[str]) -> str:
        lines = found[0].count("\n") - found["words"].count("\n") - 1
        start = place(DetailsStart(_plain(found["summary"]), _line(found)))
        end = place(DetailsEnd(_line(found) + found[0].count("\n")))
        return f"{start}\n{chr(10) * lines}{found['words']}{end}"

    text = DETAILS.sub(details, text)
    return CONTENTS.sub(lambda found: place(ContentsPlace(_line(found))), text), tuple(taken)


def with_typed_blocks(article: FoundArticle, taken: Sequence[Block]) -> FoundArticle:
    """The article with each block in its place."""

    def whole(block: Block) -> Block:
        place = PLACE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        return taken[int(place[1]) - 1] if place else block

    return replace(article, blocks=tuple(map(whole, article.blocks))) if taken else article


def left_open(text: str) -> list[Doubt]:
    """A doubt for each <details> of a text that `take_typed_blocks` has left there."""
    why = "stays words of the text: write <summary>…</summary> below it, and </details> on a line of its own below its words"
    return [Doubt("<details>", why, _line(found)) for found in OPENED.finditer(text)]


def _plain(summary: str) -> str:
    return " ".join(unescape(TAG.sub("", summary)).split())


def _line(found: re.Match[str]) -> int:
    return found.string.count("\n", 0, found.start()) + 1
