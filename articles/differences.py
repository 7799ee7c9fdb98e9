"""What differs between two documents, field by field and word by word. Pure."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body.block import Block, Part
from articles.body.blocks.registry import BLOCKS
from articles.body.compile import compile_body
from articles.document import Document
from articles.matching import matches
from articles.models import Kind, Role
from articles.suggesting.blocks import blocks_of, tag_of
from articles.suggesting.signs import with_signs
from plumbing.text.lists import separated

FIELDS = {
    "headline": gettext_lazy("Headline"),
    "standfirst": gettext_lazy("Standfirst"),
    "section": gettext_lazy("Section"),
    "series": gettext_lazy("Series"),
    "kind": gettext_lazy("Type"),
    "tags": gettext_lazy("Tags"),
    "credits": gettext_lazy("Bylines"),
    "image": gettext_lazy("Lead picture"),
    "image_caption": gettext_lazy("Caption"),
    "share_count": gettext_lazy("Share count"),
    "seo_title": gettext_lazy("Title for search engines"),
    "seo_description": gettext_lazy("Description for search engines"),
    "canonical_address": gettext_lazy("Canonical address"),
    "language": gettext_lazy("Language"),
    "promo_free": gettext_lazy("No promos"),
}
NAMES = {
    "image": gettext_lazy("Picture"),
    "gallery": gettext_lazy("Gallery"),
    "media": gettext_lazy("Audio or video"),
    "post": gettext_lazy("Post"),
    "promo": gettext_lazy("Promo"),
    "listing": gettext_lazy("Code"),
    "markup": gettext_lazy("HTML"),
    "call": gettext_lazy("Button"),
    "contents": gettext_lazy("Table of contents"),
    "quote": gettext_lazy("Quotation"),
    "pull": gettext_lazy("Pull quote"),
    "note": gettext_lazy("Note"),
    "details": gettext_lazy("Details"),
}
# A paragraph, and the same with its marks and links written out.
Line = tuple[str, str]
# A footnote is compared below the text in which its sign stands.
NOTE = re.compile(r'<span role="doc-footnote">.*?</span>', re.DOTALL)
NESTING = {"ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr"}
WORDS = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


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
        _row(str(label), _shown(name, getattr(left, name)), _shown(name, getattr(right, name)))
        for name, label in FIELDS.items()
        if getattr(left, name) != getattr(right, name)
    ]
    return [*rows, *_paragraph_rows(_lines_of(left.body), _lines_of(right.body))]


def paragraphs_of(body: str) -> list[str]:
    """The body's plain paragraphs, with a line for each block that is more than words."""
    return [line for part in compile_body(body).parts for line, _signs in _lines_of_part(part)]


def signed_paragraphs_of(body: str) -> list[str]:
    """The same with its marks and links written out, and with the name of the block in which words stand."""
    return [signs for _line, signs in _lines_of(body)]


def _lines_of_part(part: Part) -> list[Line]:
    name = part.get("block", "")
    block = BLOCKS.get(name)
    lines: list[Line] = []
    if block and block.identity:
        line = _("[%(block)s: %(name)s]") % {"block": NAMES.get(name, name), "name": part[block.identity]}
        lines.append((line, separated([line, *_facts(block, part)])))
    pictures = [part] if name == "image" else part.get("pictures", ())
    alternatives = [_("[Alternative text: %(words)s]") % {"words": each["alt"]} for each in pictures if each["alt"]]
    lines += [(line, line) for line in alternatives]
    told = [part[words] for words in (block.compared if block else ("html",))]
    told += [each[words] for each in part.get("pictures", ()) for words in BLOCKS["image"].compared]
    for words in told:
        paragraphs = [line for line in compile_body(words).text.split("\n\n") if line]
        lines += [(line, with_signs(words) if len(paragraphs) == 1 else line) for line in paragraphs]
    return lines


def _facts(block: Block, part: Part) -> list[str]:
    return [part[name] for name in block.facts if part[name]]


def _lines_of(body: str) -> list[Line]:
    """The paragraphs of a body, each also with its marks and links written out."""
    lines: list[Line] = []
    for block in blocks_of(body):
        parts = compile_body(block).parts
        told = [line for part in parts for line in _lines_of_part(part)]
        tag, name = tag_of(block), parts[0].get("block") if parts else None
        if name and BLOCKS[name].identity:
            lines += told
        elif name:
            lines += _named(_lines_of(_within(block)), parts[0])
        elif len(told) > 1 and tag in NESTING:
            # Each item of a list, paragraph of a block quote and cell of a table by itself.
            lines += _lines_of(_within(block))
        elif told:
            # The first is the text, the others are its footnotes.
            lines += [(told[0][0], with_signs(NOTE.sub("[^]", block))), *told[1:]]
    return lines


def _within(block: str) -> str:
    return block[block.index(">") + 1 : block.rindex("<")]


def _named(lines: list[Line], part: Part) -> list[Line]:
    """The lines of a block of words: which block it is, and its facts, stand before the first with its signs."""
    name = part["block"]
    sign = f"[{separated([str(NAMES[name]), *_facts(BLOCKS[name], part)])}]"
    return [(line, f"{sign} {signs}" if number == 0 else signs) for number, (line, signs) in enumerate(lines)]


def _paragraph_rows(left: list[Line], right: list[Line]) -> list[Row]:
    """Of paragraphs whose words are the same but whose marks or links are not, these are written out."""
    rows, at, there = [], 0, 0
    for is_equal, before, after in matches([line[0] for line in left], [line[0] for line in right]):
        ones, others = left[at : at + len(before)], right[there : there + len(after)]
        at, there = at + len(before), there + len(after)
        for one, other in zip_longest(ones, others, fillvalue=("", "")):
            rows.append(_row("", *((one[1], other[1]) if is_equal and one[1] != other[1] else (one[0], other[0]))))
    return rows


def _row(label: str, left: str, right: str) -> Row:
    if left == right:
        return Row(label, (Run(left, False),), (Run(right, False),), False)
    if not left or not right:
        return Row(label, (Run(left, True),) if left else (), (Run(right, True),) if right else (), True)
    ones: list[Run] = []
    others: list[Run] = []
    for is_equal, before, after in matches(WORDS.findall(left), WORDS.findall(right)):
        if before:
            ones.append(Run("".join(before), not is_equal))
        if after:
            others.append(Run("".join(after), not is_equal))
    return Row(label, tuple(ones), tuple(others), True)


def _shown(field: str, value) -> str:
    if value is None:
        return ""
    match field:
        case "kind":
            return str(Kind(value).label)
        case "credits":
            return separated(f"{credit.person} ({Role(credit.role).label})" for credit in value)
        case "tags":
            return separated(value)
        case "promo_free":
            return _("yes") if value else _("no")
        case _:
            return str(value)
