"""What readers get for what they typed: what was found; else what a better spelling finds; else what holds some of the words."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice, product

from articles.search import queries, spelling
from articles.search.engine import engine
from articles.search.filters import Filters
from articles.search.meaning import Meaning, meaning_of
from articles.search.names import Names, names
from articles.search.queries import Query
from articles.search.searching import Found, find, that_quote
from articles.search.words import folded, raw_words

FEW = 3  # a search that finds fewer is worth a question
TRIED = 6


@dataclass(frozen=True)
class Answer:
    """`found` is of the query itself, unless `corrected` says by what spelling it was found, or `is_any` that not all words are there.

    `suggested` is a spelling that finds more; `quoting`, on the first page only: the articles in whose quotes to look; `names`: those
    of the archive by which it was read.
    """

    query: Query
    meaning: Meaning
    found: Found
    corrected: str = ""
    suggested: str = ""
    is_any: bool = False
    quoting: list[int] = field(default_factory=list)
    names: Names | None = None


def answer(query: Query, filters: Filters, now: datetime, *, by_date: bool = False, after: str = "") -> Answer:
    known_names = names(now)  # before the transaction, in which nothing is remembered
    with engine().answering():
        given = answered(query, filters, now, by_date, after, known_names)
        quoting = that_quote(given.meaning, filters, now) if given.found.is_first else []
        return replace(given, quoting=quoting, names=known_names)


def answered(query, filters, now, by_date, after, known_names):
    meaning = meaning_of(query.pieces, known_names)

    def found_by(meaning, text, is_any=False):
        return find(meaning, filters, now, text=text, by_date=by_date, after=after, is_any=is_any)

    found = found_by(meaning, query.text)
    if not meaning.wanted or found.number >= FEW or filters.mistakes:
        return Answer(query, meaning, found)
    for text, other in corrections(query, meaning, known_names):
        better = found_by(other, text)
        if better.number > found.number:
            if found.number:
                return Answer(query, meaning, found, suggested=text)
            return Answer(query, other, better, corrected=text)
    if not found.number and len(meaning.wanted) > 1:
        return Answer(query, meaning, found_by(meaning, "", is_any=True), is_any=True)
    return Answer(query, meaning, found)


def corrections(query, meaning, known_names):
    """Pairs of a text in which words that the archive does not hold are spelt as others that it does, and its Meaning."""
    doubtful = {sense.piece: better for sense in meaning.wanted if sense.unknown and (better := spellings(sense))}
    for chosen in islice(product(*doubtful.values()), TRIED if doubtful else 0):
        text = query.text
        for piece, better in zip(doubtful, chosen, strict=True):
            text = text.replace(piece.text, better, 1)
        yield text, meaning_of(queries.read(text).pieces, known_names)


def spellings(sense):
    """Other spellings of the piece, the nearest first; by its one word that is unknown."""
    for raw in raw_words(sense.piece.text):
        word = folded(raw)
        near = spelling.near(word) if word in sense.unknown else []
        if near:
            at = sense.piece.text.casefold().find(raw)
            typed = sense.piece.text[at : at + len(raw)] if at >= 0 else sense.piece.text
            return [sense.piece.text.replace(typed, as_typed(other, typed), 1) for other in near]
    return []


def as_typed(word, typed):
    return word.capitalize() if typed[:1].isupper() else word
