"""Finds the persons whom an article names, and every place where it names them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.importing.analysis.names.candidates import Candidate, candidates_in
from articles.importing.analysis.names.capital_words import is_heading
from articles.importing.analysis.names.evidence import gender_in, is_person
from articles.importing.analysis.names.genders import gender_by_pronoun
from articles.importing.analysis.names.headings import full_names_in_heading, heading_mentions
from articles.importing.analysis.names.joining import Group, NameKey, group_full_names, key_of, with_titles_parted
from articles.importing.analysis.names.singles import common_words, group_single_names, join_single_names
from articles.importing.analysis.words.given_names import gender_of

HEADLINE = -1


@dataclass(frozen=True)
class Mention:
    """A place where a person is named; `form` is the text from `start` to `end`, without title and possessive ending."""

    paragraph: int
    start: int
    end: int
    form: str


@dataclass(frozen=True)
class NamedPerson:
    """A person named in an article, by the fullest form of the name."""

    name: str
    forms: frozenset[str]
    gender: str | None
    mentions: tuple[Mention, ...]


def find_people(paragraphs: Sequence[str], headline: str = "", known: Sequence[str] = ()) -> tuple[NamedPerson, ...]:
    """The persons named in the paragraphs and the headline, in the order of their first mention.

    A person needs evidence: a known given name, a title, a trade or a description beside the name, a verb of
    speech, or the surname coming back. A mention in the headline has the paragraph number -1.

    `known` are full names on file already. One of them written in full is a person without further evidence. A
    surname or a given name alone, that nobody in the article bears in full, is taken for the one known person
    who bears it only with support: a title before it, a trade, a description or a verb of speech beside it.
    """
    texts = {HEADLINE: headline, **dict(enumerate(paragraphs))}
    candidates = [candidate for number, text in texts.items() for candidate in candidates_in(text, number)]
    full, single = [c for c in candidates if c.is_full], [c for c in candidates if not c.is_full]
    full.extend(full_names_in_heading(texts, single))
    full, single = with_titles_parted(full, single)
    groups = _persons_in_full(full, single, texts, known)
    left = join_single_names(groups, single, texts)
    groups.extend(group_single_names(left, texts, known))
    named = [_named_person(group, groups, texts) for group in groups if group.found]
    return tuple(sorted(named, key=lambda person: _place(person.mentions[0])))


def _persons_in_full(full: list[Candidate], single: list[Candidate], texts: dict, known: Sequence[str]) -> list[Group]:
    known_keys = {NameKey.of(name.split()) for name in known if " " in name.strip()}
    common = common_words(texts)
    groups = []
    for group in group_full_names(sorted(full, key=lambda c: (c.paragraph, c.start))):
        surname = [c for c in single if key_of(c.words[-1]) == group.key.last]
        if group.key in known_keys or is_person(group.found, surname, texts, group.key.last in common):
            groups.append(group)
    return _without_parts(groups)


def _without_parts(groups: list[Group]) -> list[Group]:
    """Joins "Huckabee Sanders" and "Ruth Ann" to the longer names that they are parts of."""
    kept = []
    for group in groups:
        longer = [other for other in groups if other is not group and other.has_part(group.found[0].words)]
        if len(longer) == 1:
            longer[0].found.extend(group.found)
        else:
            kept.append(group)
    return kept


def _named_person(group: Group, groups: list[Group], texts: dict[int, str]) -> NamedPerson:
    places = {(found.paragraph, found.start, found.end) for found in group.found}
    for number, text in texts.items():
        if is_heading(text):
            places.update((number, start, end) for start, end in heading_mentions(text, group, groups))
    mentions = tuple(Mention(*place, texts[place[0]][place[1] : place[2]]) for place in sorted(places))
    return NamedPerson(group.name, frozenset(m.form for m in mentions), _gender(group, groups, texts), mentions)


def _gender(group: Group, groups: list[Group], texts: dict[int, str]) -> str | None:
    titles = (gender_in(found, texts[found.paragraph]) for found in group.found)
    gender_of_title = next((gender for gender in titles if gender), None)
    others = _places_of(other for other in groups if other is not group)
    return gender_of_title or gender_of(group.name.split()[0]) or gender_by_pronoun(group.found, others, texts)


def _places_of(groups: Iterable[Group]) -> set[tuple[int, int]]:
    return {(found.paragraph, found.start) for group in groups for found in group.found}


def _place(mention: Mention) -> tuple[int, int]:
    return mention.paragraph, mention.start
