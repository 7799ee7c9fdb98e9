"""Names of one word: a surname or a given name of somebody named in full, or the only name that somebody has."""

import re
from collections import defaultdict
from collections.abc import Sequence

from articles.importing.analysis.names.candidates import Candidate
from articles.importing.analysis.names.evidence import ENOUGH, evidence_in, gender_in, is_single_name
from articles.importing.analysis.names.joining import Group, NameKey, key_of
from articles.importing.analysis.words.given_names import gender_of
from articles.importing.analysis.words.not_persons import INSTITUTION_WORDS, KNOWN_BY_ONE_WORD, SENTENCE_OPENERS
from articles.importing.analysis.words.places import is_people, is_place
from articles.importing.analysis.words.titles import is_role, is_title

_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_ACRONYM = 5
_ELDER = re.compile(r"\b(?:elder|younger|older|earlier|senior|junior|other)(?: (?:Mr|Mrs|Ms)\.?)? $", re.IGNORECASE)
_NEAR = 20


def join_single_names(groups: list[Group], singles: Sequence[Candidate], texts: dict[int, str]) -> list[Candidate]:
    """Adds each lone name to the person who bears it; returns those that nobody in the article bears in full."""
    common = common_words(texts)
    given = [(group, group.first_words) for group in groups]
    left = []
    for candidate in sorted(singles, key=lambda c: (c.paragraph, c.start)):
        key = key_of(candidate.words[0])
        bearers = [group for group in groups if key == group.key.last] or [
            group for group, names in given if key in names
        ]
        if not bearers:
            left.append(candidate)
            continue
        if _ELDER.search(texts[candidate.paragraph][max(0, candidate.start - _NEAR) : candidate.start]):
            continue  # one of the name, and which one only the reader knows
        if _is_used_as_name(candidate, texts[candidate.paragraph], common):
            bearer = _one_of(bearers, candidate, texts)
            if bearer:
                bearer.found.append(candidate)
    return left


def common_words(texts: dict[int, str]) -> set[str]:
    """Words that the article writes small somewhere: at the beginning of a sentence they need not be names."""
    return {word for text in texts.values() for word in _SMALL_WORD.findall(text)} | SENTENCE_OPENERS


def _is_used_as_name(candidate: Candidate, text: str, common: set[str]) -> bool:
    word = candidate.words[0].lower()
    if candidate.title:
        return True
    ordinary = (
        word in common or word in INSTITUTION_WORDS or is_place(word) or is_people(word) or word in KNOWN_BY_ONE_WORD
    )
    if not ordinary:
        return True
    if candidate.after_article:
        return False
    if word in KNOWN_BY_ONE_WORD:
        return evidence_in(candidate, text) >= ENOUGH
    return (
        not (candidate.opens_sentence and word in common)
        or evidence_in(candidate, text) >= ENOUGH
        or candidate.is_possessive
    )


def _one_of(bearers: list[Group], candidate: Candidate, texts: dict[int, str]) -> Group | None:
    """Whom of several bearers of a name it means: by the title, or the one introduced first.

    An article that names two persons of one surname uses it alone for the one whom it is about.
    """
    gender = gender_in(candidate, texts[candidate.paragraph])
    fitting = [group for group in bearers if not gender or gender_of(group.name.split()[0]) in {gender, None}]
    plain = [group for group in fitting if not group.key.suffix] or fitting
    place = (candidate.paragraph, candidate.start)
    introduced = [group for group in plain if any((found.paragraph, found.start) < place for found in group.found)]
    if len(plain) == 1:
        return plain[0]
    titled = [
        group for group in plain if set(candidate.title) & {word for found in group.found for word in found.title}
    ]
    if len(titled) == 1:
        return titled[0]
    is_surname = all(key_of(candidate.words[0]) == group.key.last for group in introduced)
    return introduced[0] if len(introduced) == 1 or (introduced and is_surname) else None


def group_single_names(singles: Sequence[Candidate], texts: dict[int, str], known: Sequence[str]) -> list[Group]:
    """Persons with one name only: named by title and surname, or a lone name with evidence, or somebody known."""
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in singles:
        if not _is_never_a_name(candidate):
            by_key[key_of(candidate.words[0])].append(candidate)
    common = common_words(texts)
    groups = []
    for key, found in by_key.items():
        bearers = [name for name in known if " " in name and key in {key_of(name.split()[0]), key_of(name.split()[-1])}]
        supported = any(evidence_in(candidate, texts[candidate.paragraph]) >= ENOUGH for candidate in found)
        if len(bearers) == 1 and supported:
            groups.append(Group(NameKey.of(bearers[0].split()), found, known_as=bearers[0]))
        elif is_single_name(found, texts, key in common):
            groups.append(Group(NameKey(key, key, ""), found))
    return groups


def _is_never_a_name(candidate: Candidate) -> bool:
    word = candidate.words[0]
    lowered = word.lower()
    if word.isupper() and len(word) <= _ACRONYM and not candidate.title:
        return True
    if candidate.title:
        return is_title(word) or lowered in SENTENCE_OPENERS
    if word.endswith("s") and is_role(word[:-1]):
        return True
    ordinary = (
        lowered in KNOWN_BY_ONE_WORD or lowered in INSTITUTION_WORDS or lowered in SENTENCE_OPENERS or is_people(word)
    )
    return is_place(word) or ordinary or is_title(word) or is_role(word)
