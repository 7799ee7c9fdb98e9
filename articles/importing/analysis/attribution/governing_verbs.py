"""Finds the verb of speech that governs a quotation after it: near, and with nothing between that parts them."""

from articles.importing.analysis.attribution.clause_words import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_auxiliary,
    is_time,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Piece
from articles.importing.analysis.words.reporting_verbs import form_of

_FARTHEST = 18
_LONGEST_MANNER = 8
_TURNS = {"and", "but", "while", "before", "until", "whereupon"}
_LINKS = set(
    """
that as a an the it was is were and be of his her their simply just to are
""".split()
)


_TO_HEARERS = set(
    """
tell ask inform remind warn assure advise urge write promise reassure answer challenge text email message taunt beg
lecture instruct order
""".split()
)


def governing_verb(pieces: list[Piece]) -> int | None:
    """The nearest verb of speech before the quotation, unless something between them parts them."""
    for index in range(len(pieces) - 1, max(-1, len(pieces) - 1 - _FARTHEST), -1):
        if pieces[index].kind == "quote" and not only_links(pieces[index + 1 :]):
            return None
        if is_verb_at(pieces, index) and not _is_used_as_participle(pieces, index):
            return index if _leads_to_quote(pieces, index) else None
    return None


def _is_used_as_participle(pieces: list[Piece], index: int) -> bool:
    """ "the attached note", "a promised land": a past form between an article and its noun is no verb."""
    return (
        index > 0
        and tense_at(pieces, index) == "past"
        and pieces[index - 1].lower in {"the", "a", "an", "his", "her", "their", "its"}
    )


def _leads_to_quote(pieces: list[Piece], verb: int) -> bool:
    between = pieces[verb + 1 :]
    if between and between[-1].is_mark(":"):
        return not any(piece.is_mark(";.!?") for piece in between) and not _tells_on(between)
    core = between[:-1] if between and between[-1].is_mark(",") else between
    if core and (core[0].lower == "with" or (core is not between and not _may_have_hearer(pieces[verb], core))):
        return False
    if any(piece.is_mark(";:.!?—–") for piece in core) or not _commas_close(core, core is not between):
        return False
    return not any(_opens_other_clause(core, index) for index in range(len(core)))


def _tells_on(between: list[Piece]) -> bool:
    """Whether the sentence goes on to what somebody else does before its colon."""
    turn = next((index for index, piece in enumerate(between) if piece.lower in _TURNS), len(between))
    return any(piece.kind == "person" or piece.lower in {"he", "she", "they"} for piece in between[turn:])


def _may_have_hearer(verb: Piece, core: list[Piece]) -> bool:
    """Whether what stands between verb and comma can be hearer, time or place: "told the crowd,", "said on Monday,"."""
    form = form_of(verb.lower)
    beside = core[0].lower in PREPOSITIONS or is_adverb(core[0]) or is_time(core[0]) or core[0].is_mark(",")
    return beside or only_links(core) or bool(form and form[0] in _TO_HEARERS)


def _opens_other_clause(core: list[Piece], index: int) -> bool:
    """Whether a conjunction parts what follows from the verb; "and" between two persons does not."""
    if core[index].lower not in CONJUNCTIONS - {"that", "how", "what"} or only_links(core[index + 1 :]):
        return False
    return not (
        core[index].lower == "and"
        and core[index - 1].kind == "person"
        and any(p.kind == "person" for p in core[index + 1 :])
    )


def _commas_close(core: list[Piece], is_closed: bool) -> bool:
    """Whether commas in between only set off a phrase: "wrote, in a letter to the paper, that"; "said, very quietly,"."""
    commas = [index for index, piece in enumerate(core) if piece.is_mark(",")]
    if not commas:
        return True
    first = core[commas[0] + 1] if commas[0] + 1 < len(core) else None
    phrase = first is not None and (
        first.lower in PREPOSITIONS or is_adverb(first) or _is_manner(core[commas[0] + 1 :])
    )
    return phrase and (len(commas) + is_closed == 2 or commas[-1] == len(core) - 1)


def _is_manner(pieces: list[Piece]) -> bool:
    """ "says, loud enough for the gallery,": a few words without a person or a verb of their own."""
    return len(pieces) <= _LONGEST_MANNER and all(
        piece.kind == "word"
        and piece.lower not in SUBJECT_PRONOUNS | CONJUNCTIONS
        and not is_verb_at(pieces, index)
        and not is_auxiliary(piece)
        for index, piece in enumerate(pieces)
        if not piece.is_mark(",")
    )


def only_links(pieces: list[Piece]) -> bool:
    """Whether nothing but words like "that it was a" stands here."""
    return all(piece.lower in _LINKS or piece.is_mark(",:") for piece in pieces)
