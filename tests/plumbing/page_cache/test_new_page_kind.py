"""A new kind of page, added as CONTRIBUTING says: a PageKind and its line in the registry are enough."""

import importlib

import pytest
from django.http import HttpResponse
from django.urls import clear_url_caches, reverse

from bench.inside import subjects
from cms import caching, urls
from cms.site.page_kind import PageKind
from cms.site.registry import PAGES
from people.models import Person
from plumbing.database.prepared import prepared
from plumbing.page_cache.declaration import declared
from plumbing.page_cache.serving import addresses
from tests.factories import make_person
from tests.plumbing.page_cache import walking

pytestmark = pytest.mark.django_db


@prepared
def everybody(role):
    return Person.objects.filter(role=role)


def people_of_a_role(request):
    return HttpResponse(", ".join(person.name for person in everybody(request.GET.get("role", ""))))


PAGE = PageKind(
    "everybody",
    "everybody/",
    people_of_a_role,
    examples=lambda: [reverse("everybody")],
    largest=lambda: reverse("everybody"),
    parameters=("role",),
)


def read_the_registry_anew():
    importlib.reload(urls)
    importlib.reload(caching)
    clear_url_caches()
    declared.cache_clear()
    addresses.parameters_of.cache_clear()


@pytest.fixture(autouse=True)
def registered():
    PAGES.append(PAGE)
    read_the_registry_anew()
    yield
    PAGES.remove(PAGE)
    read_the_registry_anew()


def test_its_route_answers(reader):
    make_person("Jane Roe", role="columnist")
    assert reader.get("/everybody/", {"role": "columnist"}).content == b"Jane Roe"


def test_the_page_cache_keeps_it_with_its_parameters_until_something_that_it_shows_changes(site):
    make_person("Jane Roe", role="columnist")
    assert site.get("/everybody/", query="role=columnist&other=1").text == "Jane Roe"
    assert site.kept("/everybody/", query="role=columnist").text == "Jane Roe"
    assert site.forgets("/everybody/", lambda: make_person("Jo Doe", role="columnist"), query="role=columnist")


def test_the_staleness_walk_goes_by_it():
    assert ("/everybody/", "") in list(walking.addresses())


def test_the_bench_measures_it():
    assert subjects.largest("everybody") == "/everybody/"
