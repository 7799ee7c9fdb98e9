"""Pairs of people whose names are so near that they may be one, found among all at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from people.models import Alias, Person
from people.similar import distance

MOST = 100  # pairs that are told
LARGEST = 40  # names that are alike in one way, beyond which that tells nothing


def possible_duplicates() -> list[tuple[Person, Person]]:
    """The nearest pairs first; of each pair the one that was added first stands first."""
    names = [*Person.objects.values_list("pk", "name_key"), *Alias.objects.values_list("person", "key")]
    ranked = sorted((far, *pair) for pair, far in near_pairs(names).items())[:MOST]
    people = Person.objects.in_bulk({pk for _far, *pair in ranked for pk in pair})
    return [(people[one], people[other]) for _far, one, other in ranked]


def near_pairs(names: Iterable[tuple[int, str]]) -> dict[tuple[int, int], int]:
    """How far apart (people.similar.distance) two owners of keys of names are, by pairs of owners; pairs that are far are left out."""
    alike = defaultdict(set)
    for owner, key in names:
        for way in _ways(key):
            alike[way].add((owner, key))
    found = {}
    for those in alike.values():
        for (one, key), (other, other_key) in combinations(sorted(those)[:LARGEST], 2):
            far = distance(key, other_key) if one != other else None
            if far is not None:
                pair = (min(one, other), max(one, other))
                found[pair] = min(far, found.get(pair, far))
    return found


def _ways(key: str) -> Iterator[tuple[str, str]]:
    """What two names that are near have in common: all words, all letters but one, or an initial and the last word."""
    words = key.split()
    if not words:
        return
    joined = "".join(words)
    yield "words", " ".join(sorted(words))
    yield "letters", joined
    yield from {("letters", joined[:at] + joined[at + 1 :]) for at in range(len(joined))}
    if len(words) > 1:
        yield "initial", f"{words[0][0]} {words[-1]}"
