"""The cache is on here, with a stamp file of the test's own."""

import logging

import pytest
from django.conf import settings

from cms.page_cache import addresses, file
from tests.cms.page_cache.site import Site

# Several hosts need a database that several hosts can use, and that can be lost.
OF_POSTGRESQL = ["test_listening.py", "test_two_hosts.py", "test_broken_line.py"]
collect_ignore = [] if settings.DATABASES["default"]["ENGINE"].endswith("postgresql") else OF_POSTGRESQL


@pytest.fixture(autouse=True)
def cache_settings(settings, tmp_path):
    settings.PAGE_CACHE = "on"
    settings.PAGE_CACHE_FILE = str(tmp_path / "stamps")
    addresses.is_allowed.cache_clear()
    addresses.parameters_of.cache_clear()
    yield settings
    for known in (file.opened, file.refused):
        known.pop(tmp_path / "stamps", None)


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
