"""The page of readers' search. It is not kept: what is found changes with each publication, and each search is another.

It is packed all the same, since it is the same for everybody: nothing on it is of who asks, a reader or an editor.
"""

from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from articles.search import filters, queries
from articles.search.answering import answer
from articles.search.excerpts import finder_of
from cms.site.not_found import newest
from cms.site.search import facets, results
from cms.site.search.addresses import PARAMETERS, address_of_search
from cms.site.search.limit import allowances
from plumbing import clock
from plumbing.web.clients import address_of
from plumbing.web.packing import pack

TOO_MANY_REQUESTS = 429


@require_safe
def search(request):
    values = {name: request.GET.get(name, "") for name in PARAMETERS}
    if wait := allowances.take(address_of(request)):
        response = render(request, "search/too_many.html", {"wait": wait}, status=TOO_MANY_REQUESTS)
        response["Retry-After"] = wait
        return not_for_others(response)
    asked = any(values[name].strip() for name in PARAMETERS if name != "order")
    context = found(values, request.GET.get("after", "")) if asked else {"latest": newest(clock.now())}
    context = {"values": values, "typed": "", "hidden": kept_by_the_form(values)} | context
    return not_for_others(pack(request, render(request, "search/search.html", context)), is_indexed=not asked)


def kept_by_the_form(values):
    """The filters that other words are to be searched with, too."""
    return tuple((name, value) for name, value in values.items() if name != "q" and value.strip())


def not_for_others(response, is_indexed=False):
    """No search engine keeps pages of results, and no cache that others share. The page on which one begins is like any other."""
    if not is_indexed:
        response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_cache=True)
    return response


def found(values, after):
    """What the template prints of a search."""
    now = clock.now()
    query = queries.read(values["q"])
    narrowed = filters.read(query.filters | {name: value for name, value in values.items() if value.strip()})
    given = answer(query, narrowed, now, by_date=values["order"] == "date", after=after)
    finder = finder_of(given.meaning)
    values = values | {"q": given.corrected or query.text}
    shown = results.results(given, finder, now)
    is_first = given.found.is_first
    people = results.people(given, now) if is_first else []
    return {
        "values": values,
        "typed": query.text,
        "query": query,
        "filters": narrowed,
        "answer": given,
        "results": shown,
        "people": people,
        # Whoever asks for a name or a speaker wants to read what they said.
        "is_of_somebody": bool(people) or any(each.name == "speaker" for each in narrowed.chosen),
        "quotes": results.quotes(given, narrowed, finder, now) if is_first else [],
        "facets": facets.facets(given.found, narrowed, values, given.names),
        "removals": facets.removals(narrowed, values),
        "suggested": given.suggested and address_of_search(values, q=given.suggested),
        "next": given.found.after and address_of_search(values, after=given.found.after),
        "orders": {
            name: address_of_search(values, order="" if name == "relevance" else name) for name in ("relevance", "date")
        },
        "latest": [] if shown else newest(now),
    }
