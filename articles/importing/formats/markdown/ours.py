"""What the Markdown of our own articles has besides (docs/contracts.md): what stands above the text, and what is said of objects in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from articles.body.anchors import folded
from articles.importing.blocks import Block, BlockQuotation, Embed, Gallery, Paragraph, Picture
from articles.importing.record import Doubt

RECORDING = re.compile(r"[^?#]*\.(?:mp3|m4a|og[ga]|opus|wav|flac|mp4|m4v|webm)(?:[?#].*)?", re.IGNORECASE)
# Behind the link to a recording: what it is, and how long; below it what is said of it.
FACTS = re.compile(r"(?: \([^\W\d]+(?:, [\d:]+)?\))?(?:\n(?P<told>.*))?", re.DOTALL)
CREDIT = re.compile(r"(?P<caption>.*?)\s*\((?P<credit>[^()]+)\)", re.DOTALL)


def with_recordings(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with an embed for each paragraph that is a link to a recording; the transcript below it is its own."""
    found: list[Block] = []
    for block in blocks:
        said = _transcript(block) if found and isinstance(found[-1], Embed) else ""
        if said:
            found[-1] = replace(found[-1], transcript=said)
        else:
            found.append(_recording(block) or block)
    return found


def _recording(block: Block) -> Embed | None:
    link = block.marks[0] if isinstance(block, Paragraph) and block.marks else None
    if link is None or link.tag != "a" or link.start or not RECORDING.fullmatch(link.address):
        return None
    facts = FACTS.fullmatch(block.text, link.end)
    return Embed(link.address, block.text[: link.end], block.line, caption=facts["told"] or "") if facts else None


def _transcript(block: Block) -> str:
    if not isinstance(block, BlockQuotation) or block.paragraphs[0].text not in {"Transcript", _("Transcript")}:
        return ""
    return "\n\n".join(paragraph.text for paragraph in block.paragraphs[1:])


def with_credits(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with the credit of each picture and recording, which stands in brackets behind its caption."""
    return [_credited(block) for block in blocks]


def _credited(block: Block) -> Block:
    if isinstance(block, Gallery):
        return replace(block, pictures=tuple(map(_credited, block.pictures)))
    found = CREDIT.fullmatch(block.caption) if isinstance(block, Picture | Embed) else None
    return replace(block, caption=found["caption"], credit=found["credit"]) if found else block


def without_introduction(blocks: Sequence[Block], facts: Mapping[str, Any]) -> tuple[list[Block], list[Doubt]]:
    """The text alone: without the standfirst and the lead picture above it, and without its corrections, which are told."""
    rest = list(blocks)
    standfirst, picture = folded(str(facts.get("standfirst", ""))), facts.get("image")
    while (
        standfirst
        and rest
        and isinstance(rest[0], Paragraph)
        and (words := folded(rest[0].text))
        and standfirst.startswith(words)
    ):
        standfirst = standfirst.removeprefix(words).strip()
        rest = rest[1:]
    if (
        isinstance(picture, Mapping)
        and rest
        and isinstance(rest[0], Picture)
        and rest[0].address == picture.get("address")
    ):
        rest = rest[1:]
    doubts = []
    for correction in filter(lambda each: isinstance(each, Mapping), facts.get("corrections") or []):
        words = folded(str(correction.get("text", "")))
        printed = [block for block in rest if isinstance(block, Paragraph) and folded(block.text).endswith(words)]
        if words and printed:
            rest = [block for block in rest if block is not printed[-1]]
            doubts.append(
                Doubt(
                    "correction",
                    f"left out of the body, to be entered as one: “{correction['text']}”",
                    printed[-1].line,
                )
            )
    return rest, doubts
