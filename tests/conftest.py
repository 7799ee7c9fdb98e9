"""The cast, and what holds for every test: no network, no file outside a temporary folder, cheap passwords."""

import gc
import os
import shutil
import sys

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.test import Client, override_settings
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from plumbing.database.gathered_counts import gathering
from plumbing.web import counted
from tests import flushing, migrated, network, statements

# Each worker, and each of the many processes that tests start, would compile all our modules again where a container keeps
# Python from writing down what it has compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# All modules and the collected tests stay until the end, and Python went through them again and again for garbage: a quarter of
# the time of many tests.
gc.disable()
# What the tests make meanwhile, and what they import, is gone through after so many objects, not after each 700: that was still
# a fourteenth of their time (decision 312).
GARBAGE_AFTER = (50_000, 20, 100)

# No test may depend on the speed of the machine, nor on chance: a change is judged by the same examples each time.
# `make test-long` looks for new ones.
hypothesis.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
hypothesis.register_profile("long", hypothesis.get_profile("house"), max_examples=5_000, derandomize=False)
hypothesis.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

NOTES = os.environ.get(statements.NAME)
OUR_LABELS = ["articles", "people", "social", "promos", "publication", "front", "taggit"]
NEEDS_DATABASE = {"db", "transactional_db", "live_server", "django_db_reset_sequences"}
EVERYTHING_OF_A_NEWSROOM = "May do everything of a newsroom"  # the group of the tests' editor
WRITERS_MAY = ["add_article", "change_article", "view_article", "view_person", "view_socialpost"]


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL only what speaks to the database is run: all else has been run on SQLite and cannot differ.

    And of what asks nothing of the database itself, as much as sends it every statement.
    """
    is_idle = is_of_postgresql if is_on_sqlite() else needs_no_database
    idle = set(filter(is_idle, items))
    if NOTES and not is_on_sqlite():
        others = statements.left_out([item.nodeid for item in items if item not in idle], statements.noted(NOTES))
        idle |= {item for item in items if item.nodeid in others}
    if idle:
        config.hook.pytest_deselected(items=list(idle))
        items[:] = [item for item in items if item not in idle]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    if not NOTES or not is_on_sqlite() or needs_no_database(item):
        return (yield)
    with statements.noting(item.nodeid, NOTES):
        return (yield)


def pytest_collection_finish():
    gc.freeze()
    gc.set_threshold(*GARBAGE_AFTER)
    gc.enable()


def is_on_sqlite():
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


def is_of_postgresql(item):
    return item.get_closest_marker("postgresql") is not None


def needs_no_database(item):
    return not (item.get_closest_marker("django_db") or NEEDS_DATABASE & set(item.fixturenames))


@pytest.fixture(autouse=True, scope="session")
def test_settings(tmp_path_factory):
    changes = {
        "MEDIA_ROOT": tmp_path_factory.mktemp("media"),
        "STATIC_ROOT": tmp_path_factory.mktemp("static"),
        # Nothing is collected in tests, so there are no hashed names.
        "STORAGES": {
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        # What the page cache asks of the database would be counted, and its own tests switch it on.
        "PAGE_CACHE": "off",
        "PAGE_CACHE_FILE": str(tmp_path_factory.mktemp("page_cache") / "stamps"),
        "PAGE_CACHE_LISTENS": False,
        # Threads would draw pictures while a test takes its database away; their own test has them.
        "RENDITIONS_IN_BACKGROUND": False,
        # A thread would look for mail to send while a test takes its database away.
        "NOTIFICATIONS_IN_BACKGROUND": False,
        # A thread would write counts while a test looks at them; those of its own have it.
        "COUNTS_WRITTEN_EVERY": 0,
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }
    with override_settings(**changes):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory, django_db_modify_db_settings):
    """SQLite in a file, as in life: in memory, the threads of a live server would share one connection."""
    if is_on_sqlite():
        copy = tmp_path_factory.mktemp("database") / "test.sqlite3"
        shutil.copyfile(migrated.sqlite_file(), copy)
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(copy)


@pytest.fixture(scope="session")
def django_db_keepdb():
    """Begin with what is in the file: a copy of a migrated database."""
    return is_on_sqlite()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        group, _ = Group.objects.get_or_create(name=EVERYTHING_OF_A_NEWSROOM)
        group.permissions.set(Permission.objects.filter(content_type__app_label__in=OUR_LABELS))
        flushing.leave_what_migrate_makes()


@pytest.fixture(scope="module")
def rows_stay(django_db_setup, django_db_blocker):
    """What fixtures of a module write to the database with it stays for all its tests; each takes back only what it does itself.

    Their objects do not: a test that changes one reads its own from the database.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True, scope="session")
def no_network():
    with network.none_but_loopback():
        yield


@pytest.fixture(autouse=True)
def nothing_counted():
    """No test counts for another, nor against another’s allowance."""
    gathering.take()
    counted.allowances.left.clear()


@pytest.fixture
def editor(db):
    """May do everything that a newsroom does."""
    user = User.objects.create_user("editor", "editor@example.org", "editor", is_staff=True, first_name="Edith")
    # The group is there from the start: to give it its rights, a hundred rows, for each test took a fifth of many.
    user.groups.add(Group.objects.get(name=EVERYTHING_OF_A_NEWSROOM))
    return user


@pytest.fixture
def writer(db):
    """May write articles, but not publish them."""
    user = User.objects.create_user("writer", "writer@example.org", "writer", is_staff=True, first_name="Wren")
    user.user_permissions.set(Permission.objects.filter(codename__in=WRITERS_MAY))
    return user


@pytest.fixture
def stranger(db):
    """Can log in, and may do nothing."""
    return User.objects.create_user("stranger", "stranger@example.org", "stranger")


@pytest.fixture
def reader():
    """The client of someone who is not logged in."""
    return Client()


@pytest.fixture
def editor_client(editor):
    return logged_in(editor)


@pytest.fixture
def writer_client(writer):
    return logged_in(writer)


@pytest.fixture
def stranger_client(stranger):
    return logged_in(stranger)


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client
