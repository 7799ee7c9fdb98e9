from pathlib import Path

import pytest
from django.urls import URLPattern, get_resolver

from plumbing.page_cache.declaration import declared
from plumbing.page_cache.serving.addresses import address_of, host_for, parameters_of, request_for
from tests.plumbing.page_cache.site import environ_of

ROOT = Path(__file__).resolve().parents[4]
BY_THE_CLOCK = ("{% now", "|timesince", "|timeuntil", "|naturaltime", "|naturalday")
PUBLIC = [path for path in sorted((ROOT / "templates").rglob("*.html")) if "admin" not in path.parts]


def names(patterns, prefix=""):
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern.name
        else:
            yield from names(pattern.url_patterns, route)


def test_of_every_route_it_is_known_whether_its_pages_are_kept():
    """A new page is named in cms/site/registry.py, and a route that is no kept page in cms/caching.py."""
    others = [
        (route, name)
        for route, name in names(get_resolver().url_patterns)
        if not route.startswith(("admin/", "^media"))
    ]
    assert {name for _, name in others} - set(declared().routes) - declared().routes_not_kept == set()


def test_no_readers_template_reads_the_clock():
    """Nobody would know when its page ends. A view that needs it says so: will_change_at."""
    texts = {path.name: path.read_text() for path in PUBLIC}
    assert [(name, word) for name, text in texts.items() for word in BY_THE_CLOCK if word in text] == []


@pytest.mark.parametrize(
    "path", ["/admin/", "/static/css/base.css", "/media/images/a.png", "/preview/abc/", "/healthz"]
)
def test_what_is_no_readers_page_is_left_to_django(path):
    assert address_of(environ_of(path)) is None


def test_an_address_in_another_script_is_understood():
    assert parameters_of("/tags/été/".encode().decode("latin-1")) == ("page",)


def test_bytes_that_are_no_text_are_left_to_django():
    assert address_of(environ_of("/tags/\xff/")) is None


def test_a_very_long_address_is_left_to_django():
    assert address_of(environ_of(f"/articles/{'a' * 400}/")) is None


def test_a_request_without_a_host_is_left_to_django():
    assert address_of(environ_of("/", HTTP_HOST="")) is None


def test_a_site_below_another_path_is_left_to_django():
    assert address_of(environ_of("/", SCRIPT_NAME="/magazine")) is None


def test_parameters_are_put_in_order():
    assert address_of(environ_of("/sections/politics/", query="x=1&page=2&page=3")).query == "page=3"


def test_django_is_asked_for_the_page_as_it_is_kept():
    environ = environ_of("/sections/politics/", method="HEAD", query="page=2&x=1", HTTP_HOST="TestServer")
    asked = request_for(address_of(environ), environ)
    assert (asked["REQUEST_METHOD"], asked["QUERY_STRING"], asked["HTTP_HOST"]) == ("GET", "page=2", "testserver")


@pytest.fixture
def hosts(settings):
    settings.ALLOWED_HOSTS, settings.SITE_ADDRESS = ["www.example.org", ".example.net"], "https://www.example.org"
    host_for.cache_clear()
    yield
    host_for.cache_clear()


SPELLINGS = ["www.example.org", "WWW.Example.ORG", "www.example.org.", *(f"www.example.org:{n}" for n in range(1, 301))]


def test_however_a_host_is_spelt_its_pages_are_kept_once(hosts):
    assert {host_for(said) for said in SPELLINGS} == {"www.example.org"}


def test_hosts_that_only_a_pattern_allows_have_the_same_pages(hosts):
    assert {host_for(f"{n}.example.net") for n in range(300)} == {"www.example.org"}


@pytest.mark.parametrize("said", ["", "evil.example", "www.example.org@evil.example", "www.example.org:x", "a b", "["])
def test_what_is_no_host_of_ours_is_left_to_django(hosts, said):
    assert address_of(environ_of("/", HTTP_HOST=said)) is None


def test_hundreds_of_spellings_of_a_host_take_the_room_of_one_page(site):
    for port in range(300):
        site.get("/", HTTP_HOST=f"testserver:{port}")
    assert len(site.cache.pages) == 1 and site.rendered == ["/"]
