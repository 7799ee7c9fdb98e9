"""A fault of database or disk that passes is told in a sentence, with when to try again; others stay faults."""

import sqlite3

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from cms.site.releasing import short_lock_timeout
from tests.cms.test_causes_of_unavailable import of_sqlite
from tests.factories import make_article, make_section
from tests.locks import write_lock_held

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def section():
    return make_section()


def rename(client, section, name="Harbours"):
    return client.post(
        f"/admin/articles/section/{section.pk}/change/", {"name": name, "slug": section.slug, "order": 1}
    )


def test_an_editor_who_saves_while_it_is_locked_is_told_when_to_try_again(section, editor_client):
    with write_lock_held(), short_lock_timeout():
        response = rename(editor_client, section)
    assert response.status_code == 503 and int(response["Retry-After"]) > 0
    assert "Try again" in response.content.decode() and response["Cache-Control"] == "no-store"


def test_the_same_save_succeeds_when_the_lock_is_gone(section, editor_client):
    with write_lock_held(), short_lock_timeout():
        rename(editor_client, section)
    assert rename(editor_client, section).status_code in {200, 302}


def test_a_script_is_told_in_json(section, editor_client):
    with write_lock_held(), short_lock_timeout():
        response = editor_client.post("/admin/desk/people/", {"name": "x"}, headers={"Accept": "application/json"})
    assert response.status_code in {400, 503} and response["Content-Type"] == "application/json"


def test_a_session_that_cannot_be_kept_is_told_too(section, editor, reader, monkeypatch):
    monkeypatch.setattr(SessionStore, "save", fail_as_locked)
    reader.raise_request_exception = False
    response = reader.post("/admin/login/", {"username": "editor", "password": "editor"})
    assert response.status_code == 503 and "Retry-After" in response


def fail_as_locked(*args, **kwargs):
    raise of_sqlite(sqlite3.SQLITE_BUSY)


def test_a_reader_hears_nothing_of_databases(reader, monkeypatch):
    monkeypatch.setattr("cms.site.home.front_page", fail_as_locked)
    response = reader.get("/")
    assert response.status_code == 503 and "Please try again in a minute" in response.content.decode()


def test_a_fault_of_ours_stays_one(reader, monkeypatch):
    monkeypatch.setattr("cms.site.home.front_page", fail)
    reader.raise_request_exception = False
    assert reader.get("/").status_code == 500


def fail():
    raise ValueError("a fault of ours")


@pytest.fixture
def full():
    """Fills the database: on PostgreSQL it turns read-only, since a full disk stops it as a whole."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            yield lambda: fill_sqlite(cursor)
            cursor.execute("PRAGMA max_page_count = 4294967294")
        else:
            yield lambda: cursor.execute("SET default_transaction_read_only = on")
            cursor.execute("RESET default_transaction_read_only")


def fill_sqlite(cursor):
    """Pages that earlier tests have freed are taken first; then none may be added."""
    free, size = (cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_size"))
    cursor.execute("CREATE TABLE filling (room BLOB)")
    cursor.execute("INSERT INTO filling VALUES (zeroblob(%s))", [free * size])
    pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_database_is_told_and_nothing_of_the_save_is_left(editor_client, full):
    article = make_article()
    full()
    response = editor_client.post(
        f"/admin/articles/article/{article.pk}/change/",
        {"headline": "Another", "body": f"<p>{'Word. ' * 40_000}</p>", "kind": "opinion", "language": "en"}
        | {"based_on": article.latest_revision_id, "credits": "[]", "_save": ""},
    )
    article.refresh_from_db()
    assert response.status_code == 503 and "nothing can be saved" in response.content.decode()
    assert article.document.headline != "Another"
