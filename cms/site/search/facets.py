"""By what a search can be narrowed further: each filter with its values, and how many of the articles found each would leave."""

from typing import NamedTuple

from django.db.models import IntegerField, Value
from django.utils.translation import gettext_lazy as _

from articles.models import Kind, Section, Tag
from articles.search.filters import Filters
from articles.search.searching import Found
from cms.site.search.addresses import addresses_with, without
from people.models import Person
from plumbing.database.prepared import padded, prepared

SHOWN = 8
TITLES = {
    "section": _("Section"),
    "kind": _("Kind"),
    "year": _("Year"),
    "person": _("People"),
    "speaker": _("Quoted"),
    "tag": _("Tag"),
}
ROWS = {"section": Section, "person": Person, "speaker": Person, "tag": Tag}
MODELS = (Section, Person, Tag)


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


def facets(found: Found, filters: Filters, values: dict) -> list[Facet]:
    """Those that are not on yet and would leave some of the articles out."""
    chosen = {each.name for each in filters.chosen}
    offered = {}
    for name in TITLES.keys() - chosen:
        counts = found.counts.get(name, {})
        # One value that all of them have would leave none out.
        if len(counts) > 1 or found.number not in {0, *counts.values()}:
            offered[name] = most_of(counts)
    names = names_of({name: [key for key, _ in most] for name, most in offered.items()})
    given = [(name, choices_of(name, offered[name], names[name], values)) for name in TITLES if name in offered]
    return [Facet(name, TITLES[name], choices) for name, choices in given if choices]


def most_of(counts):
    """Pairs of a key and its number, of the largest numbers. Of a thousand keys most have less than the last that is shown."""
    fewest = min(sorted(counts.values())[-SHOWN:], default=0)
    return sorted((pair for pair in counts.items() if pair[1] >= fewest), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]


def choices_of(name, most, named, values):
    address_with = addresses_with(values, name)
    return [
        Choice(named[key][1], number, address_with(named[key][0]))
        for key, number in (sorted(most, reverse=True) if name == "year" else most)
        if key in named
    ]


def names_of(keys):
    """For each filter, by key: the value that addresses have, and what people call it."""
    named = {
        "kind": {key: (key, Kind(key).label) for key in keys.get("kind", ()) if key in Kind.values},
        "year": {key: (key, key) for key in keys.get("year", ())},
    }
    wanted = [{int(key) for name in keys if ROWS.get(name) is model for key in keys[name]} for model in MODELS]
    rows = [{} for _ in MODELS]
    for at, key, slug, label in rows_with(*(padded(sorted(each)) for each in wanted)) if any(wanted) else ():
        rows[at][str(key)] = (slug, label)
    return named | {name: rows[MODELS.index(ROWS[name])] for name in keys if name in ROWS}


# As the other questions of a search are planned, so that PostgreSQL need not be told otherwise between them (decision 16).
@prepared(planned_by_value=True)
def rows_with(*keys):
    """Tuples of a model's place among MODELS, a key of the model, and its row's slug and name."""
    first, *others = (
        model.objects.filter(pk__in=wanted)
        .order_by()
        .annotate(model=Value(at, IntegerField()))
        .values_list("model", "pk", "slug", "name")
        for at, (model, wanted) in enumerate(zip(MODELS, keys, strict=True))
    )
    return first.union(*others, all=True).order_by()


def removals(filters: Filters, values: dict) -> list[Removal]:
    titles = TITLES | {"from": _("From"), "to": _("Until")}
    return [Removal(titles[each.name], each.label, without(values, each.name)) for each in filters.chosen]
