import os
from pathlib import Path

import pytest

from cms import checks


def ids(faults):
    return [fault.id for fault in faults]


@pytest.fixture
def production(settings, tmp_path):
    """A site as it should be."""
    settings.IN_PRODUCTION = True
    settings.HTTPS = True
    settings.DEBUG = False
    settings.SECRET_KEY = "x9Q-2mV7bN4kZ8wL1pR6tY3cF5hJ0gDsAaEeUuOoIi_KqWzXvBn"
    settings.SITE_ADDRESS = "https://www.example.org"
    settings.ALLOWED_HOSTS = ["www.example.org"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.SERVE_MEDIA = False
    settings.MEDIA_ROOT = tmp_path
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")
    return settings


ALL = [
    checks.debugging_is_private,
    checks.public_sites_are_in_production,
    checks.site_address_is_whole,
    checks.production_speaks_https,
    checks.hosts_are_named,
    checks.own_host_is_answered,
    checks.secret_key_is_hard_to_guess,
    checks.mail_leaves_the_house,
    checks.uploads_can_be_kept,
    checks.uploads_are_served_in_front,
    checks.static_files_are_collected,
    checks.sqlite_can_search,
    checks.sqlite_file_can_be_written,
    checks.sqlite_file_is_on_this_machine,
]


@pytest.mark.parametrize("check", ALL)
def test_a_site_as_it_should_be_has_no_fault(production, check):
    assert check(None) == []


def test_debugging_in_public_is_an_error(production):
    production.DEBUG = True
    assert ids(checks.debugging_is_private(None)) == ["broadside.E001"]


def test_debugging_on_ones_own_machine_is_fine(settings):
    settings.DEBUG = True
    settings.ALLOWED_HOSTS = ["localhost"]
    assert checks.debugging_is_private(None) == []


def test_a_public_site_in_development_mode_is_told_so(settings):
    settings.ALLOWED_HOSTS = ["example.org", "localhost"]
    assert ids(checks.public_sites_are_in_production(None)) == ["broadside.W001"]


@pytest.mark.parametrize("address", ["", "www.example.org", "ftp://example.org", "https://example.org/blog"])
def test_a_site_address_that_links_cannot_begin_with_is_an_error(production, address):
    production.SITE_ADDRESS = address
    assert ids(checks.site_address_is_whole(None)) == ["broadside.E002"]


def test_production_without_https_is_told_so(production):
    production.SITE_ADDRESS = "http://www.example.org"
    assert ids(checks.production_speaks_https(None)) == ["broadside.W002"]


def test_answering_to_any_host_is_told_of(production):
    production.ALLOWED_HOSTS = ["*"]
    assert ids(checks.hosts_are_named(None)) == ["broadside.W003"]


def test_a_host_that_is_not_answered_is_an_error(production):
    production.ALLOWED_HOSTS = ["old.example.org"]
    assert ids(checks.own_host_is_answered(None)) == ["broadside.E003"]


def test_a_host_may_be_covered_by_its_domain(production):
    production.ALLOWED_HOSTS = [".example.org"]
    assert checks.own_host_is_answered(None) == []


@pytest.mark.parametrize("key", ["short", "a" * 60, "change-me-Q2mV7bN4kZ8wL1pR6tY3cF5hJ0gDsAaEeUuOoIiKqWzXvB"])
def test_a_secret_key_that_can_be_guessed_is_an_error(production, key):
    production.SECRET_KEY = key
    assert ids(checks.secret_key_is_hard_to_guess(None)) == ["broadside.E004"]


def test_mail_that_is_only_printed_is_told_of(production):
    production.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert ids(checks.mail_leaves_the_house(None)) == ["broadside.W004"]


def test_uploads_that_cannot_be_kept_are_an_error(production, tmp_path):
    (tmp_path / "file").write_text("in the way")
    production.MEDIA_ROOT = tmp_path / "file" / "media"
    assert ids(checks.uploads_can_be_kept(None)) == ["broadside.E005"]


def test_a_media_folder_that_can_still_be_made_is_fine(production, tmp_path):
    production.MEDIA_ROOT = tmp_path / "new" / "media"
    assert checks.uploads_can_be_kept(None) == []


def test_uploads_served_by_django_are_told_of(production):
    production.SERVE_MEDIA = True
    assert ids(checks.uploads_are_served_in_front(None)) == ["broadside.W005"]


def test_static_files_that_were_not_collected_are_told_of(production, tmp_path):
    production.STATIC_ROOT = tmp_path / "none"
    assert ids(checks.static_files_are_collected(None)) == ["broadside.W006"]


def test_an_sqlite_without_search_is_an_error(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"})
    monkeypatch.setattr(checks, "has_sqlite_features", lambda: False)
    assert ids(checks.sqlite_can_search(None)) == ["broadside.E006"]


def test_this_sqlite_can_search():
    assert checks.has_sqlite_features()


def test_a_database_without_its_folder_is_an_error(settings, tmp_path, monkeypatch):
    monkeypatch.setitem(
        settings.DATABASES,
        "default",
        {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "none" / "site.sqlite3"},
    )
    assert ids(checks.sqlite_file_can_be_written(None)) == ["broadside.E007"]


def test_a_database_on_a_network_file_system_is_told_of(settings, tmp_path, monkeypatch):
    monkeypatch.setitem(
        settings.DATABASES, "default", {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "site.sqlite3"}
    )
    monkeypatch.setattr(checks, "file_system_of", lambda path: "nfs4")
    assert ids(checks.sqlite_file_is_on_this_machine(None)) == ["broadside.W007"]


def test_the_file_system_is_that_of_the_nearest_mount(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0{os.linesep}host:/share /srv nfs4 rw 0 0{os.linesep}")
    assert checks.file_system_of(Path("/srv/site/db.sqlite3"), mounts) == "nfs4"
    assert checks.file_system_of(Path("/home/ann/db.sqlite3"), mounts) == "ext4"


def test_every_fault_says_what_to_do(production, tmp_path):
    production.SITE_ADDRESS = ""
    assert all(fault.hint for fault in checks.site_address_is_whole(None))


def test_a_proxy_that_hides_addresses_is_told_of(production):
    production.PROXY_HTTPS_HEADER = "X-Forwarded-Proto"
    assert ids(checks.readers_addresses_are_known(None)) == ["broadside.W008"]
    production.PROXY_ADDRESS_HEADER = "X-Forwarded-For"
    assert checks.readers_addresses_are_known(None) == []
