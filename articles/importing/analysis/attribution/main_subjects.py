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
from articles.importing.analysis.attribution.clauses import Token
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


def subject_of_verb(tokens: list[Token], verb: int, *, takes_passive: bool = False) -> Subject | None:
    """The subject whose reading ends at this verb; nobody for a passive; None if no subject stands beside the verb."""
    place = _before_auxiliaries(tokens, verb)
    if place >= 0 and tokens[place].lower == "who":
        return _antecedent(tokens, place)
    for start in range(verb):
        if not _can_begin(tokens, start):
            continue
        found = read_subject(tokens, start)
        if found and found[1] == verb:
            passive = (
                not takes_passive
                and any(token.lower in BE for token in tokens[place + 1 : verb])
                and tense_at(tokens, verb) == "past"
            )
            return nobody(f"passive: {found[0].words} is spoken of") if passive else found[0]
    return None


def _before_auxiliaries(tokens: list[Token], verb: int) -> int:
    index = verb - 1
    while index >= 0 and (is_adverb(tokens[index]) or is_auxiliary(tokens[index])):
        index -= 1
    if index > 0 and tokens[index].lower == "to" and tokens[index - 1].lower in _HABITS:
        return _before_auxiliaries(tokens, index - 1)
    return index


def _can_begin(tokens: list[Token], start: int) -> bool:
    """Whether a subject can begin here: at the head of a clause, not within a phrase."""
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.kind in {"mark", "quote"} or is_time(before):
        return True
    if is_adverb(before) or before.lower == "as":
        return _can_begin(tokens, start - 1) or (
            before.lower == "as" and tokens[start - 2].lower not in EXAMPLE_OPENERS
        )
    return before.lower in CONJUNCTIONS or (
        before.kind == "word" and not is_link(before) and _is_pronoun_or_name(tokens[start])
    )


def _is_pronoun_or_name(token: Token) -> bool:
    """After an unknown verb or noun only these surely open a clause: "the day he said", "denied Smith said"."""
    return token.lower in {"he", "she", "they", "i", "we"} or token.kind == "person"


def _antecedent(tokens: list[Token], who: int) -> Subject:
    """Whom "who" means: the name before it, if it stands there."""
    if who and tokens[who - 1].lower in {"and", "but", "or"}:  # "X, who taught us both, and who wrote"
        earlier = next((index for index in range(who - 2, -1, -1) if tokens[index].lower == "who"), None)
        return _antecedent(tokens, earlier) if earlier is not None else nobody("somebody without a name")
    before = who - 2 if who and tokens[who - 1].is_mark(",(") else who - 1
    if before >= 0 and tokens[before].kind == "person" and not tokens[before].is_possessive:
        return Subject("person", tokens[before].person, tokens[before].text, tokens[before].start)
    return nobody("somebody without a name")


def main_subject(tokens: list[Token], upto: int) -> Subject | None:
    """The one subject of the clauses before this token, inner clauses ("that …", "who …") left out; None if there are two."""
    subjects = [subject for subject, is_inner in clause_subjects(tokens[:upto]) if not is_inner]
    inner = [subject for subject, is_inner in clause_subjects(tokens[:upto]) if is_inner]
    if not subjects or any(
        subject.kind != subjects[-1].kind or subject.word != subjects[-1].word for subject in subjects
    ):
        return subjects[-1] if subjects and not inner and _is_last_clause_own(tokens, upto, subjects[-1]) else None
    rivals = [subject for subject in inner if subject.kind in {"person", "role"} and subject.word != subjects[-1].word]
    return None if rivals else subjects[-1]


def _is_last_clause_own(tokens: list[Token], upto: int, subject: Subject) -> bool:
    """Whether the last clause, with its own subject, is joined to those before by a comma or "and"."""
    place = next(index for index, token in enumerate(tokens) if token.start == subject.place)
    return place > 0 and (tokens[place - 1].is_mark(",;") or tokens[place - 1].lower in {"and", "but"}) and place < upto


def clause_subjects(tokens: list[Token]) -> list[tuple[Subject, bool]]:
    """The subjects at the heads of the clauses, each with whether its clause is an inner one."""
    found = []
    for start in range(len(tokens)):
        subject_after = _subject_after_quote(tokens, start)
        if subject_after:
            found.append((subject_after, False))
        elif _is_head_of_clause(tokens, start):
            subject = read_subject(tokens, start)
            if (
                subject
                and subject[1] < len(tokens)
                and _acts(tokens, subject[1])
                and _is_subject_indeed(tokens[start], subject[0])
            ):
                found.append((subject[0], start > 0 and tokens[start - 1].lower in _INNER))
    return found


def _is_subject_indeed(first: Token, subject: Subject) -> bool:
    """Whether it is no relative "who", and no verb that was read as a noun: ", put it back"."""
    if subject.kind == "nobody":
        return (
            first.lower in DETERMINERS
            or first.text[0].isupper()
            or first.kind == "person"
            or subject.words.endswith("s")
        )
    return subject.word not in {"who", "it"}


def _subject_after_quote(tokens: list[Token], start: int) -> Subject | None:
    verb = tokens[start]
    if start == 0 or tokens[start - 1].kind != "quote" or not is_saying(verb.lower) or not is_finite_at(tokens, start):
        return None
    return read_subject_after_verb(tokens, start + 1)


def _is_head_of_clause(tokens: list[Token], start: int) -> bool:
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.is_mark(",;:—–") or before.lower in CONJUNCTIONS or before.lower == "as" or before.kind == "quote":
        return True
    if before.lower in _TIME_NOUNS:
        return _is_pronoun_or_name(tokens[start])
    return is_adverb(before) and _is_head_of_clause(tokens, start - 1)


def _acts(tokens: list[Token], place: int) -> bool:
    """Whether what follows the subject can be its verb."""
    return tokens[place].kind == "word" and tokens[place].lower not in CONJUNCTIONS
