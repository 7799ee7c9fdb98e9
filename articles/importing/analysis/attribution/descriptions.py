"""Whom a description means: "the 34-year-old", "the actress", "her husband", "the old soldier"; only when it is certain."""

import re
from collections.abc import Iterable, Mapping, Sequence

from articles.importing.analysis.attribution.clauses import Sentence
from articles.importing.analysis.attribution.main_subjects import clause_subjects
from articles.importing.analysis.attribution.subjects import Subject
from articles.importing.analysis.names.finding import NamedPerson
from articles.importing.analysis.words.not_persons import INSTITUTION_WORDS
from articles.importing.analysis.words.reporting_verbs import DOCUMENTS, SPEECH_NOUNS, form_of
from articles.importing.analysis.words.titles import gender_of_role

_SPOUSE = re.compile(r"(?P<owner>her|his) (?:late |former |own )?(?P<kin>husband|wife)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?:his|her|their|my|our) (?:\w+ ){0,2}"
    r"(?P<kin>son|daughter|father|mother|brother|sister|boy|girl|husband|wife|uncle|aunt|nephew|niece)"
    r"|(?:the|an?) (?:elder|younger|older|earlier) [a-z].*",
    re.IGNORECASE,
)
_INSTITUTIONS_AND_WORDS = INSTITUTION_WORDS | DOCUMENTS | SPEECH_NOUNS
_OPPOSITE = {"m": "f", "f": "m"}
_ADJECTIVE_AND_NOUN = 3  # words, with the article
# Who speaks beside somebody, or for him, and is somebody else.
_OTHERS = set(
    """
source sources aide spokesman spokeswoman spokesperson lawyer attorney prosecutor reporter interviewer host moderator
company campaign agency firm union city state county government court team group site crowd caller critic opponent
rival neighbor neighbour
""".split()
)


def spouse(subject: Subject, people: Iterable[NamedPerson]) -> list[str]:
    """ "Her husband": the man of the one married couple that the article names by one surname; nobody otherwise."""
    match = _SPOUSE.fullmatch(subject.words)
    if not match:
        return []
    wanted = "m" if match["kin"].lower() == "husband" else "f"
    found = list(people)
    fitting = [
        person.name
        for person in found
        if person.gender == wanted
        and any(
            other.gender == _OPPOSITE[wanted] and other.name.split()[-1] == person.name.split()[-1] for other in found
        )
    ]
    return fitting if len(fitting) == 1 else []


def unnamed_relative(subjects: Iterable[Subject], gender: str, people: Iterable[NamedPerson]) -> str | None:
    """Somebody of the gender whom a sentence with these subjects is about and does not name: "his son", "the elder Feld"."""
    for subject in subjects:
        match = _RELATIVE.fullmatch(subject.words) if subject.kind in {"nobody", "role"} else None
        known_gender = gender_of_role(match["kin"]) if match and match["kin"] else None
        if match and known_gender in {gender, None} and not spouse(subject, people):
            return subject.words
    return None


def by_gender(subject: Subject, paragraph: int, people: Mapping[str, NamedPerson]) -> str | None:
    """ "The actress": the only woman named so far, when nobody was introduced as an actress."""
    wanted = gender_of_role(subject.word)
    if not wanted:
        return None
    place = (paragraph, subject.place)
    named = [person for person in people.values() if any((m.paragraph, m.start) < place for m in person.mentions)]
    fitting = [person.name for person in named if person.gender in {wanted, None}]
    return fitting[0] if len(fitting) == 1 else None


def goes_on_about(subject: Subject, before: Sequence[Sentence], people: Mapping[str, NamedPerson]) -> str | None:
    """ "Renn told the paper that he bore no grudge. “She is young,” the old ferryman said": the sentence before has the name.

    `before` are the sentences of the paragraph up to the description, the nearest last.
    """
    if not before or not _may_describe(subject) or not any(form_of(token.lower) for token in before[-1]):
        return None
    subjects = [found for found, is_inner in clause_subjects(before[-1]) if not is_inner]
    names = {found.word for found in subjects if found.kind == "person"}
    if len(names) != 1 or any(found.kind in {"role", "nobody"} for found in subjects):
        return None
    name = names.pop()
    gender = gender_of_role(subject.words.split()[-1])
    return name if not gender or people[name].gender in {gender, None} else None


def _may_describe(subject: Subject) -> bool:
    words = subject.words.lower().split()
    noun = words[-1]
    if words[0] != "the" or noun in _OTHERS or noun in _INSTITUTIONS_AND_WORDS:
        return False
    return len(words) >= _ADJECTIVE_AND_NOUN and noun.isalpha() and not noun.endswith("s")
