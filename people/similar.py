"""Names that could be slips or other forms of a name: what is suggested before a new person is made."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Length

from people.models import Alias, Person
from people.names import name_key

MOST = 5
LOOKED_AT = 300  # names that the database hands over to be compared, of people and of aliases each
SHORTEST_SLIP = 4  # of shorter names, every other is one letter away
BEGINNING = 3  # letters of a word by which its slips are looked for


def similar_people(name: str) -> list[Person]:
    """People whose name or alias is near to this name, the nearest first; at most MOST, in three queries."""
    key = name_key(name)
    found = {}
    for column, rows in (("name_key", Person.objects), ("key", Alias.objects)):
        owner = "pk" if column == "name_key" else "person"
        candidates = rows.annotate(length=Length(column)).filter(_could_be_near(column, key)).order_by(owner)
        for person, other in candidates.values_list(owner, column)[:LOOKED_AT]:
            found.setdefault(person, []).append(other)
    ranked = {person: distance for person, others in found.items() if (distance := nearest(key, others)) is not None}
    people = Person.objects.in_bulk(sorted(ranked, key=lambda person: (ranked[person], person))[:MOST])
    return sorted(people.values(), key=lambda person: (ranked[person.pk], person.sort_name))


def similar_to(person: Person) -> list[Person]:
    """Others whose name or alias is near to the name of this person."""
    return [other for other in similar_people(person.name) if other.pk != person.pk]


def nearest(key: str, others: Iterable[str]) -> int | None:
    """The least distance of any; None when none is near."""
    return min((far for other in others if (far := distance(key, other)) is not None), default=None)


def distance(one: str, other: str) -> int | None:
    """How far two keys of names (names.name_key) are from each other: 0 for the same words, up to 3; None when not near.

    One letter too many, missing, wrong or swapped with its neighbour is 1; first names that may be short for each other
    or slips in several words are 2; a name that is a part of the other is 3.
    """
    words, others = one.split(), other.split()
    if sorted(words) == sorted(others):
        return 0
    joined, joined_other = "".join(words), "".join(others)
    if min(len(joined), len(joined_other)) >= SHORTEST_SLIP and is_a_slip(joined, joined_other):
        return 1
    if min(len(words), len(others)) > 1 and _alike(words[-1], others[-1]) and _may_be_short(words[0], others[0]):
        return 2
    return 3 if set(words) <= set(others) or set(others) <= set(words) else None


def is_a_slip(one: str, other: str) -> bool:
    """Whether at most one letter is missing, wrong, or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    swapped = rest[1::-1] == other_rest[:2] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def _may_be_short(one, other):
    """Of first names: J. for Jane, Chris for Christopher, or a slip."""
    return one.startswith(other) or other.startswith(one) or _alike(one, other)


def _alike(one, other):
    return one == other or (min(len(one), len(other)) >= SHORTEST_SLIP and is_a_slip(one, other))


def _could_be_near(column, key):
    """The condition that a name is worth comparing: the database leaves out almost all, by what near names have in common."""
    words = key.split()
    near = Q(**{f"{column}__in": {key, " ".join(reversed(words)), *words}})
    near |= _all_words(column, words)
    if len(key) >= SHORTEST_SLIP:
        # One slip leaves the first half or the second half as it is.
        half = len(key) // 2
        as_long = Q(length__range=(len(key) - 2, len(key) + 2))
        near |= as_long & (Q(**{f"{column}__startswith": key[:half]}) | Q(**{f"{column}__endswith": key[half:]}))
    if len(words) > 1:
        first, last = words[0], words[-1]
        near |= Q(**{f"{column}__startswith": first[0]}) & Q(**{f"{column}__endswith": f" {last}"})
        near |= Q(**{f"{column}__startswith": first[:BEGINNING], f"{column}__contains": f" {last[:BEGINNING]}"})
    return near


def _all_words(column, words):
    every = Q()
    for word in words:
        whole = Q(**{f"{column}__startswith": f"{word} "}) | Q(**{f"{column}__endswith": f" {word}"})
        every &= whole | Q(**{f"{column}__contains": f" {word} "})
    return every
