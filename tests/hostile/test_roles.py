"""Who may open what: expected from the permissions alone, for every page of the admin and every address of the desk."""

import json

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.core import serializers
from django.urls import reverse

from articles import workflow
from articles.models import Article
from tests.conftest import logged_in
from tests.factories import make_document
from tests.hostile.conftest import Asking
from tests.hostile.routes import PLACE, filled, routes

pytestmark = pytest.mark.django_db

MODELS = [model for model in apps.get_models() if admin.site.is_registered(model)]
NEWSROOM = [route for route in routes() if route.startswith("/admin/")]
# Where somebody logs in or out or chooses a password by a link, and what Django's admin tells everybody: its words in JavaScript.
OPEN = {"/admin/login/", "/admin/logout/", "/admin/jsi18n/", "/admin/password_reset/", "/admin/password_reset/done/"}
OPEN |= {"/admin/reset/<uidb64>/<token>/", "/admin/reset/done/", "/admin/invited/<signed>/"}
OPEN |= {"/admin/login/second/", "/admin/login/passkey/", "/admin/login/passkey/question/"}


@pytest.fixture
def theirs(article, editor):
    """An article that a writer has nothing to do with, not yet published."""
    return workflow.save(None, make_document("The Tide Table"), by=editor).article


def may(user, verb, model):
    codename = f"{model._meta.app_label}.{verb}_{model._meta.model_name}"
    return user.has_perm(codename)


def page(model, verb, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{verb}", args=args)


@pytest.fixture(params=["writer", "editor", "superuser", "stranger"])
def user(request):
    return request.getfixturevalue(request.param)


def test_a_page_of_the_admin_opens_for_whom_the_permissions_say(user, article):
    asking = Asking(logged_in(user))
    assert [wrong for model in MODELS for wrong in wrongly_answered(asking, model, user)] == []


def wrongly_answered(asking, model, user):
    sees, closed = may(user, "view", model) or may(user, "change", model), 403 if user.is_staff else 302
    listing, code = page(model, "changelist"), 200 if sees else closed
    if asking.get(listing).status_code != code:
        yield listing, code
    # What is a record is added, changed and deleted by nobody, whatever the permissions.
    others = {page(model, "add"): may(user, "add", model)}
    if row := model.objects.order_by("pk").first():
        others |= {page(model, "change", row.pk): sees, page(model, "delete", row.pk): may(user, "delete", model)}
    answers = {path: asking.get(path).status_code for path in others}
    # An article that is somebody else's leads to what may be seen of it.
    for path, code in answers.items():
        if code not in {closed, 302} and not (others[path] and code == 200):
            yield path, code


def everything():
    """All rows but those that say who has been there."""
    left_out = {"sessions.session", "log_in.logintry", "log_in.opensession", "log_in.teamevent", "auth.user"}
    models = [model for model in apps.get_models() if model._meta.label_lower not in left_out]
    return {model._meta.label_lower: serializers.serialize("json", model.objects.order_by("pk")) for model in models}


WORDS = {
    "article": 0,
    "key": "6f1cbd0e-5b0a-4b6a-9b0e-0a1b2c3d4e5f",
    "fields": {"headline": "Mine", "body": "<p>Mine.</p>"},
}
FORM = {
    "headline": "Mine",
    "body": "<p>Mine.</p>",
    "kind": "opinion",
    "language": "en",
    "slug": "mine",
    "credits": "[]",
}
FORM |= {"_publish": "", "post": "yes", "action": "delete_selected", "text": "Mine", "name": "Mine", "reason": "Mine"}


@pytest.mark.parametrize("who", ["nobody", "stranger"])
def test_who_is_not_of_the_newsroom_opens_nothing_of_it_and_changes_nothing(who, theirs, client, request):
    if who == "stranger":
        client.force_login(request.getfixturevalue("stranger"))
    asking, before = Asking(client), everything()
    closed = {302, 401, 403, 404, 405}
    for route in [route for route in NEWSROOM if route not in OPEN]:
        path = filled(route, str(theirs.pk))
        assert asking.get(path).status_code in closed, path
        assert client.post(path, FORM).status_code in closed, path
        assert client.post(path, json.dumps(WORDS), content_type="application/json").status_code in closed, path
    assert everything() == before


def test_a_writer_changes_nothing_of_what_another_has_written(theirs, writer):
    client, before = logged_in(writer), rows_of(theirs)
    for route in NEWSROOM:
        if PLACE.search(route) or "/desk/" in route:
            path = filled(route, str(theirs.pk))
            client.post(path, FORM | {"_selected_action": str(theirs.pk), "based_on": theirs.latest_revision_id})
            client.post(path, json.dumps(WORDS | {"article": theirs.pk}), content_type="application/json")
    assert rows_of(theirs) == before


def test_a_writer_reads_nothing_unpublished_of_another_at_the_desk(theirs, writer):
    client = logged_in(writer)
    client.post("/admin/desk/autosave/", json.dumps(WORDS | {"article": theirs.pk}), content_type="application/json")
    assert client.get("/admin/desk/drafts/", {"article": theirs.pk}).status_code == 403


def rows_of(article):
    related = [
        name for name in ("revisions", "events", "releases", "preview_links", "corrections") if hasattr(article, name)
    ]
    told = {name: serializers.serialize("json", getattr(article, name).order_by("pk")) for name in related}
    return told | {"itself": serializers.serialize("json", Article.objects.filter(pk=article.pk))}


def test_nobody_but_a_superuser_makes_a_superuser(article, editor, writer):
    for user in (editor, writer):
        client = logged_in(user)
        for other in User.objects.all():
            client.post(f"/admin/auth/user/{other.pk}/change/", {"username": other.username, "is_superuser": "on"})
            client.post(f"/admin/auth/user/{other.pk}/password/", {"password1": "x9Q2mV7b", "password2": "x9Q2mV7b"})
    assert [each.username for each in User.objects.filter(is_superuser=True)] == ["root"]
    assert all(User.objects.get(username=each).check_password(each) for each in ("root", "writer"))
