"""Reads the subject of a clause: a person, a pronoun, a calling ("the singer"), or something that is nobody by name."""

from dataclasses import dataclass

from articles.importing.analysis.attribution.clause_words import (
    CONJUNCTIONS,
    EXAMPLE_OPENERS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_age,
    is_auxiliary,
    is_link,
    is_time,
    is_verb_at,
)
from articles.importing.analysis.attribution.clauses import Piece
from articles.importing.analysis.words.not_persons import INSTITUTION_WORDS
from articles.importing.analysis.words.reporting_verbs import (
    DOCUMENTS,
    SPEECH_NOUNS,
    VERB_FORMS_THAT_ARE_NOUNS,
    form_of,
)
from articles.importing.analysis.words.titles import is_role

_LONGEST_ASIDE = 30
_OPENS_DESCRIPTION = {"a", "an", "the", "his", "her", "their", "who", "whose", "then", "now", "once", "former"}
_CARRIERS = {"from", "by", "of"}
_WORDS = DOCUMENTS | SPEECH_NOUNS
_DEFINITE = {"the", "this", "that"}

# Nouns that take a name before them: "the Feld camp", "Smith supporters".
_AFTER_NAMES = (
    DOCUMENTS
    | SPEECH_NOUNS
    | INSTITUTION_WORDS
    | set("camp fans voters era aide critics backers clan crowd people interview trial tour rally loyalists".split())
)


@dataclass(frozen=True)
class Subject:
    """Who or what does what a verb says.

    `kind` is "person" (`word` is the name), "pronoun", "role" (`word` is the calling) or "nobody"; `words` are the
    words as written, for the report.
    """

    kind: str
    word: str
    words: str
    place: int
    is_document: bool = False


def read_subject(pieces: list[Piece], start: int) -> tuple[Subject, int] | None:
    """The subject that begins at this piece and the index of the first piece after it, asides and adverbs included."""
    simple = _read_simple(pieces, start)
    if simple is None:
        return None
    subject, end = simple
    if subject.kind == "pronoun":
        return subject, _after_adverbs(pieces, end)
    joined = _joined_with_other(pieces, subject, end)
    if joined:
        return joined
    end = _after_phrases(pieces, _after_adverbs(pieces, end) if _is_place_word(pieces, end) else end)
    subject, end = _after_aside(pieces, subject, end)
    return subject, _after_adverbs(pieces, end)


def read_subject_after_verb(pieces: list[Piece], start: int) -> Subject | None:
    """The subject that follows its verb: "wrote Feld", "said the paper’s editor, Jane Roe"."""
    simple = _read_simple(pieces, start)
    if simple is None:
        return None
    subject, end = simple
    if _joined_with_other(pieces, subject, end):
        return Subject("nobody", "", "more than one speaker", subject.place)
    end = _after_phrases(pieces, end) if subject.kind in {"role", "nobody"} else end
    if subject.kind not in {"role", "nobody"} or end >= len(pieces) or not pieces[end].is_mark(","):
        return subject
    name = end + 1
    while name < len(pieces) and _leads_to_name(pieces[name]):
        name += 1
    named = name < len(pieces) and pieces[name].kind == "person" and not pieces[name].is_possessive
    return _person(pieces[name]) if named and _closes(pieces, name + 1) else subject


def _leads_to_name(piece: Piece) -> bool:
    """Whether the word may stand before a name in an apposition: "the author, sophomore Jane Roe"."""
    return is_role(piece.lower)


def _names_somebody(aside: list[Piece]) -> bool:
    """Whether the words between two commas are a name, callings before it taken in."""
    last = aside[-1]
    return last.kind == "person" and not last.is_possessive and all(_leads_to_name(piece) for piece in aside[:-1])


def _person(piece: Piece) -> Subject:
    return Subject("person", piece.person, piece.text, piece.start)


def _closes(pieces: list[Piece], index: int) -> bool:
    return index >= len(pieces) or pieces[index].kind in {"mark", "quote"} or is_link(pieces[index])


def _read_simple(pieces: list[Piece], start: int) -> tuple[Subject, int] | None:
    """The subject without what follows it: asides and phrases such as "of the paper"."""
    if start >= len(pieces):
        return None
    first = pieces[start]
    if first.lower in SUBJECT_PRONOUNS:
        return Subject("pronoun", first.lower, first.text, first.start), start + 1
    if _is_participle(first):
        return None
    taken: list[Piece] = []
    index = start
    while index < len(pieces) and _belongs_to_noun(pieces, index, taken):
        taken.append(pieces[index])
        index += 1
    if not taken or is_adverb(taken[0]):
        return None
    return _words_from_person(pieces, taken, index) or (_head(taken), index)


def _is_participle(piece: Piece) -> bool:
    """ "Asked about the pier, Feld said": the first word is no noun."""
    form = form_of(piece.lower) if piece.kind == "word" else None
    return bool(form and form[1] in {"past", "ing"} and piece.lower not in VERB_FORMS_THAT_ARE_NOUNS)


def _belongs_to_noun(pieces: list[Piece], index: int, taken: list[Piece]) -> bool:
    piece = pieces[index]
    if piece.kind == "person":
        return not (taken and taken[-1].kind == "person" and not taken[-1].is_possessive)
    if piece.kind == "scare":
        return True
    if piece.kind != "word" or is_link(piece) or is_time(piece) or piece.lower in SUBJECT_PRONOUNS:
        return False
    if piece.lower in {"him", "them", "me", "us"} or (taken and _is_complete(taken[-1]) and not _goes_with_name(piece)):
        return False
    return not (taken and (is_adverb(piece) or is_verb_at(pieces, index)))


def _is_complete(piece: Piece) -> bool:
    """Whether a noun phrase can end with the piece: a name or a calling. What comes then is its verb, as a rule."""
    return (piece.kind == "person" and not piece.is_possessive) or is_role(piece.lower)


def _goes_with_name(piece: Piece) -> bool:
    word = piece.lower
    return (
        word in _AFTER_NAMES or is_role(word) or (word.endswith("s") and is_role(word[:-1])) or piece.text[0].isupper()
    )


def _head(taken: list[Piece]) -> Subject:
    last = taken[-1]
    words = " ".join(piece.text for piece in taken)
    if last.kind == "person" and not last.is_possessive:
        return _person(last)
    owner = next((piece for piece in taken[:-1] if piece.is_possessive), None)
    pronoun = POSSESSIVE_PRONOUNS.get(taken[0].lower)
    if last.lower in _WORDS:
        if owner and sum(piece.kind == "person" for piece in taken) == 1:
            return Subject("person", owner.person, words, taken[0].start, is_document=True)
        if pronoun:
            return Subject("pronoun", pronoun, words, taken[0].start, is_document=True)
    calls = is_role(last.text) or is_age(last)
    if taken[0].lower in _DEFINITE and calls and not any(piece.kind == "person" for piece in taken):
        return Subject("role", last.lower, words, taken[0].start)
    return Subject("nobody", "", words, taken[0].start, is_document=last.lower in DOCUMENTS)


def _words_from_person(pieces: list[Piece], taken: list[Piece], index: int) -> tuple[Subject, int] | None:
    """ "a statement from Smith", "the words of Smith": the words are that person's."""
    following = pieces[index : index + 2]
    carried = len(following) > 1 and following[0].lower in _CARRIERS and following[1].kind == "person"
    if not carried or following[1].is_possessive or taken[-1].lower not in _WORDS:
        return None
    words = " ".join(piece.text for piece in [*taken, *following])
    return Subject("person", following[1].person, words, taken[0].start, is_document=True), index + 2


def _joined_with_other(pieces: list[Piece], subject: Subject, end: int) -> tuple[Subject, int] | None:
    """ "Smith and Jones": two speakers are no one speaker."""
    if subject.kind != "person" or end + 1 >= len(pieces) or pieces[end].lower not in {"and", "or", "nor", "&"}:
        return None
    other = _read_simple(pieces, end + 1)
    if other is None or other[0].kind not in {"person", "role"}:
        return None
    words = f"{subject.words} and {other[0].words}"
    return Subject("nobody", "", words, subject.place), _after_adverbs(pieces, other[1])


def _is_place_word(pieces: list[Piece], index: int) -> bool:
    return index < len(pieces) and pieces[index].lower in {"here", "there"}


def _after_phrases(pieces: list[Piece], end: int) -> int:
    """Past "of the paper", "for Smith", "in Ohio on Monday"."""
    while end < len(pieces) and pieces[end].lower in PREPOSITIONS and not _opens_clause_with_as(pieces, end):
        index = end + 1
        while index < len(pieces) and _belongs_to_phrase(pieces, index, end + 1):
            index += 1
        if index == end + 1:
            return end
        end = index
    return end


def _opens_clause_with_as(pieces: list[Piece], index: int) -> bool:
    return pieces[index].lower == "as" and pieces[index - 1].lower not in EXAMPLE_OPENERS


def _belongs_to_phrase(pieces: list[Piece], index: int, start: int) -> bool:
    piece = pieces[index]
    if piece.kind in {"person", "scare"} or is_time(piece):
        return True
    return (
        piece.kind == "word"
        and not is_link(piece)
        and not is_verb_at(pieces, index)
        and not (index > start and is_adverb(piece))
    )


def _after_aside(pieces: list[Piece], subject: Subject, end: int) -> tuple[Subject, int]:
    """Past ", a professor at Leeds," if a verb of speech follows; in "the editor, Jane Roe, said" she is the subject."""
    if end >= len(pieces) or not pieces[end].is_mark(",(—–"):
        return subject, end
    for index in range(end + 2, min(len(pieces), end + _LONGEST_ASIDE)):
        if pieces[index].kind == "quote" or pieces[index].is_mark(".;:!?"):
            break
        aside = pieces[end + 1 : index]
        if pieces[index].is_mark(",)—–") and _is_aside(pieces, subject, aside, index + 1):
            named = subject.kind in {"role", "nobody"} and _names_somebody(aside)
            return (_person(aside[-1]) if named else subject), index + 1
    return subject, end


def _is_aside(pieces: list[Piece], subject: Subject, aside: list[Piece], after: int) -> bool:
    """Whether the words between two commas describe the subject, and its verb follows."""
    place = _after_adverbs(pieces, after)
    if aside[0].lower in CONJUNCTIONS - {"whose"} or place >= len(pieces):
        return False
    if is_verb_at(pieces, place):
        return True
    names = _names_somebody(aside)
    describes = subject.kind == "person" and (aside[0].lower in _OPENS_DESCRIPTION or is_role(aside[0].lower))
    return (
        (names or describes)
        and pieces[place].kind == "word"
        and not is_link(pieces[place])
        and pieces[place].text[0].islower()
    )


def _after_adverbs(pieces: list[Piece], index: int) -> int:
    while index < len(pieces) and (is_adverb(pieces[index]) or is_auxiliary(pieces[index])):
        index += 1
    return index
