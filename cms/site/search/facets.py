"""By what a search can be narrowed further: each filter with its values, and how many of the articles found each would leave."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from articles.models import Kind
from articles.search.filters import Filters
from articles.search.names import PERSON, SECTION, TAG, Names
from articles.search.searching import Found
from cms.site.search.addresses import addresses_with, without

SHOWN = 8
TITLES = {
    "section": _("Section"),
    "kind": _("Kind"),
    "year": _("Year"),
    "person": _("People"),
    "speaker": _("Quoted"),
    "tag": _("Tag"),
}
KINDS = {"section": SECTION, "person": PERSON, "speaker": PERSON, "tag": TAG}


class Choice(NamedTuple):
    label: str
    number: int
    address: str


class Facet(NamedTuple):
    """A filter and its choices, those of most articles first, years by time."""

    name: str
    title: str
    choices: list[Choice]


class Removal(NamedTuple):
    """A filter that is on, and the address without it."""

    title: str
    label: str
    address: str


def facets(found: Found, filters: Filters, values: dict, names: Names) -> list[Facet]:
    """Those that are not on yet and would leave some of the articles out."""
    chosen = {each.name for each in filters.chosen}
    offered = {}
    for name in TITLES:
        counts = found.counts.get(name, {})
        # One value that all of them have would leave none out.
        if name not in chosen and (len(counts) > 1 or found.number not in {0, *counts.values()}):
            offered[name] = choices_of(name, most_of(counts), names, values)
    return [Facet(name, TITLES[name], choices) for name, choices in offered.items() if choices]


def most_of(counts):
    """Pairs of a key and its number, of the largest numbers. Of a thousand keys most have less than the last that is shown."""
    fewest = min(sorted(counts.values())[-SHOWN:], default=0)
    return sorted((pair for pair in counts.items() if pair[1] >= fewest), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]


def choices_of(name, most, names, values):
    address_with = addresses_with(values, name)
    return [
        Choice(label[1], number, address_with(label[0]))
        for key, number in (sorted(most, reverse=True) if name == "year" else most)
        if (label := label_of(name, key, names))
    ]


def label_of(name, key, names):
    """The value that addresses have for a key of a filter, and what people call it; None for one that is no longer there."""
    if name == "kind":
        return (key, Kind(key).label) if key in Kind.values else None
    return (key, key) if name == "year" else names.labels.get((KINDS[name], int(key)))


def removals(filters: Filters, values: dict) -> list[Removal]:
    titles = TITLES | {"from": _("From"), "to": _("Until")}
    return [Removal(titles[each.name], each.label, without(values, each.name)) for each in filters.chosen]
