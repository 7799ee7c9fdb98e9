"""Every address of the admin and of the desk, asked by each role, by a stranger and by who is no longer active.

`addresses.txt` beside this says for each the first role to which it opens; docs/roles.md says the same in words. An address
that is new fails here until it has a line.
"""

import os
from collections import defaultdict
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.template.response import SimpleTemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import Correction, Event, Quote, Story
from cms.log_in.models import LogInTry, TeamEvent
from cms.log_in.roles import STEPS
from cms.site.front.models import FrontVersion
from cms.site.publication.models import Entry, Publication
from tests.cms.site.publication.factories import make_page, make_redirect
from tests.conftest import logged_in
from tests.factories import (
    make_article,
    make_draft,
    make_image,
    make_person,
    make_post,
    make_recording,
    make_section,
    make_series,
    make_story,
)
from tests.hostile.routes import PLACE, routes
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("addresses.txt")
# From the least to the most: each opens what the one before it opens.
WHO = ["anybody", *STEPS, "nobody"]
CLOSED = {401, 403}


def table():
    """Who may open each address first, by the address."""
    lines = [line for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return {address: who for who, _, address in (line.partition(" ") for line in lines)}


def newsroom():
    """All but those that Django's admin only leads on from, to the page of a row."""
    found = [route for route in routes() if route.startswith("/admin/") or route == "/promos/preview/"]
    return [route for route in found if not route.endswith("<object_id>/")]


@pytest.fixture
def rows(editor):
    """The numbers of rows that are somebody else's, by the model that stands in an address."""
    article = make_article(by=editor, section=make_section().slug)
    workflow.correct(article, text="It was the other pier.", by=editor)
    draft = make_draft("The Tide Table", by=editor)
    found = [
        make_image(),
        make_recording(),
        make_person(),
        make_post(),
        make_series(),
        make_promo(),
        make_page(),
        editor,
        draft,
    ]
    found += [make_story(assignee=editor), article.section, make_redirect("/old", "/new/")]
    found += [Quote.objects.create(article=article, text="Quiet.", position=0)]
    found += [LogInTry.objects.create(account="edith", tried_at=timezone.now())]
    found += [model.objects.first() for model in (Group, Event, Correction)]
    found += [Publication.objects.get_or_create(pk=1)[0], Entry.objects.create(place="menu", kind="sections", order=1)]
    found += [TeamEvent.objects.create(verb="failed")]
    found += [FrontVersion.objects.create(shown_from=timezone.now(), made_at=timezone.now())]
    return {each._meta.model_name: each.pk for each in found} | {"plan": Story.objects.get().pk}


@pytest.fixture(autouse=True)
def no_page_is_drawn(monkeypatch):
    """Whether one opens is decided before."""
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")


@pytest.fixture
def clients():
    """One for a stranger, one for each role, and one whose account was closed while they were logged in."""
    found = {"stranger": logged_in(User.objects.create_user("passer-by"))}
    for role in STEPS:
        user = User.objects.create_user(f"the-{role}", is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        found[role] = logged_in(user)
    found["inactive"] = logged_in(User.objects.create_superuser("gone"))
    User.objects.filter(username="gone").update(is_active=False)
    return found


def address_of(route, rows):
    model = route.split("/")[3] if route.count("/") > 4 else ""
    return PLACE.sub(str(rows.get(model, rows["article"])), route)


def opens(client, path):
    """Whether somebody gets past the door; who is let in may still be told that the row is not there."""
    response = client.get(path)
    if response.status_code == 405:
        response = client.post(path)
    to_log_in = response.status_code == 302 and response.headers["Location"].startswith(reverse("admin:login"))
    return not to_log_in and response.status_code not in CLOSED


def asking(first):
    """Who asks an address whose first role is given: all, and where all have asked on SQLite, the two between whom it opens."""
    if connection.vendor == "sqlite" or "EVERYTHING_ON_BOTH" in os.environ:
        return ["stranger", *STEPS, "inactive"]
    at = WHO.index(first)
    return [who for who in WHO[max(at - 1, 0) : at + 1] if who in STEPS] or ["stranger"]


def test_every_address_has_a_line_and_every_line_an_address():
    assert sorted(table()) == sorted(newsroom())


def test_every_address_opens_to_whom_the_table_says_and_to_nobody_else(clients, rows):
    said, wrong = table(), defaultdict(list)
    # Who logs out is somebody else afterwards: that comes last.
    for route in sorted(said, key=lambda each: "logout" in each):
        path = address_of(route, rows)
        for who in asking(said[route]):
            client = clients[who]
            should = said[route] == "anybody" or (who in STEPS and WHO.index(who) >= WHO.index(said[route]))
            if opens(client, path) != should:
                wrong[f"{said[route]} {route}"].append(who)
    assert wrong == {}
