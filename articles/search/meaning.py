"""What the pieces of a query mean in this archive: the stems, people, tags and series by which the index is asked for each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, product

from django.db.models import Case, When

from articles.models import SearchWord
from articles.search import marks
from articles.search.bearers import find_bearers
from articles.search.engine import engine
from articles.search.expressions import (
    ANYWHERE,
    IN_QUOTE,
    Beginning,
    Expression,
    Phrase,
    Token,
    Without,
    all_of,
    any_of,
)
from articles.search.names import Names
from articles.search.queries import Piece
from articles.search.stop_words import languages, stops
from articles.search.words import folded_words, word_of
from plumbing.database.prepared import padded, prepared

MOST_FORMS, MOST_BEGINNINGS, MOST_AKIN = 12, 40, 4_000
SHORTEST_BEGINNING = 2


@dataclass
class Sense:
    """What one piece of a query means. A reading is a way to part the piece into words; each word has some stems."""

    piece: Piece
    readings: list[list[str]]  # words, folded
    stems: dict[str, list[str]] = field(default_factory=dict)
    # Of a stem all words that the archive has, as far as they have been asked for.
    forms: dict[str, set[str]] = field(default_factory=dict)
    people: list[int] = field(default_factory=list)
    holders: list[int] = field(default_factory=list)  # people whose job title holds it
    tags: list[int] = field(default_factory=list)
    series: list[int] = field(default_factory=list)
    is_stop: bool = False
    is_beginning: bool = False
    unknown: set[str] = field(default_factory=set)  # words that the archive does not hold
    at: int = 0  # its place in the query

    def expression(self, where: str = ANYWHERE) -> Expression:
        """What the index is asked: for a text that holds it or, unless it has to stand at one place, for a person or tag."""
        parts = [part for words in self.readings for part in self.phrases(words, where)]
        if where == ANYWHERE:
            parts += [Token(f"{marks.PERSON}{key}") for key in self.people]
            parts += [Token(f"{marks.TAG}{key}") for key in self.tags]
            parts += [Token(f"{marks.SERIES}{key}") for key in self.series]
        if where in {ANYWHERE, IN_QUOTE}:
            parts += [Token(f"{marks.SPEAKER}{key}") for key in self.people]
        return any_of(parts)

    def phrases(self, words, where):
        *before, last = words
        if self.is_beginning and not before:
            yield Beginning(where + last)
        gaps = frozenset(at for at, each in enumerate(words) if each in stops())
        for tokens in islice(product(*(self.stems[each] for each in words)), MOST_FORMS + MOST_BEGINNINGS):
            whole = tuple(where + token for token in tokens)
            yield Phrase(whole, gaps) if len(whole) > 1 else Token(whole[0])

    @property
    def words(self):
        return {word for words in self.readings for word in words}


@dataclass(frozen=True)
class Meaning:
    """What a query means: the senses that are wanted, those that are not, and those so common that they need not be there."""

    wanted: tuple[Sense, ...]
    unwanted: tuple[Sense, ...]
    optional: tuple[Sense, ...] = ()
    whole_names: frozenset[int] = frozenset()  # people of whom the query has each word of a name of several

    def expression(self, where: str = ANYWHERE, is_any: bool = False) -> Expression:
        """`is_any`: one of the senses is enough."""
        wanted = [sense.expression(where) for sense in self.wanted]
        found = (any_of if is_any else all_of)(wanted) if wanted else Token(marks.EVERY)
        if not self.unwanted:
            return found
        return Without(found, any_of(sense.expression() for sense in self.unwanted))

    def as_phrase(self) -> Expression | None:
        """All words as they follow each other; None where that says no more than the words do."""
        senses = [*self.wanted, *self.optional]
        if len(senses) < 2 or len(self.wanted) < 1 or any(sense.is_beginning for sense in senses):
            return None
        words = [word for sense in self.in_order for word in sense.readings[0]]
        stems = {word: forms for sense in senses for word, forms in sense.stems.items()}
        whole = Sense(Piece(""), [words], stems)
        return any_of(whole.phrases(words, ANYWHERE))

    @property
    def named(self) -> set[int]:
        """The people whom all of the senses name."""
        return set.intersection(*(set(sense.people) for sense in self.wanted)) if self.wanted else set()

    @property
    def meant(self) -> set[int]:
        """The people of whom all of the senses tell, by name or job title, or whose whole name stands in the query."""
        told = [{*sense.people, *sense.holders} for sense in self.wanted]
        return {*(set.intersection(*told) if told else ()), *self.whole_names}

    @property
    def in_order(self):
        return sorted([*self.wanted, *self.optional], key=lambda sense: sense.at)

    @property
    def words(self):
        return {word for sense in self.wanted for word in sense.words}


def meaning_of(pieces: Iterable[Piece], names: Names) -> Meaning:
    """The Meaning of a query's pieces; those without any letter are left out. Up to two questions to the database."""
    senses = [sense for piece in pieces if (sense := sense_of(piece)).readings]
    for at, sense in enumerate(senses):
        sense.at = at
    find_stems(senses)
    whole_names = find_bearers(senses, names)
    wanted = [sense for sense in senses if not sense.piece.is_unwanted]
    telling = [sense for sense in wanted if not sense.is_stop]
    if not telling and len(wanted) > 1:
        # “To be or not to be”: such words tell something only as they follow each other.
        whole = Sense(Piece(" ".join(sense.piece.text for sense in wanted), is_phrase=True), [])
        whole.readings = [[word for sense in wanted for word in sense.readings[0]]]
        whole.stems = {word: forms for sense in wanted for word, forms in sense.stems.items()}
        whole.forms, whole.at = wanted[0].forms, 0
        telling = [whole]
    optional = [sense for sense in wanted if sense.is_stop] if telling and telling[0] in wanted else []
    unwanted = tuple(sense for sense in senses if sense.piece.is_unwanted)
    return Meaning(tuple(telling or wanted), unwanted, tuple(optional), whole_names)


def sense_of(piece):
    readings = []
    for is_eliding in (False, True):
        words = folded_words(piece.text, is_eliding)
        if words and words not in readings:
            readings.append(words)
    # “e-mail” and “email”
    if len(readings) == 1 and "-" in piece.text and not piece.is_phrase and len(readings[0]) > 1:
        readings.append(["".join(readings[0])])
    is_stop = len(readings) == 1 and not piece.is_phrase and all(word in stops() for word in readings[0])
    return Sense(piece, readings, is_stop=is_stop, is_beginning=piece.is_beginning)


def find_stems(senses):
    """The stems that the archive has for each word, and those that our languages would give it."""
    words = {word for sense in senses for word in sense.words}
    known, forms = defaultdict(list), defaultdict(set)
    for word, stem in akin(padded(sorted(words))):
        forms[stem].add(word)
        if word in words:
            known[word].append(stem)
    guessed = {word: [word_of(word, code).stem for code in languages()] for word in words - set(known)}
    if unseen := {stem for stems in guessed.values() for stem in stems} - set(forms):
        forms |= {stem: set() for stem in unseen}
        for word, stem in SearchWord.objects.filter(stem__in=unseen).values_list("word", "stem"):
            forms[stem].add(word)
    for sense in senses:
        sense.forms = forms
        sense.unknown = {
            word for word in sense.words if word not in known and not any(forms[stem] for stem in guessed[word])
        }
        sense.stems = {word: list(dict.fromkeys(known.get(word) or guessed[word])) for word in sense.words}
        sense.is_beginning = sense.is_beginning or is_beginning_of_a_word(sense)
        if sense.is_beginning:
            add_beginnings(sense)


@prepared(planned_by_value=True)
def akin(words):
    """The words and others that have the same stems, each with its stem; the words themselves first, so that none of them is missing."""
    stems = SearchWord.objects.filter(word__in=words).values("stem")
    found = SearchWord.objects.filter(stem__in=stems).order_by(Case(When(word__in=words, then=0), default=1))
    return found.values_list("word", "stem")[:MOST_AKIN]


def is_beginning_of_a_word(sense):
    """What the archive does not hold as a word is read as the beginning of one, as whoever is still typing means it."""
    if not sense.unknown or sense.piece.is_phrase or len(sense.readings) > 1 or len(sense.readings[0]) > 1:
        return False
    word = sense.readings[0][0]
    return len(word) > SHORTEST_BEGINNING and bool(engine().words_that_begin(word, 1))


def add_beginnings(sense):
    """The stem of a word need not begin as the word does: “happi” is that of “happy”."""
    for words in sense.readings:
        longer = [stem for _, stem in engine().words_that_begin(words[-1], MOST_BEGINNINGS)]
        forms = [*sense.stems[words[-1]], *(stem for stem in longer if not stem.startswith(words[-1]))]
        sense.stems[words[-1]] = list(dict.fromkeys(forms))
        if longer:
            sense.unknown.discard(words[-1])
