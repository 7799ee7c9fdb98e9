"""What somebody has typed into the box, taken apart: words, “phrases”, -exclusions, beginnings*, and filters such as year:2026. Pure."""

import re
from dataclasses import dataclass, field

LONGEST, MOST_PIECES = 300, 16
FILTERS = ("section", "kind", "year", "person", "speaker", "tag", "from", "to")
QUOTATION_MARKS = str.maketrans("“”„‟«»＂", '"' * 7)
PIECE = re.compile(r'(?P<out>-?)"(?P<phrase>[^"]*)(?:"|$)|(?P<name>[a-z]+):(?P<value>[^\s":/]+)|(?P<word>\S+)')
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class Piece:
    """One thing that is asked for, as it was typed."""

    text: str
    is_phrase: bool = False
    is_unwanted: bool = False
    is_beginning: bool = False


@dataclass(frozen=True)
class Query:
    """`text` is what stands in the box again; `was_cut` tells that some of it was left out, since it was too long."""

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    filters: dict[str, str] = field(default_factory=dict)
    was_cut: bool = False


def read(typed: str) -> Query:
    """Any text can be read."""
    typed = " ".join(UNPRINTABLE.sub(" ", typed).split())
    text, pieces, filters = typed[:LONGEST], [], {}
    for found in PIECE.finditer(text.translate(QUOTATION_MARKS)):
        if found["name"] in FILTERS:
            filters[found["name"]] = found["value"]
        elif found["name"]:
            pieces.append(Piece(found[0]))
        elif found["phrase"] is not None:
            pieces.append(Piece(found["phrase"], is_phrase=True, is_unwanted=bool(found["out"])))
        else:
            pieces.append(word(found["word"]))
    kept = tuple(piece for piece in pieces if piece.text)
    return Query(text, kept[:MOST_PIECES], filters, len(typed) > LONGEST or len(kept) > MOST_PIECES)


def word(typed):
    is_unwanted = len(typed) > 1 and typed[0] in "-−" and typed[1] not in "-−"
    bare = typed[1:] if is_unwanted else typed
    return Piece(
        bare.rstrip("*").strip('"'), is_unwanted=is_unwanted, is_beginning=bare.endswith("*") and len(bare) > 2
    )
