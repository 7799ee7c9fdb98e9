"""Somebody holds the write lock, and does not let go: readers read on."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from articles import workflow
from articles.models import Release
from tests.factories import make_article, make_person, make_section, make_series
from tests.locks import write_lock_held

pytestmark = pytest.mark.django_db(transaction=True)


def get(path):
    """As a thread does that was only just started: its connection knows nothing yet."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(get_and_close, path).result()


def get_and_close(path):
    try:
        return Client(raise_request_exception=False).get(path)
    finally:
        connection.close()


@pytest.fixture
def article():
    facts = {"section": make_section().slug, "series": make_series().slug, "tags": ("ferries",)}
    return make_article("Ferries", authors=[make_person()], **facts)


@pytest.fixture
def overdue(article):
    """A scheduled update of the article whose moment has come."""
    revision = workflow.save(article, article.document.with_(headline="Ferries at last")).revision
    Release.objects.create(article=article, revision=revision, due_at=timezone.now() - timedelta(minutes=1))
    return article


PATHS = ["/", "/articles/ferries/", "/sections/politics/", "/series/letters-from-the-coast/", "/tags/ferries/"]
PATHS += ["/people/jane-roe/", "/healthz", "/readyz", "/admin/login/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_that_a_fresh_thread_renders_asks_for_no_write_lock(article, path):
    with write_lock_held():
        assert get(path).status_code == 200


def test_a_page_that_is_not_there_is_said_to_be_so(article):
    with write_lock_held():
        assert get("/articles/no-such/").status_code == 404


def test_a_due_update_that_cannot_be_written_breaks_no_page(overdue):
    with write_lock_held():
        response = get("/articles/ferries/")
    assert response.status_code == 200 and "no-store" in response["Cache-Control"]


def test_a_due_update_goes_out_as_soon_as_it_can_be_written(overdue):
    with write_lock_held():
        get("/articles/ferries/")
    assert "Ferries at last" in get("/articles/ferries/").content.decode()


def test_a_thread_that_has_waited_for_a_release_waits_for_saves_as_before(overdue):
    wanted = timeout()
    with write_lock_held(), ThreadPoolExecutor(1) as pool:
        assert pool.submit(lambda: (Client().get("/"), timeout(), connection.close())[1]).result() == wanted


def timeout():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout" if connection.vendor == "sqlite" else "SHOW lock_timeout")
        return cursor.fetchone()[0]
