"""What a kind of readers' pages says of itself, once: routes, page cache, the staleness walk and the bench read it (registry.py)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Count, Model
from django.http import HttpResponse


@dataclass(frozen=True)
class PageKind:
    """A kind of pages that are kept.

    name        of the route, as reverse() takes it
    route, view as django.urls.path takes them
    examples    gives paths of pages of this kind, for tests that look at each kind
    largest     gives the path of the page that costs most, such as that of the tag which most articles carry, for the bench
    parameters  the query parameters that the view reads; it is never sent others
    queries     gives queries ("year=2026") under which the examples are other pages, where `parameters` has more than "page"
    falls_back  why one of its statements is of a form that the page cache does not understand, where that is so: any change of
                the statement's tables then outdates the page (tests/plumbing/page_cache/test_every_page_is_understood.py)
    """

    name: str
    route: str
    view: Callable[..., HttpResponse]
    examples: Callable[[], Iterable[str]]
    largest: Callable[[], str]
    parameters: tuple[str, ...] = ()
    queries: Callable[[], Iterable[str]] = tuple
    falls_back: str = ""


def examples_of(model: type[Model], most: int | None = 2) -> Callable[[], list[str]]:
    """The paths of the first rows of a model; None: of all."""
    return lambda: [row.get_absolute_url() for row in model.objects.all()[:most]]


def largest_by(model: type[Model], relation: str) -> Callable[[], str]:
    """The path of the row to which most others are related."""
    return lambda: most_related(model, relation).get_absolute_url()


def most_related(model: type[Model], relation: str) -> Model:
    """The row to which most others are related; of equals the oldest."""
    return model.objects.annotate(number=Count(relation)).order_by("-number", "pk").first()
