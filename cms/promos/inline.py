"""Where in a text a promo stands that no writer has placed: between two paragraphs, as far down as it was told. Pure."""

from itertools import accumulate
from typing import Any, NamedTuple

from lxml import html

Part = dict[str, Any]

LEAST = 2  # paragraphs before it, and after it
FOLLOWED_BY = {"p", "h2", "h3", "h4"}
SLOT = {"block": "promo", "placement": "inline"}


class Piece(NamedTuple):
    """An element between whose like a promo may stand. `part` is the number of its part; `tag` is "" for a block."""

    part: int
    tag: str
    words: str
    length: int


def with_slot(parts: list[Part], percent: int) -> list[Part]:
    """The parts of a body with a slot for promos between two of its paragraphs, or before a heading: where it is nearest to so many
    percent of the text, by its letters. As they were where the text is too short.

    It never stands within a list, a table, a quote or a block, nor between one of these and what follows it, nor after a heading,
    nor within the first or last two paragraphs.
    """
    pieces = [piece for number, part in enumerate(parts) for piece in _pieces(number, part)]
    paragraphs = [at for at, piece in enumerate(pieces) if piece.tag == "p" and piece.length]
    ends = list(accumulate(piece.length for piece in pieces))
    possible = [at for at in paragraphs[LEAST - 1 : -LEAST] if pieces[at + 1].tag in FOLLOWED_BY]
    if not possible:
        return parts
    target = ends[-1] * percent / 100
    return _split(parts, pieces, min(possible, key=lambda at: abs(ends[at] - target)))


def _pieces(number, part):
    if part["block"]:
        return [Piece(number, "", "", 0)]
    elements = html.fragments_fromstring(part["html"], no_leading_text=True)
    return [Piece(number, each.tag, _words(each), len(each.text_content().strip())) for each in elements]


def _words(element):
    return html.tostring(element, encoding="unicode", with_tail=False)


def _split(parts, pieces, at):
    number = pieces[at].part
    inside = [(place, piece.words) for place, piece in enumerate(pieces) if piece.part == number]
    above = "".join(words for place, words in inside if place <= at)
    below = "".join(words for place, words in inside if place > at)
    after = [{**parts[number], "html": below}] if below else []
    return [*parts[:number], {**parts[number], "html": above}, SLOT, *after, *parts[number + 1 :]]
