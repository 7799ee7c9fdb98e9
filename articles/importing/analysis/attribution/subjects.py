"""Reads the subject of a clause: a person, a pronoun, a role ("the singer"), or something that is nobody by name."""

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
from articles.importing.analysis.attribution.clauses import Token
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

    `kind` is "person" (`word` is the name), "pronoun", "role" (`word` is the role) or "nobody"; `words` are the
    words as written, for the report.
    """

    kind: str
    word: str
    words: str
    place: int
    is_document: bool = False


def read_subject(tokens: list[Token], start: int) -> tuple[Subject, int] | None:
    """The subject that begins at this token and the index of the first token after it, asides and adverbs included."""
    simple = _read_simple(tokens, start)
    if simple is None:
        return None
    subject, end = simple
    if subject.kind == "pronoun":
        return subject, _after_adverbs(tokens, end)
    joined = _joined_with_other(tokens, subject, end)
    if joined:
        return joined
    end = _after_phrases(tokens, _after_adverbs(tokens, end) if _is_place_word(tokens, end) else end)
    subject, end = _after_aside(tokens, subject, end)
    return subject, _after_adverbs(tokens, end)


def read_subject_after_verb(tokens: list[Token], start: int) -> Subject | None:
    """The subject that follows its verb: "wrote Feld", "said the paper’s editor, Jane Roe"."""
    simple = _read_simple(tokens, start)
    if simple is None:
        return None
    subject, end = simple
    if _joined_with_other(tokens, subject, end):
        return Subject("nobody", "", "more than one speaker", subject.place)
    end = _after_phrases(tokens, end) if subject.kind in {"role", "nobody"} else end
    if subject.kind not in {"role", "nobody"} or end >= len(tokens) or not tokens[end].is_mark(","):
        return subject
    name = end + 1
    while name < len(tokens) and _leads_to_name(tokens[name]):
        name += 1
    named = name < len(tokens) and tokens[name].kind == "person" and not tokens[name].is_possessive
    return _person(tokens[name]) if named and _closes(tokens, name + 1) else subject


def _leads_to_name(token: Token) -> bool:
    """Whether the word may stand before a name in an apposition: "the author, sophomore Jane Roe"."""
    return is_role(token.lower)


def _names_somebody(aside: list[Token]) -> bool:
    """Whether the words between two commas are a name, roles before it taken in."""
    last = aside[-1]
    return last.kind == "person" and not last.is_possessive and all(_leads_to_name(token) for token in aside[:-1])


def _person(token: Token) -> Subject:
    return Subject("person", token.person, token.text, token.start)


def _closes(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or tokens[index].kind in {"mark", "quote"} or is_link(tokens[index])


def _read_simple(tokens: list[Token], start: int) -> tuple[Subject, int] | None:
    """The subject without what follows it: asides and phrases such as "of the paper"."""
    if start >= len(tokens):
        return None
    first = tokens[start]
    if first.lower in SUBJECT_PRONOUNS:
        return Subject("pronoun", first.lower, first.text, first.start), start + 1
    if _is_participle(first):
        return None
    taken: list[Token] = []
    index = start
    while index < len(tokens) and _belongs_to_noun(tokens, index, taken):
        taken.append(tokens[index])
        index += 1
    if not taken or is_adverb(taken[0]):
        return None
    return _words_from_person(tokens, taken, index) or (_head(taken), index)


def _is_participle(token: Token) -> bool:
    """ "Asked about the pier, Feld said": the first word is no noun."""
    form = form_of(token.lower) if token.kind == "word" else None
    return bool(form and form[1] in {"past", "ing"} and token.lower not in VERB_FORMS_THAT_ARE_NOUNS)


def _belongs_to_noun(tokens: list[Token], index: int, taken: list[Token]) -> bool:
    token = tokens[index]
    if token.kind == "person":
        return not (taken and taken[-1].kind == "person" and not taken[-1].is_possessive)
    if token.kind == "scare":
        return True
    if token.kind != "word" or is_link(token) or is_time(token) or token.lower in SUBJECT_PRONOUNS:
        return False
    if token.lower in {"him", "them", "me", "us"} or (taken and _is_complete(taken[-1]) and not _goes_with_name(token)):
        return False
    return not (taken and (is_adverb(token) or is_verb_at(tokens, index)))


def _is_complete(token: Token) -> bool:
    """Whether a noun phrase can end with the token: a name or a role. What comes then is its verb, as a rule."""
    return (token.kind == "person" and not token.is_possessive) or is_role(token.lower)


def _goes_with_name(token: Token) -> bool:
    word = token.lower
    return (
        word in _AFTER_NAMES or is_role(word) or (word.endswith("s") and is_role(word[:-1])) or token.text[0].isupper()
    )


def _head(taken: list[Token]) -> Subject:
    last = taken[-1]
    words = " ".join(token.text for token in taken)
    if last.kind == "person" and not last.is_possessive:
        return _person(last)
    owner = next((token for token in taken[:-1] if token.is_possessive), None)
    pronoun = POSSESSIVE_PRONOUNS.get(taken[0].lower)
    if last.lower in _WORDS:
        if owner and sum(token.kind == "person" for token in taken) == 1:
            return Subject("person", owner.person, words, taken[0].start, is_document=True)
        if pronoun:
            return Subject("pronoun", pronoun, words, taken[0].start, is_document=True)
    calls = is_role(last.text) or is_age(last)
    if taken[0].lower in _DEFINITE and calls and not any(token.kind == "person" for token in taken):
        return Subject("role", last.lower, words, taken[0].start)
    return Subject("nobody", "", words, taken[0].start, is_document=last.lower in DOCUMENTS)


def _words_from_person(tokens: list[Token], taken: list[Token], index: int) -> tuple[Subject, int] | None:
    """ "a statement from Smith", "the words of Smith": the words are that person's."""
    following = tokens[index : index + 2]
    carried = len(following) > 1 and following[0].lower in _CARRIERS and following[1].kind == "person"
    if not carried or following[1].is_possessive or taken[-1].lower not in _WORDS:
        return None
    words = " ".join(token.text for token in [*taken, *following])
    return Subject("person", following[1].person, words, taken[0].start, is_document=True), index + 2


def _joined_with_other(tokens: list[Token], subject: Subject, end: int) -> tuple[Subject, int] | None:
    """ "Smith and Jones": two speakers are no one speaker."""
    if subject.kind != "person" or end + 1 >= len(tokens) or tokens[end].lower not in {"and", "or", "nor", "&"}:
        return None
    other = _read_simple(tokens, end + 1)
    if other is None or other[0].kind not in {"person", "role"}:
        return None
    words = f"{subject.words} and {other[0].words}"
    return Subject("nobody", "", words, subject.place), _after_adverbs(tokens, other[1])


def _is_place_word(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower in {"here", "there"}


def _after_phrases(tokens: list[Token], end: int) -> int:
    """Past "of the paper", "for Smith", "in Ohio on Monday"."""
    while end < len(tokens) and tokens[end].lower in PREPOSITIONS and not _opens_clause_with_as(tokens, end):
        index = end + 1
        while index < len(tokens) and _belongs_to_phrase(tokens, index, end + 1):
            index += 1
        if index == end + 1:
            return end
        end = index
    return end


def _opens_clause_with_as(tokens: list[Token], index: int) -> bool:
    return tokens[index].lower == "as" and tokens[index - 1].lower not in EXAMPLE_OPENERS


def _belongs_to_phrase(tokens: list[Token], index: int, start: int) -> bool:
    token = tokens[index]
    if token.kind in {"person", "scare"} or is_time(token):
        return True
    return (
        token.kind == "word"
        and not is_link(token)
        and not is_verb_at(tokens, index)
        and not (index > start and is_adverb(token))
    )


def _after_aside(tokens: list[Token], subject: Subject, end: int) -> tuple[Subject, int]:
    """Past ", a professor at Leeds," if a verb of speech follows; in "the editor, Jane Roe, said" she is the subject."""
    if end >= len(tokens) or not tokens[end].is_mark(",(—–"):
        return subject, end
    for index in range(end + 2, min(len(tokens), end + _LONGEST_ASIDE)):
        if tokens[index].kind == "quote" or tokens[index].is_mark(".;:!?"):
            break
        aside = tokens[end + 1 : index]
        if tokens[index].is_mark(",)—–") and _is_aside(tokens, subject, aside, index + 1):
            named = subject.kind in {"role", "nobody"} and _names_somebody(aside)
            return (_person(aside[-1]) if named else subject), index + 1
    return subject, end


def _is_aside(tokens: list[Token], subject: Subject, aside: list[Token], after: int) -> bool:
    """Whether the words between two commas describe the subject, and its verb follows."""
    place = _after_adverbs(tokens, after)
    if aside[0].lower in CONJUNCTIONS - {"whose"} or place >= len(tokens):
        return False
    if is_verb_at(tokens, place):
        return True
    names = _names_somebody(aside)
    describes = subject.kind == "person" and (aside[0].lower in _OPENS_DESCRIPTION or is_role(aside[0].lower))
    return (
        (names or describes)
        and tokens[place].kind == "word"
        and not is_link(tokens[place])
        and tokens[place].text[0].islower()
    )


def _after_adverbs(tokens: list[Token], index: int) -> int:
    while index < len(tokens) and (is_adverb(tokens[index]) or is_auxiliary(tokens[index])):
        index += 1
    return index
