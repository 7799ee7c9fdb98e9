"""The names of the archive's people, tags, series and sections, and people's job titles: by their words, and by their keys.

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

from django.db.models import CharField, F, IntegerField, Value

from articles.models import Section, Series, Tag
from articles.search.words import folded_words
from people.models import Alias, Person
from plumbing.page_cache.remembering import remembered

# In this order, so that people, who are many, leave those out of a large answer who come last.
SECTION, SERIES, TAG, PERSON, JOB = range(5)
SLUG, NO_SLUG = F("slug"), Value("", CharField())


class Name(NamedTuple):
    """A name, or a job title, as its words, folded; whose it is by the key of the row. Somebody may have several."""

    kind: int
    key: int
    words: tuple[str, ...]


class Names(NamedTuple):
    """All names in their order, for each word the places of those that hold it, and all words in alphabetical order; and by kind and
    key of a row its slug and name. No search looks for the words of sections: they are in `labels` alone.
    """

    every: list[Name]
    places: dict[str, list[int]]
    words: list[str]
    labels: dict[tuple[int, int], tuple[str, str]]

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
    found = rows()
    every = [Name(kind, key, words_of(name)) for kind, key, name, _ in found if kind != SECTION]
    labels = {(kind, key): (slug, name) for kind, key, name, slug in found if slug}
    places = defaultdict(list)
    for place, name in enumerate(every):
        for word in name.words:
            places[word].append(place)
    return Names(every, dict(places), sorted(places), labels)


def rows():
    """Tuples of a kind, the key of whose it is, a name and, beside the name by which a row goes, its slug."""
    found = named(SECTION, Section.objects.all()).union(
        named(SERIES, Series.objects.all()),
        named(TAG, Tag.objects.all()),
        named(PERSON, Person.objects.all()),
        named(PERSON, Alias.objects.all(), key="person_id", slug=NO_SLUG),
        named(JOB, Person.objects.exclude(role=""), name="role", slug=NO_SLUG),
        all=True,
    )
    return list(found.order_by("kind", "bears", "whose"))


def named(kind, found, key="pk", name="name", slug=SLUG):
    facts = {"kind": Value(kind, IntegerField()), "whose": F(key), "bears": F(name), "address": slug}
    return found.order_by().annotate(**facts).values_list(*facts)


@lru_cache(maxsize=100_000)
def words_of(name):
    """Kept, since of all names mostly one has changed."""
    return tuple(folded_words(name))
