"""No input to any address, of readers, the desk or the admin, is answered by an error of ours."""

import json

import pytest
from lxml import html

from tests.hostile.routes import PLACE, filled, routes
from tests.hostile.values import BODIES, HALF, HEADERS, SHARE, THINGS, VALUES, is_in_half, is_in_share

pytestmark = pytest.mark.django_db

ROUTES = routes()
WITH_PLACES = [route for route in ROUTES if PLACE.search(route)]
DESK = [route for route in ROUTES if "/desk/" in route and not PLACE.search(route)]
PARAMETERS = ["page", "q", "article", "key", "revision", "next", "o", "p", "e", "all", "_popup", "_to_field"]
PARAMETERS += ["id__exact", "pk__in", "published_at__year", "published_at__month", "app_label", "_changelist_filters"]
FIELDS = ["article", "based_on", "key", "fields", "q", "name", "references", "addresses", "address", "posted_at"]
FIELDS += ["author", "handle", "text", "token", "focal_x", "alt", "decorative", "expires_at", "take_over", "revoke"]
FORM_FIELDS = ["headline", "body", "credits", "tags", "slug", "kind", "language", "section", "image", "share_count"]


@pytest.mark.parametrize("at", range(len(VALUES)), ids=[ascii(value)[:40] for value in VALUES])
def test_in_an_address(at, article, root, stranger_asking):
    value = VALUES[at]
    for route in (route for number, route in enumerate(WITH_PLACES) if is_in_share(number + at)):
        root.get(filled(route, value))
        root.post(filled(route, value), {"x": "y"})
        stranger_asking.get(filled(route, value))
    assert root.errors + stranger_asking.errors == []


@pytest.mark.parametrize("at", range(len(PARAMETERS)), ids=PARAMETERS.__getitem__)
def test_in_a_parameter(at, article, root):
    """Each address gets another one of the values, and each parameter gets them all at the list of articles; by day every sixth."""
    paths = [
        *(filled(route, str(article.pk)) for route in ROUTES),
        article.get_absolute_url(),
        "/tags/ferries/",
        "/people/jane-roe/",
    ]
    for number, path in enumerate(paths):
        if is_in_share(number + at):
            root.get(path, data={PARAMETERS[at]: VALUES[(number + at) % len(VALUES)]})
    for value in VALUES[(at + 3 * HALF) % min(SHARE, 6) :: min(SHARE, 6)]:
        root.get("/admin/articles/article/", data={PARAMETERS[at]: value})
    assert root.errors == []


@pytest.mark.parametrize("path", DESK)
def test_in_a_body_for_the_desk(path, article, root):
    for body in BODIES:
        root.post(path, body.encode(), content_type="application/json")
    assert root.errors == []


@pytest.mark.parametrize("path", DESK)
def test_in_a_field_for_the_desk(path, article, root):
    fields = {"headline": "Tides", "body": "<p>Words.</p>"}
    facts = {"article": article.pk, "key": "6f1cbd0e-5b0a-4b6a-9b0e-0a1b2c3d4e5f", "fields": fields, "name": "harbour"}
    facts |= {"address": "https://x.com/a/status/1", "author": "Jane Roe"}
    for number, field in enumerate(FIELDS):
        for thing in things(number):
            root.post(path, json.dumps(facts | {field: thing}), content_type="application/json")
    for number, field in enumerate(FORM_FIELDS, len(THINGS) // 4):
        for thing in things(number):
            root.post(path, json.dumps(facts | {"fields": fields | {field: thing}}), content_type="application/json")
    assert root.errors == []


def things(number):
    """Those for the field of this number: by day one, on the other database one that stands half a list further."""
    step = 3 * SHARE
    return THINGS[(number + HALF * len(THINGS) // 2) % min(step, len(THINGS)) :: step]


@pytest.mark.parametrize("said", HEADERS, ids=ascii)
def test_in_a_header(said, article, root, stranger_asking):
    for path in ["/", article.get_absolute_url(), "/nowhere/", "/admin/login/", "/readyz"]:
        stranger_asking.get(path, **said)
    for path in ["/", "/admin/articles/article/", "/admin/desk/tags/"]:
        root.get(path, **said)
    root.ask("POST", "/admin/desk/autosave/", data=b"{}", **({"content_type": "application/json"} | said))
    root.ask("POST", "/admin/login/", data=b"x=y", **({"content_type": "application/x-www-form-urlencoded"} | said))
    assert root.errors + stranger_asking.errors == []


FORMS = [
    route
    for route in ROUTES
    if route.startswith("/admin/") and route.endswith(("/add/", "/change/", "/password/", "_change/"))
]


@pytest.mark.parametrize("route", FORMS)
def test_in_a_form(route, article, root):
    """All fields at once, then each by itself, so that the others let it through. By day each of them on one of the databases."""
    path = filled(route, "1")
    facts = facts_of(root.get(path))
    after = [path, "/", article.get_absolute_url(), listing(path)]
    for value in VALUES[HALF * SHARE :: 2 * SHARE]:
        root.post(path, {name: hidden or value for name, (_, hidden) in facts.items()} | {"_save": ""}, then=after)
    values = {name: value for name, (value, _) in facts.items()}
    # By day of a form that makes a row every fourth: the form that changes it has the same.
    fields = [(number, name) for number, name in enumerate(facts) if is_in_half(number)]
    for number, name in fields[:: 2 if SHARE > 1 and route.endswith("/add/") else 1]:
        for value in VALUES[number % len(VALUES) :: 4 * SHARE]:
            # By day only after every third are the pages read that show what was saved.
            root.post(path, values | {name: value, "_save": ""}, then=() if number % min(SHARE, 3) else after)
    assert root.errors == []


def facts_of(response):
    """The fields of a form: name -> (value, value once more if it says how many rows follow). None where there is no form."""
    forms = html.fromstring(response.content).forms if response.status_code == 200 else []
    fields = [field for form in forms if len(form.inputs.keys()) > 3 for field in form.inputs if is_sent(field)]
    return {field.name: (value_of(field), value_of(field) if field.name.endswith("_FORMS") else "") for field in fields}


def is_sent(field):
    if not field.name or field.name == "csrfmiddlewaretoken" or field.get("type") in {"submit", "file", "button"}:
        return False
    # Django reads none of these: the row that scripts copy, and what it says to scripts of how many rows there may be.
    if "__prefix__" in field.name or field.name.endswith(("-MIN_NUM_FORMS", "-MAX_NUM_FORMS")):
        return False
    return field.get("type") not in {"checkbox", "radio"} or field.checked


def value_of(field):
    value = field.value
    return "" if value is None else list(value) if getattr(field, "multiple", False) else str(value)


def listing(path):
    return "/".join(path.split("/")[:4]) + "/"
