"""Finds the subject that stands before a verb of speech, beside it or at the head of its sentence."""

from articles.importing.analysis.attribution.clause_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    EXAMPLE_OPENERS,
    is_adverb,
    is_auxiliary,
    is_finite_at,
    is_link,
    is_time,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Piece
from articles.importing.analysis.attribution.links import nobody
from articles.importing.analysis.attribution.subjects import Subject, read_subject, read_subject_after_verb
from articles.importing.analysis.words.reporting_verbs import is_saying

_TIME_NOUNS = set(
    """
time day moment year week night way minute second morning evening instant
""".split()
)
_HABITS = {"used", "liked", "likes", "loved", "loves"}  # "used to say"
_INNER = {"that", "because", "whether", "if", "which", "who", "whom", "whose", "than", "how", "what", "why"}


def subject_of_verb(pieces: list[Piece], verb: int, *, takes_passive: bool = False) -> Subject | None:
    """The subject whose reading ends at this verb; nobody for a passive; None if no subject stands beside the verb."""
    place = _before_auxiliaries(pieces, verb)
    if place >= 0 and pieces[place].lower == "who":
        return _antecedent(pieces, place)
    for start in range(verb):
        if not _can_begin(pieces, start):
            continue
        found = read_subject(pieces, start)
        if found and found[1] == verb:
            passive = (
                not takes_passive
                and any(piece.lower in BE for piece in pieces[place + 1 : verb])
                and tense_at(pieces, verb) == "past"
            )
            return nobody(f"passive: {found[0].words} is spoken of") if passive else found[0]
    return None


def _before_auxiliaries(pieces: list[Piece], verb: int) -> int:
    index = verb - 1
    while index >= 0 and (is_adverb(pieces[index]) or is_auxiliary(pieces[index])):
        index -= 1
    if index > 0 and pieces[index].lower == "to" and pieces[index - 1].lower in _HABITS:
        return _before_auxiliaries(pieces, index - 1)
    return index


def _can_begin(pieces: list[Piece], start: int) -> bool:
    """Whether a subject can begin here: at the head of a clause, not within a phrase."""
    if start == 0:
        return True
    before = pieces[start - 1]
    if before.kind in {"mark", "quote"} or is_time(before):
        return True
    if is_adverb(before) or before.lower == "as":
        return _can_begin(pieces, start - 1) or (
            before.lower == "as" and pieces[start - 2].lower not in EXAMPLE_OPENERS
        )
    return before.lower in CONJUNCTIONS or (
        before.kind == "word" and not is_link(before) and _is_pronoun_or_name(pieces[start])
    )


def _is_pronoun_or_name(piece: Piece) -> bool:
    """After an unknown verb or noun only these surely open a clause: "the day he said", "denied Smith said"."""
    return piece.lower in {"he", "she", "they", "i", "we"} or piece.kind == "person"


def _antecedent(pieces: list[Piece], who: int) -> Subject:
    """Whom "who" means: the name before it, if it stands there."""
    if who and pieces[who - 1].lower in {"and", "but", "or"}:  # "X, who taught us both, and who wrote"
        earlier = next((index for index in range(who - 2, -1, -1) if pieces[index].lower == "who"), None)
        return _antecedent(pieces, earlier) if earlier is not None else nobody("somebody without a name")
    before = who - 2 if who and pieces[who - 1].is_mark(",(") else who - 1
    if before >= 0 and pieces[before].kind == "person" and not pieces[before].is_possessive:
        return Subject("person", pieces[before].person, pieces[before].text, pieces[before].start)
    return nobody("somebody without a name")


def main_subject(pieces: list[Piece], upto: int) -> Subject | None:
    """The one subject of the clauses before this piece, inner clauses ("that …", "who …") left out; None if there are two."""
    subjects = [subject for subject, is_inner in clause_subjects(pieces[:upto]) if not is_inner]
    inner = [subject for subject, is_inner in clause_subjects(pieces[:upto]) if is_inner]
    if not subjects or any(
        subject.kind != subjects[-1].kind or subject.word != subjects[-1].word for subject in subjects
    ):
        return subjects[-1] if subjects and not inner and _is_last_clause_own(pieces, upto, subjects[-1]) else None
    rivals = [subject for subject in inner if subject.kind in {"person", "role"} and subject.word != subjects[-1].word]
    return None if rivals else subjects[-1]


def _is_last_clause_own(pieces: list[Piece], upto: int, subject: Subject) -> bool:
    """Whether the last clause, with its own subject, is joined to those before by a comma or "and"."""
    place = next(index for index, piece in enumerate(pieces) if piece.start == subject.place)
    return place > 0 and (pieces[place - 1].is_mark(",;") or pieces[place - 1].lower in {"and", "but"}) and place < upto


def clause_subjects(pieces: list[Piece]) -> list[tuple[Subject, bool]]:
    """The subjects at the heads of the clauses, each with whether its clause is an inner one."""
    found = []
    for start in range(len(pieces)):
        told = _told_after_quote(pieces, start)
        if told:
            found.append((told, False))
        elif _is_head_of_clause(pieces, start):
            subject = read_subject(pieces, start)
            if (
                subject
                and subject[1] < len(pieces)
                and _acts(pieces, subject[1])
                and _is_subject_indeed(pieces[start], subject[0])
            ):
                found.append((subject[0], start > 0 and pieces[start - 1].lower in _INNER))
    return found


def _is_subject_indeed(first: Piece, subject: Subject) -> bool:
    """Whether it is no relative "who", and no verb that was read as a noun: ", put it back"."""
    if subject.kind == "nobody":
        return (
            first.lower in DETERMINERS
            or first.text[0].isupper()
            or first.kind == "person"
            or subject.words.endswith("s")
        )
    return subject.word not in {"who", "it"}


def _told_after_quote(pieces: list[Piece], start: int) -> Subject | None:
    verb = pieces[start]
    if start == 0 or pieces[start - 1].kind != "quote" or not is_saying(verb.lower) or not is_finite_at(pieces, start):
        return None
    return read_subject_after_verb(pieces, start + 1)


def _is_head_of_clause(pieces: list[Piece], start: int) -> bool:
    if start == 0:
        return True
    before = pieces[start - 1]
    if before.is_mark(",;:—–") or before.lower in CONJUNCTIONS or before.lower == "as" or before.kind == "quote":
        return True
    if before.lower in _TIME_NOUNS:
        return _is_pronoun_or_name(pieces[start])
    return is_adverb(before) and _is_head_of_clause(pieces, start - 1)


def _acts(pieces: list[Piece], place: int) -> bool:
    """Whether what follows the subject can be its verb."""
    return pieces[place].kind == "word" and pieces[place].lower not in CONJUNCTIONS
