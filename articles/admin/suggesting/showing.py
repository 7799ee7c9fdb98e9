"""The pieces of a suggestion as an editor reads them: the words that go and those that come, in one line of text."""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.translation import gettext as _

from articles import workflow
from articles.differences import FIELDS, WORDS, paragraphs_of, signed_paragraphs_of
from articles.document import Document
from articles.matching import matches
from articles.models import SuggestedPiece
from articles.suggesting.blocks import TAG
from articles.suggesting.merging import Fate
from articles.suggesting.pieces import parts_of
from articles.suggesting.signs import with_signs
from people.accounts import name_of
from plumbing.web.moments import in_words_today

SAME, GONE, NEW = "same", "gone", "new"
ENOUGH = 0.35  # of the letters, that both sides have in common: below that, words mixed with words cannot be read
CONTEXT = 160  # characters of what stands before a piece
BREAKS = {"br": "\n", "li": "\n", "tr": "\n", "td": " ", "th": " "}


@dataclass(frozen=True)
class Shown:
    """`runs` are (kind, text) of SAME, GONE and NEW, with signs for marks and links where `has_signs`; `standing` is what stands
    there now, where that is neither.
    """

    row: SuggestedPiece
    title: str
    context: str
    runs: list[tuple[str, str]]
    fate: str = ""
    standing: str = ""
    may_replace: bool = False
    may_add: bool = False
    decided: str = ""
    has_signs: bool = False


def shown_pieces(article, suggestion):
    """All pieces of a suggestion as Shown, in the order of reading, each with what would come of accepting it now."""
    base = Document.from_json(suggestion.against.content)
    blocks = {name: parts_of(base, name) for name in ("headline", "standfirst", "body")}
    merged, end = workflow.try_pieces(article, suggestion), 0
    for row in suggestion.pieces.select_related("decided_by"):
        piece, is_body = row.piece, row.field == "body"
        fate = merged.fates.get(row.number)
        before, after, has_signs = (
            texts_of(piece.before, piece.after) if is_body else ("".join(row.before), "".join(row.after), False)
        )
        yield Shown(
            row,
            _title(row),
            _context(blocks["body"][piece.start - 1]) if is_body and piece.start > end else "",
            runs_of(before, after),
            fate.value if fate else "",
            _standing(merged.standing.get(row.number), is_body) if fate in {Fate.CLASHES, Fate.MERGES} else "",
            row.number in merged.may_replace,
            is_body and bool(row.after),
            _decided(row),
            has_signs,
        )
        end = piece.end if is_body else end


def texts_of(before, after):
    """Blocks as text, for both sides, and whether marks and links, where they differ, are written out by the signs that one types."""
    plain = _plain(before), _plain(after)
    tags = [[tag[0] for block in side for tag in TAG.finditer(block)] for side in (before, after)]
    has_objects = any("data-block" in block for block in (*before, *after))
    if plain[0] != plain[1] and (has_objects or tags[0] == tags[1]):
        return *plain, False
    marked = _marked(before), _marked(after)
    return *marked, marked != plain


def runs_of(before, after):
    """The words of both sides in one line: (kind, text) each."""
    runs = []
    for is_equal, gone, new in matches(WORDS.findall(before), WORDS.findall(after)):
        if is_equal:
            runs.append((SAME, "".join(gone)))
        else:
            runs.append((None, "".join(gone), "".join(new)))
    kept = sum(len(run[1]) for run in runs if run[0] == SAME)
    if kept < ENOUGH * max(len(before), len(after)):
        return _pair(before, after, "\n\n")
    return [part for run in _gathered(runs) for part in ([run] if run[0] == SAME else _pair(*run[1:]))]


def _gathered(runs):
    """Changes with nothing but spaces and signs between them are one: nobody reads every second word."""
    found = []
    for place, run in enumerate(runs):
        is_between = 0 < place < len(runs) - 1 and run[0] == SAME and not re.search(r"\w|\n", run[1])
        if is_between:
            run = (None, run[1], run[1])
        if found and run[0] is None and found[-1][0] is None:
            found[-1] = (None, found[-1][1] + run[1], found[-1][2] + run[2])
        else:
            found.append(run)
    return found


def _pair(gone, new, gap=""):
    # Where a paragraph begins or ends alone, there is nothing to see.
    gone, new = (text if text.strip() else text.replace("\n\n", "¶\n\n") for text in (gone, new))
    between = [(SAME, gap)] if gap and gone and new else []
    return [*([(GONE, gone)] if gone else []), *between, *([(NEW, new)] if new else [])]


def _plain(blocks):
    """The words alone; of an object, what the comparison of two versions says of it."""
    return "\n\n".join(
        line for block in blocks for line in (paragraphs_of(block) if "data-block" in block else [_words(block)])
    )


def _words(block):
    return unescape(TAG.sub(lambda tag: "" if tag[1] else BREAKS.get(tag[2], ""), block)).strip()


def _marked(blocks):
    return "\n\n".join(
        line
        for block in blocks
        for line in (signed_paragraphs_of(block) if "data-block" in block else [with_signs(block)])
    )


def _title(row):
    if row.field != "body":
        return str(FIELDS[row.field])
    return _("Added") if not row.before else _("Removed") if not row.after else _("Changed")


def _context(block):
    text = _plain([block])
    return text if len(text) <= CONTEXT else f"…{text[-CONTEXT:].partition(' ')[2]}"


def _standing(blocks, is_body):
    if not blocks:
        return _("(It is no longer there.)")
    return _plain(blocks) or _marked(blocks) if is_body else "".join(blocks)


def _decided(row):
    if row.state == SuggestedPiece.State.OPEN:
        return ""
    words = {
        SuggestedPiece.State.ACCEPTED: _("Accepted by %(name)s, %(when)s"),
        SuggestedPiece.State.REFUSED: _("Refused by %(name)s, %(when)s"),
    }
    return words[row.state] % {"name": name_of(row.decided_by), "when": in_words_today(row.decided_at)}
