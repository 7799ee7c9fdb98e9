"""The cache is on here, with a stamp file of the test's own."""

import logging

import pytest

from plumbing.page_cache import remembering
from plumbing.page_cache.serving import addresses
from plumbing.page_cache.stamps import file
from tests.plumbing.page_cache.site import Site


@pytest.fixture(autouse=True)
def cache_settings(settings, tmp_path):
    settings.PAGE_CACHE = "on"
    settings.PAGE_CACHE_FILE = str(tmp_path / "stamps")
    addresses.host_for.cache_clear()
    addresses.parameters_of.cache_clear()
    yield settings
    for known in (file.opened, file.failures):
        known.pop(tmp_path / "stamps", None)
    # Of eight megabytes, and as many tests as there are here would leave two gigabytes.
    (tmp_path / "stamps").unlink(missing_ok=True)


@pytest.fixture(autouse=True, scope="session")
def quiet_about_missing_pages():
    logging.getLogger("django.request").setLevel(logging.ERROR)
    yield
    logging.getLogger("django.request").setLevel(logging.NOTSET)


@pytest.fixture
def stamps():
    return file.stamps(make=True)


@pytest.fixture
def site(db, stamps):
    return Site()


@pytest.fixture
def remembers(monkeypatch, stamps):
    """Answers are remembered in the transaction of the test, too, as they are outside of one; `committed` stamps what changes them."""
    monkeypatch.setattr(remembering, "sees_own_changes", lambda: False)
