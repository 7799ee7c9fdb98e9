"""One address for each page: a query that says what goes without saying leads to the address without it, for good."""

from collections.abc import Callable, Iterable
from functools import wraps

from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.utils.http import urlencode


def canonical(view: Callable[..., HttpResponse], parameters: Iterable[str]) -> Callable[..., HttpResponse]:
    """The view, which is no longer asked for what other addresses mean: of its `parameters` those that are empty, the first
    page, and a number of a page that is written otherwise (`?page=`, `?page=1`, `?page=02`) answer 301.

    Parameters that the view does not read make no other page, and stay; `<link rel="canonical">` is for them.
    """
    known = tuple(parameters)
    if not known:
        return view

    @wraps(view)
    def answer(request, *args, **kwargs):
        given = {name: request.GET[name] for name in known if name in request.GET}
        meant = {name: said for name, value in given.items() if (said := plain(name, value))}
        if meant == given or request.method not in {"GET", "HEAD"}:
            return view(request, *args, **kwargs)
        others = [(name, value) for name, values in request.GET.lists() if name not in known for value in values]
        query = urlencode([*meant.items(), *others])
        return HttpResponsePermanentRedirect(f"{request.path}?{query}" if query else request.path)

    return answer


def plain(name, value):
    """The value as our own links say it; "" where they say nothing."""
    if name != "page":
        return value
    try:
        number = int(value) if value else 1
    except ValueError:
        return value
    return "" if number == 1 else str(number) if abs(number) < 10**12 else value
