"""Addresses of searches: /search/?q=…&section=…, with one thing changed. They are a contract (docs/contracts.md)."""

import re
from urllib.parse import quote_plus, urlencode

from plumbing.web.addresses import address_of

PARAMETERS = ("q", "section", "kind", "year", "person", "speaker", "tag", "from", "to", "order")


def address_of_search(values, **changes):
    """The address of a search for these values of parameters, with the changes made; empty ones are left out, and `after`, too."""
    values = {**values, **{name.rstrip("_"): value for name, value in changes.items()}}
    given = [(name, values[name]) for name in (*PARAMETERS, "after") if values.get(name)]
    return f"{address_of('search')}?{urlencode(given)}" if given else address_of("search")


def addresses_with(values, name):
    """A function from values of one parameter to the addresses of searches with each of them instead: for lists of choices."""
    # Within the values of others no "=" is left: it is written as %3D.
    before, named, after = address_of_search(values, **{f"{name}_": "-"}).partition(f"{name}=-")
    begun = before + named[:-1]
    return lambda value: f"{begun}{quote_plus(value)}{after}"


def without(values, name):
    """The address without a filter, whether it stands in the address or in the words that were typed (year:2026)."""
    typed = re.sub(rf"(?<!\S){name}:\S+\s*", "", values.get("q", "")).strip()
    return address_of_search(values, **{f"{name}_": "", "q": typed})
