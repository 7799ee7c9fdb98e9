"""A small publication with a row of each kind, and somebody who asks whatever comes to mind."""

import logging
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from articles import workflow
from articles.models import Article, Correction
from tests.cms.site.publication.factories import make_page, make_redirect
from tests.conftest import logged_in
from tests.factories import (
    make_article,
    make_draft,
    make_image,
    make_person,
    make_post,
    make_section,
    make_series,
    make_story,
)
from tests.promos.factories import make_promo


@pytest.fixture(autouse=True)
def quiet():
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@dataclass(frozen=True)
class Publication:
    article: Article
    superuser: User
    cookies: dict  # of the superuser, who is logged in


@pytest.fixture(scope="module")
def publication(rows_stay):
    superuser = User.objects.create_superuser("root", password="root")
    return Publication(made(), superuser, logged_in(superuser).cookies)


def made():
    """The article around which all other rows stand."""
    facts = {"section": make_section().slug, "series": make_series().slug, "tags": ("ferries",)}
    article = make_article("Ferries", authors=[make_person()], **facts)
    workflow.save(article, article.document.with_(standfirst="Who pays?"))
    make_draft("Tides")
    make_image()
    make_post()
    make_promo()
    make_story()
    make_page()
    make_redirect("/old", "/new/")
    Correction.objects.create(article=article, text="It was the other ferry.")
    return article


@pytest.fixture
def article(publication, db):
    return Article.objects.get(pk=publication.article.pk)


@pytest.fixture
def superuser(publication, db):
    return User.objects.get(pk=publication.superuser.pk)


@pytest.fixture
def root(publication, db):
    client = Client()
    client.cookies.update(publication.cookies)
    return Asking(client)


@pytest.fixture
def stranger_asking(db):
    return Asking(Client())


class Asking:
    """Asks, takes back what that has changed, and keeps what was answered by an error."""

    def __init__(self, client):
        self.client, self.errors = client, []
        client.raise_request_exception = False

    def get(self, path, **said):
        return self.ask("GET", path, **said)

    def post(self, path, data=None, **said):
        return self.ask("POST", path, data=data, **said)

    def ask(self, method, path, then=(), **said):
        """`then`: addresses that are looked at while it is still so."""
        with transaction.atomic():
            response = getattr(self.client, method.lower())(path, **said)
            self.look_at(response, (method, path, said))
            for other in then if response.status_code == 302 else ():
                self.look_at(self.client.get(other), (method, path, said, "then", other))
            transaction.set_rollback(True)
        return response

    def look_at(self, response, what):
        if response.status_code >= 500:
            self.errors.append(
                (response.status_code, repr(response.exc_info and response.exc_info[1])[:200], str(what)[:300])
            )
