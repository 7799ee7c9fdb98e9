"""Knows who has been spoken of and who has spoken, and so whom "he", "she" and "the singer" mean."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.importing.analysis.attribution.clause_words import PREPOSITIONS, is_age
from articles.importing.analysis.attribution.clauses import Sentence, Token, sentences_of, tokens_of
from articles.importing.analysis.attribution.descriptions import by_gender, goes_on_about, spouse, unnamed_relative
from articles.importing.analysis.attribution.main_subjects import clause_subjects
from articles.importing.analysis.attribution.subjects import Subject
from articles.importing.analysis.names.finding import HEADLINE, NamedPerson
from articles.importing.analysis.quotations.finding import Quotation
from articles.importing.analysis.words.titles import gender_of_role, is_role

ClauseSubjects = list[tuple[Subject, bool]]  # each with whether its clause is an inner one

_GENDERS = {"he": "m", "she": "f"}
_SENTENCES_BACK = 7
_PIECES_BACK = 200  # of one sentence: some have no stops, and would be read whole for each of their pronouns
_PARAGRAPHS_BACK = 2
_SPEECH_BACK = 3
_FAR = 0.85
_UNSURE = 0.75
_ASIDE = 9
_ASKING = {"asked", "asks", "ask", "asking", "questioned", "pressed", "quizzed"}  # whoever is asked may speak next


@dataclass(frozen=True)
class Resolved:
    """Whom a subject means: a full name or None, how sure (a factor up to 1), and the reason if it is nobody."""

    name: str | None
    factor: float
    reason: str


@dataclass
class Discourse:
    """The paragraphs of an article in sentences, with the persons they name, and who has spoken where so far."""

    people: dict[str, NamedPerson]
    paragraphs: list[list[Sentence]]
    roles: dict[str, set[str]] = field(default_factory=dict)
    speakers: list[tuple[int, str]] = field(default_factory=list)
    addressed: dict[int, set[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        paragraphs: Sequence[str],
        people: Sequence[NamedPerson],
        quotations: Sequence[Quotation],
        headline: str = "",
    ) -> "Discourse":
        sentences = [sentences_of(tokens_of(n, text, people, quotations)) for n, text in enumerate(paragraphs)]
        heading = sentences_of(tokens_of(HEADLINE, headline, people, ())) if headline else []
        named = {person.name: person for person in people}
        return cls(named, sentences, _roles_of_people([heading, *sentences]), addressed=_addressed(people, quotations))

    def sentences_at(self, paragraph: int, start: int, end: int) -> list[Sentence]:
        """The sentences of the paragraph that reach from before `end` to `start` or beyond it."""
        return [s for s in self.paragraphs[paragraph] if s[0].start < end and s[-1].end >= start]

    def resolve(self, subject: Subject, paragraph: int) -> Resolved:
        """Whom the subject of a clause in this paragraph means."""
        if subject.kind == "person":
            return Resolved(subject.word, 1.0, "")
        if subject.kind == "pronoun":
            return self._resolve_pronoun(subject, paragraph)
        if subject.kind == "role":
            bearers = self.roles.get(subject.word, set())
            if len(bearers) == 1:
                return Resolved(next(iter(bearers)), _UNSURE, "")
            if not bearers and (name := self._described(subject, paragraph)):
                return Resolved(name, _UNSURE, "")
            return Resolved(None, 1.0, f'"{subject.words}" is not one certain person')
        if name := self._described(subject, paragraph):
            return Resolved(name, _UNSURE, "")
        return Resolved(None, 1.0, f"the speaker is not a person named here: {subject.words}")

    def _described(self, subject: Subject, paragraph: int) -> str | None:
        """The person whom a description certainly means that nobody was introduced with."""
        if subject.place < 0:
            return None
        if husband := spouse(subject, self.people.values()):
            return husband[0]
        if subject.kind == "role" and (name := by_gender(subject, paragraph, self.people)):
            return name
        before = [s for s in self.paragraphs[paragraph] if s[-1].end <= subject.place and s[-1].kind != "quote"]
        return goes_on_about(subject, before, self.people)

    def _resolve_pronoun(self, pronoun: Subject, paragraph: int) -> Resolved:
        gender = _GENDERS.get(pronoun.word)
        if gender is None:
            return Resolved(None, 1.0, f'"{pronoun.words}" is no one certain person')
        for distance, sentence in enumerate(self._sentences_back_from(paragraph, pronoun.place)):
            subjects = clause_subjects(sentence)
            names = self._fitting(sentence, subjects, gender)
            unnamed = unnamed_relative((s for s, _ in subjects), gender, self.people.values())
            unnamed = unnamed or self._unknown_role(subjects, gender)
            if unnamed:
                return Resolved(None, 1.0, f'"{pronoun.words}" may be {unnamed}')
            if len(names) == 1:
                known = self.people[names[0]].gender == gender
                return Resolved(names[0], (1.0 if known else _UNSURE) * (1.0 if distance < 3 else _FAR), "")
            if names:
                return Resolved(None, 1.0, f'"{pronoun.words}" may be {" or ".join(names)}')
        for where, name in reversed(self.speakers):
            if where >= paragraph - _SPEECH_BACK and self.people[name].gender == gender:
                return Resolved(name, _FAR, "")
        addressed = self._of_gender(self._addressed(paragraph), gender)
        if len(addressed) == 1:
            return Resolved(addressed[0], _UNSURE, "")
        return Resolved(None, 1.0, f'nobody before it whom "{pronoun.words}" could mean')

    def _unknown_role(self, subjects: ClauseSubjects, gender: str) -> str | None:
        """Whoever alone acts in the sentence and is nobody by name, as in "The pastor waited": he may be meant."""
        acting = [subject for subject, is_inner in subjects if not is_inner]
        unknown = [s.words for s in acting if s.kind == "role" and not self.roles.get(s.word)]
        genders = {gender_of_role(words.split()[-1]) for words in unknown}
        return unknown[0] if len(acting) == len(unknown) == 1 and genders <= {gender, None} else None

    def _addressed(self, paragraph: int) -> list[str]:
        """Persons named in the words quoted in the paragraphs before: whoever is addressed may answer."""
        near = [self.addressed.get(n, set()) for n in range(paragraph - _PARAGRAPHS_BACK, paragraph)]
        return [name for name in self.people if any(name in names for names in near)]

    def _sentences_back_from(self, paragraph: int, place: int) -> list[Sentence]:
        """The sentences before a place, the nearest first; of its own sentence what stands before the place."""
        sentences = self.paragraphs[paragraph]
        here = bisect_left(sentences, place, key=lambda sentence: sentence[0].start)
        back = sentences[max(0, here - _SENTENCES_BACK) : here]
        if back:
            upto = bisect_left(back[-1], place, key=lambda token: token.start)
            back[-1] = back[-1][max(0, upto - _PIECES_BACK) : upto]
        for number in range(paragraph - 1, max(-1, paragraph - 1 - _PARAGRAPHS_BACK), -1):
            back = self.paragraphs[number][-_SENTENCES_BACK:] + back
        return [sentence[-_PIECES_BACK:] for sentence in reversed(back)][:_SENTENCES_BACK]

    def _fitting(self, sentence: Sentence, subjects: ClauseSubjects, gender: str) -> list[str]:
        """Persons of the gender whom the sentence is about: its subjects, or else whoever else it names."""
        own = [name for subject, is_inner in subjects if not is_inner for name in self._certain(subject)]
        acts = [s.place for s, is_inner in subjects if not is_inner and _GENDERS.get(s.word) == gender]
        end = min(acts) if acts and not own else sentence[-1].end  # "He held that Renn was right": he is not Renn
        tokens_before = [token for token in sentence if token.start < end]
        inner = [name for s, is_inner in subjects if is_inner and s.place < end for name in self._certain(s)]
        others = [token.person for token in tokens_before if token.kind == "person" and not token.is_possessive]
        others += [name for token in tokens_before if is_role(token.lower) for name in self._one_with_role(token.lower)]
        if any(token.lower in _ASKING for token in sentence) and len(self._of_gender([*own, *others], gender)) > 1:
            return self._of_gender([*own, *others], gender)
        return self._of_gender(own, gender) or self._of_gender(inner, gender) or self._of_gender(others, gender)

    def _certain(self, subject: Subject) -> list[str]:
        """The one person whom a name or a role surely means; none otherwise."""
        if subject.kind == "person":
            return [subject.word]
        if subject.kind == "role":
            return self._one_with_role(subject.word)
        return spouse(subject, self.people.values())

    def _one_with_role(self, role: str) -> list[str]:
        bearers = self.roles.get(role, set())
        return list(bearers) if len(bearers) == 1 else []

    def _of_gender(self, names: Sequence[str], gender: str) -> list[str]:
        unique = list(dict.fromkeys(name for name in names if self.people[name].gender in {gender, None}))
        known = [name for name in unique if self.people[name].gender == gender]
        return known if known and len(unique) == len(known) else unique


def _addressed(people: Sequence[NamedPerson], quotations: Sequence[Quotation]) -> dict[int, set[str]]:
    """Who is named within the quotations of each paragraph."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for quotation in quotations:
        if not quotation.is_scare:
            spans.setdefault(quotation.paragraph, []).append((quotation.start, quotation.end))
    found: dict[int, set[str]] = {}
    for person in people:
        for mention in person.mentions:
            inside = spans.get(mention.paragraph, [])
            nearest = bisect_left(inside, (mention.start,)) - 1
            if nearest >= 0 and mention.start < inside[nearest][1]:
                found.setdefault(mention.paragraph, set()).add(person.name)
    return found


def _roles_of_people(paragraphs: Sequence[Sequence[Sentence]]) -> dict[str, set[str]]:
    """Which persons are called what: "musician X", "X, the singer", "X is a singer"."""
    roles: dict[str, set[str]] = {}
    for sentences in paragraphs:
        for sentence in sentences:
            for index, token in enumerate(sentence):
                if token.kind == "person" and not token.is_possessive:
                    for word in _roles_beside(sentence, index):
                        roles.setdefault(word, set()).add(token.person)
    return roles


def _roles_beside(sentence: list[Token], index: int) -> list[str]:
    found = [*sentence[index].titles, *_role_before(sentence, index)]
    after = sentence[index + 1 : index + 1 + _ASIDE]
    if after and (after[0].is_mark(",") or after[0].lower in {"is", "was"}):
        aside: list[Token] = []
        for token in after[1:]:
            if token.kind != "word" or token.lower in {"who", "whose", "and", "of", "at", "for", "in", "to", "with"}:
                break
            aside.append(token)
        opens = aside and aside[0].lower in {"a", "an", "the", "his", "her", "their", "then", "former"}
        found += [f"{token.text}-year-old" for token in aside[:1] if token.text.isdigit()]
        found += [token.lower for token in aside if is_age(token)]
        found += [token.lower for token in aside[-1:] if opens and is_role(token.lower)]
    return found


def _role_before(sentence: list[Token], index: int) -> list[str]:
    """The role that leads to the name: "musician X", "the editor, X"; not that of "a friend of the editor, X"."""
    place = index - 1
    if place > 0 and sentence[place].is_mark(","):
        place -= 1
        start = place
        while (
            start >= 0
            and sentence[start].kind == "word"
            and sentence[start].lower not in {"the", "a", "an", "his", "her", "their"}
        ):
            start -= 1
        if start > 0 and sentence[start - 1].lower in PREPOSITIONS:
            return []
    return [sentence[place].lower] if place >= 0 and is_role(sentence[place].lower) else []
