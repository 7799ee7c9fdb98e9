import json
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from articles.models import Release
from cms import disk, health
from tests.factories import make_article
from tests.full_disk import no_file_may_grow

pytestmark = pytest.mark.django_db


def facts(response):
    return json.loads(response.content)


def test_a_living_process_says_so(reader):
    response = reader.get("/healthz")
    assert response.status_code == 200 and "no-store" in response.headers["Cache-Control"]


def test_it_lives_without_a_database(reader, monkeypatch):
    monkeypatch.setattr(health, "database", lambda: "not there")
    assert reader.get("/healthz").status_code == 200


def test_a_site_with_database_and_tables_is_ready(reader):
    response = reader.get("/readyz")
    assert response.status_code == 200 and facts(response)["ready"]


def test_a_site_without_database_is_not_ready(reader, monkeypatch):
    def gone():
        raise OperationalError("gone")

    monkeypatch.setattr(connection, "cursor", gone)
    response = reader.get("/readyz")
    assert response.status_code == 503 and facts(response)["database"] == "not there: OperationalError"


def test_a_site_with_migrations_to_come_is_not_ready(reader, monkeypatch):
    monkeypatch.setattr(health, "applied", set())
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'articles'")
    response = reader.get("/readyz")
    assert response.status_code == 503 and "first" in facts(response)["migrations"]


def test_overdue_updates_are_told(monkeypatch):
    article = make_article()
    due_at = timezone.now() - timedelta(hours=1)
    Release.objects.create(article=article, revision=article.latest_revision, due_at=due_at)
    assert health.overdue_releases() == 1


def test_the_state_of_the_page_cache_is_told(reader):
    assert facts(reader.get("/readyz"))["page cache"] == "switched off"


def test_a_file_that_cannot_be_had_is_told(settings, tmp_path):
    settings.PAGE_CACHE, settings.PAGE_CACHE_FILE = "on", str(tmp_path)
    assert "directory" in health.page_cache()


def test_figures_are_for_who_bears_the_token(reader, settings):
    settings.METRICS_TOKEN = "figures"
    assert reader.get("/metrics").status_code == 404
    assert reader.get("/metrics", headers={"Authorization": "Bearer other"}).status_code == 404


def test_without_a_token_figures_are_for_nobody(reader):
    assert reader.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


def test_figures_are_told_in_prometheus_format(reader, settings, tmp_path):
    settings.METRICS_TOKEN, settings.PAGE_CACHE = "figures", "on"
    settings.PAGE_CACHE_FILE = str(tmp_path / "stamps")
    health.file.stamps(make=True)
    response = reader.get("/metrics", headers={"Authorization": "Bearer figures"})
    assert 'broadside_page_cache_answers_total{how="hit"} 0.0' in response.content.decode()


def test_a_site_whose_pages_cannot_be_read_is_not_ready(reader):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_byline RENAME TO away")
    response = reader.get("/readyz")
    assert response.status_code == 503 and "cannot be read" in facts(response)["pages"]


def test_room_on_the_disk_is_told(reader):
    assert facts(reader.get("/readyz"))["disk"] == "ok"


def test_a_disk_that_is_nearly_full_is_told_and_takes_no_page_from_readers(reader, monkeypatch):
    monkeypatch.setattr(disk, "LEAST_FREE", 2**80)
    response = reader.get("/readyz")
    assert response.status_code == 200 and "nearly full" in facts(response)["disk"]["uploads"]


def test_a_folder_that_takes_no_more_bytes_is_told(tmp_path):
    with no_file_may_grow():
        assert disk.fault_of(tmp_path) == "cannot be written: File too large"
    assert disk.fault_of(tmp_path) == ""
