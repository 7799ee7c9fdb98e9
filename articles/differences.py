"""What differs between two documents, field by field and word by word. Pure."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from articles.body.blocks.registry import BLOCKS
from articles.body.compile import compile_body
from articles.document import Document
from articles.matching import matches

FIELDS = {
    "headline": "Headline",
    "standfirst": "Standfirst",
    "section": "Section",
    "series": "Series",
    "kind": "Kind",
    "tags": "Tags",
    "credits": "Bylines",
    "image": "Lead picture",
    "image_caption": "Caption",
    "share_count": "Shares",
    "seo_title": "Search title",
    "seo_description": "Search description",
    "canonical_address": "Canonical address",
    "language": "Language",
}
_WORDS = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Neighbouring words that are the same on both sides, or stand on this side alone."""

    text: str
    is_changed: bool


@dataclass(frozen=True)
class Row:
    """A field or a paragraph on both sides; an empty side means that it is not there."""

    label: str
    left: tuple[Run, ...]
    right: tuple[Run, ...]
    is_changed: bool


def side_by_side(left: Document, right: Document) -> list[Row]:
    """Rows in reading order: fields that differ, then every paragraph of both bodies."""
    rows = [
        _row(label, _shown(getattr(left, name)), _shown(getattr(right, name)))
        for name, label in FIELDS.items()
        if getattr(left, name) != getattr(right, name)
    ]
    return [*rows, *_paragraph_rows(_paragraphs(left.body), _paragraphs(right.body))]


def _paragraphs(body: str) -> list[str]:
    """The body's plain paragraphs, with a line for each block that is not words of ours."""
    lines = []
    for part in compile_body(body).parts:
        if "html" in part:
            lines += compile_body(part["html"]).text.split("\n\n")
        else:
            lines.append(f"[{part['block']}: {part[BLOCKS[part['block']].identity]}]")
    return [line for line in lines if line]


def _paragraph_rows(left: list[str], right: list[str]) -> list[Row]:
    rows = []
    for is_equal, before, after in matches(left, right):
        if is_equal:
            rows += [_row("", text, text) for text in before]
            continue
        for one, other in zip_longest(before, after, fillvalue=""):
            rows.append(_row("", one, other))
    return rows


def _row(label: str, left: str, right: str) -> Row:
    if left == right:
        return Row(label, (Run(left, False),), (Run(right, False),), False)
    if not left or not right:
        return Row(label, (Run(left, True),) if left else (), (Run(right, True),) if right else (), True)
    ones: list[Run] = []
    others: list[Run] = []
    for is_equal, before, after in matches(_WORDS.findall(left), _WORDS.findall(right)):
        if before:
            ones.append(Run("".join(before), not is_equal))
        if after:
            others.append(Run("".join(after), not is_equal))
    return Row(label, tuple(ones), tuple(others), True)


def _shown(value) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(f"{it.person} ({it.role})" if hasattr(it, "role") else str(it) for it in value)
    return str(value)
