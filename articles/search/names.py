"""The names of the archive's people, tags and series, and people's job titles, by their words.

Each process remembers them until one is changed. Every search looks for them, and to look through the tables lasts as long as to
find the articles.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from django.db.models import F, IntegerField, Value

from articles.models import Series, Tag
from articles.search.words import folded, raw_words
from people.models import Alias, Person
from plumbing.page_cache.remembering import remembered

# In this order, so that people, who are many, leave those out of a large answer who come last.
SERIES, TAG, PERSON, JOB = range(4)


class Name(NamedTuple):
    """A name, or a job title, as its words, folded; whose it is by the key of the row. Somebody may have several."""

    kind: int
    key: int
    words: tuple[str, ...]


class Names(NamedTuple):
    """All names in their order, for each word the places of those that hold it, and all words in alphabetical order."""

    every: list[Name]
    places: dict[str, list[int]]
    words: list[str]

    def holding(self, words: Iterable[str], beginnings: Iterable[str], most: int) -> list[Name]:
        """The first `most` names with any of the words, or with a word that begins so."""
        wanted = {*words, *(longer for begun in beginnings for longer in self.longer(begun))}
        found = {place for word in wanted for place in self.places.get(word, ())}
        return [self.every[place] for place in sorted(found)[:most]]

    def longer(self, begun):
        since = bisect_left(self.words, begun)
        return takewhile(lambda word: word.startswith(begun), (self.words[at] for at in range(since, len(self.words))))


@remembered(most=1)
def names(now: datetime) -> Names:
    """All Names of the present. `now` tells only since when they are remembered: names have no hour."""
    every = [Name(kind, key, words_of(name)) for kind, key, name in rows()]
    places = defaultdict(list)
    for place, name in enumerate(every):
        for word in name.words:
            places[word].append(place)
    return Names(every, dict(places), sorted(places))


def rows():
    """Tuples of a kind, the key of whose it is, and a name."""
    return (
        named(SERIES, Series.objects.all())
        .union(
            named(TAG, Tag.objects.all()),
            named(PERSON, Person.objects.all()),
            named(PERSON, Alias.objects.all(), key="person_id"),
            named(JOB, Person.objects.exclude(role=""), name="role"),
            all=True,
        )
        .order_by("kind", "bears", "whose")
    )


def named(kind, found, key="pk", name="name"):
    facts = {"kind": Value(kind, IntegerField()), "whose": F(key), "bears": F(name)}
    return found.order_by().annotate(**facts).values_list(*facts)


@lru_cache(maxsize=100_000)
def words_of(name):
    """Kept, since of all names mostly one has changed."""
    return tuple(word for raw in raw_words(name) if (word := folded(raw)))
