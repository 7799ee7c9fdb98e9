"""What a site declares to the page cache, in one place: its readers' pages, and what it knows of its tables beyond its models."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

# Tables that Django and SQLite keep for themselves, and that no model has.
OF_THE_DATABASE = {"django_migrations": (), "sqlite_sequence": ()}


@dataclass(frozen=True)
class Declaration:
    """Models are named "app.model", in lower case; the sentences about columns must hold, or pages go stale.

    routes          kept pages by the names of their routes, with the query parameters that each of them reads. Django never
                    sees others: they neither make a page of their own nor come into anybody's.
    routes_not_kept pages that are never kept, and what no reader asks for. Every other route must be in `routes`.
    alternatives    kept pages that are there in another form, too: the name of the route, the media type of the other form, and the route
                    of it, which takes the same arguments. Who asks for that media type gets the page of the other route.
    private         no kept page ever reads these models, so writing them concerns no page; a page that does is not kept.
    gates           a column, and the values of it with which a row is public; most pages ask for public rows only.
    hidden          columns that are loaded with a row but that no page shows.
    deciding        the columns by which lists of such rows are chosen and ordered, where that is not all of them. A page that
                    chooses by another one depends on that column by name.
    derived         tables without a model, and those of ours from which each is worked out: a page that reads one depends on
                    all of those, and is not kept when there are none. Whoever writes one changes nothing else.
    """

    routes: Mapping[str, tuple[str, ...]]
    routes_not_kept: frozenset[str] = frozenset()
    alternatives: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    private: frozenset[str] = frozenset()
    gates: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    hidden: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deciding: Mapping[str, frozenset[str]] = field(default_factory=dict)
    derived: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def declared() -> Declaration:
    """The Declaration that the setting PAGE_CACHE_DECLARATION names."""
    return import_string(settings.PAGE_CACHE_DECLARATION)


@cache
def derived_tables() -> dict[str, tuple[str, ...]]:
    """Every table without a model, by its name, with those that it is derived from."""
    return OF_THE_DATABASE | dict(declared().derived)
