"""Rules that find the speaker after the quotation: “…,” wrote X; “…,” X told the paper; “…,” according to X."""

from articles.importing.analysis.attribution.clause_words import (
    BE,
    PREPOSITIONS,
    is_adverb,
    is_finite_at,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Piece
from articles.importing.analysis.attribution.links import CLEAR, DIRECT, INNER_MARKS, LIKELY, Link, Spot
from articles.importing.analysis.attribution.subjects import Subject, read_subject, read_subject_after_verb
from articles.importing.analysis.words.reporting_verbs import (
    SPEECH_NOUNS,
    borrows,
    form_of,
    is_naming,
    is_phrase,
    is_saying,
)

_OBJECTS = {"it", "him", "her", "them", "this", "that", "me", "us"}
_TO_HEARERS = {("ask", "past"), ("ask", "present"), ("tell", "past"), ("tell", "present")}
_SHORT_HEARER = 7


def according_to(spot: Spot) -> Link | None:
    """“…,” according to X."""
    pieces = _trimmed(spot.after)
    if _words(pieces, 2) != ["according", "to"]:
        return None
    subject = read_subject_after_verb(pieces, 2)
    return Link(subject, CLEAR, '"according to" after it') if subject else None


def in_the_words_of(spot: Spot) -> Link | None:
    """“…,” in X's words; “…,” in the words of X."""
    pieces = _trimmed(spot.after)
    if _words(pieces, 1) != ["in"]:
        return None
    found = read_subject(pieces, 1)
    if not found or "words" not in found[0].words.split() and "phrase" not in found[0].words.split():
        return None
    return Link(found[0], CLEAR, f'"in {found[0].words}" after it')


def as_somebody_put_it(spot: Spot) -> Link | None:
    """“…,” as X put it; “…,” as X has called them."""
    pieces = _trimmed(spot.after)
    if _words(pieces, 1) != ["as"]:
        return None
    found = read_subject(pieces, 1)
    if not found or not is_finite_at(pieces, found[1]):
        return None
    return Link(found[0], CLEAR, f'"as … {pieces[found[1]].lower}" after it')


def verb_first(spot: Spot) -> Link | None:
    """“…,” wrote X in 2017; “…” said the paper's editor, Jane Roe."""
    pieces = _trimmed(spot.after)
    start = 1 if pieces and is_adverb(pieces[0]) else 0
    if not pieces[start:] or pieces[start].kind != "word" or not _is_saying_verb(pieces, start):
        return None
    next_place = start + (2 if is_phrase(pieces[start].lower, _lower(pieces, start + 1)) else 1)
    if _lower(pieces, next_place) in {"by", *_OBJECTS}:
        return None
    subject = read_subject_after_verb(pieces, next_place)
    return Link(subject, DIRECT, f'the verb "{pieces[start].lower}" after it') if subject else None


def _is_saying_verb(pieces: list[Piece], index: int) -> bool:
    verb, following = pieces[index].lower, _lower(pieces, index + 1)
    if is_phrase(verb, following):
        return True
    return is_saying(verb) and tense_at(pieces, index) in {"past", "present"}


def subject_first(spot: Spot) -> Link | None:
    """“…,” X told the paper; “…?” she asked; “…,” X, a professor at Leeds, has said."""
    if not spot.ends_open:
        return None
    pieces = _trimmed(spot.after) or (spot.following if spot.quote.text.rstrip(INNER_MARKS)[-1:] in "?!…—" else [])
    found = read_subject(pieces, 0) if pieces else None
    if not found or not is_finite_at(pieces, found[1]) or _is_passive(pieces, found[1]):
        return None
    if borrows(pieces[found[1]].lower) and not found[0].is_document:
        return None
    if _opens_clause_of_its_own(pieces, found[1], in_next_sentence=pieces is spot.following):
        return None
    return Link(found[0], DIRECT, f'the verb "{pieces[found[1]].lower}" after it')


def _is_passive(pieces: list[Piece], index: int) -> bool:
    before = pieces[index - 1] if index else None
    while before and is_adverb(before) and index > 1:
        index -= 1
        before = pieces[index - 1]
    return bool(before and before.lower in BE and tense_at(pieces, index) != "ing")


def _opens_clause_of_its_own(pieces: list[Piece], verb: int, in_next_sentence: bool) -> bool:
    """Whether the verb has words of its own to report: “…,” X said that the plan was dead."""
    following = pieces[verb + 1 : verb + 2]
    if is_naming(pieces[verb].lower) and not is_saying(pieces[verb].lower):
        return not (following and following[0].lower in _OBJECTS)
    own = bool(following) and (
        following[0].lower in {"that", "he", "she", "they", "it"} or following[0].kind == "quote"
    )
    own = own or (bool(following) and following[0].is_mark(":"))
    return own or (in_next_sentence and bool(following) and not _is_mere_attribution(pieces, verb))


def _is_mere_attribution(pieces: list[Piece], verb: int) -> bool:
    """Whether a sentence after “…?” only says who asked: “…?” X asked the mayor; “…?” X wrote in a letter."""
    following = pieces[verb + 1]
    to_hearer = form_of(pieces[verb].lower) in _TO_HEARERS and len(pieces) <= verb + _SHORT_HEARER
    return following.is_mark(".,") or following.lower in PREPOSITIONS or to_hearer


def it_was_said(spot: Spot) -> Link | None:
    """“…” was X's verdict; “…” is how X put it; “…” were the words that X used."""
    pieces = spot.after
    if not pieces or pieces[0].lower not in {"is", "was", "are", "were"}:
        return None
    if _lower(pieces, 1) in {"how", "what"}:
        found = read_subject(pieces, 2)
        good = found and is_verb_at(pieces, found[1])
        return (
            Link(found[0], CLEAR, f'"{pieces[0].lower} {_lower(pieces, 1)} … {pieces[found[1]].lower}" after it')
            if good
            else None
        )
    found = read_subject(pieces, 1)
    if found and found[0].kind in {"person", "pronoun"} and found[0].words.split()[-1].lower() in SPEECH_NOUNS:
        return Link(found[0], CLEAR, f'"{found[0].words}" after it')
    return None


def signed(spot: Spot) -> Link | None:
    """“…” — X, at the end of a paragraph."""
    pieces = spot.after or spot.following
    if len(pieces) < 2 or not pieces[0].is_mark("—–-") or pieces[1].kind != "person" or pieces[1].is_possessive:
        return None
    if len(pieces) > 2 and not pieces[2].is_mark(",.("):
        return None
    return Link(Subject("person", pieces[1].person, pieces[1].text, pieces[1].start), LIKELY, "the name under it")


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without the comma or the dash that parts the words from the quotation."""
    return pieces[1:] if pieces and pieces[0].is_mark(",—–") else pieces


def _words(pieces: list[Piece], count: int) -> list[str]:
    return [piece.lower for piece in pieces[:count]]


def _lower(pieces: list[Piece], index: int) -> str:
    return pieces[index].lower if index < len(pieces) else ""


AFTER = (according_to, in_the_words_of, as_somebody_put_it, verb_first, subject_first, it_was_said, signed)
