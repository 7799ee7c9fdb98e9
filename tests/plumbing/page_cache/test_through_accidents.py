"""Accidents of the machine while a gunicorn serves: readers of kept pages hear nothing of them, and nothing stays broken.

`make fire` lets each last for half a minute; here it lasts for so many answers.
"""

import os
import resource
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import psutil
import pytest
from django.contrib.auth.models import User
from django.db import connection

from plumbing.database.connections import separate_connection
from tests.factories import make_article, make_person, make_section
from tests.locks import write_lock_held
from tests.plumbing.page_cache.servers import PBKDF2, Desk, Reader, gunicorn, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS = 30 if float(os.environ.get("FIRE_SECONDS", "0")) else 0
READERS, ANSWERS = 3, 20
PASSWORD = "a password of the tests"
PATHS = ["/", "/articles/ferry-number-0/", "/sections/politics/", "/people/jane-roe/", "/tags/ferries/"]


@contextmanager
def somebody_holds_the_lock(server):
    with write_lock_held():
        yield


@contextmanager
def the_disk_is_full(server):
    """No process of the server may write a byte more into any file."""
    processes = [psutil.Process(server.process.pid), *psutil.Process(server.process.pid).children(recursive=True)]
    before = {each.pid: resource.prlimit(each.pid, resource.RLIMIT_FSIZE) for each in processes}
    for pid, (_, hard) in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        for pid, limits in before.items():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


@contextmanager
def the_database_is_away(server):
    """As while PostgreSQL is started anew: every connection is closed, and no new one is taken."""
    name = connection.settings_dict["NAME"]
    connection.close()
    if connection.pool:
        connection.close_pool()
    with separate_connection(connection, dbname="postgres") as other:
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        close = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s"
        other.execute(close, [name])
        try:
            yield
        finally:
            other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


ACCIDENTS = [
    pytest.param(somebody_holds_the_lock, {}, id="lock"),
    pytest.param(the_disk_is_full, {}, id="disk"),
    pytest.param(the_database_is_away, {}, id="away", marks=pytest.mark.postgresql),
    pytest.param(
        the_database_is_away, {"PAGE_CACHE_LISTENS": "true"}, id="away-from-several", marks=pytest.mark.postgresql
    ),
]


@pytest.fixture
def article():
    return make_article("Ferry number 0", section=make_section().slug, authors=[make_person()], tags=("ferries",))


def read_on(server, over):
    """Read what is kept, so many times or until it is over; gives the number of answers. Raises AssertionError for any error."""
    reader, read = Reader(server), 0
    while read < ANSWERS or (SECONDS and not over.is_set()):
        reader.get(PATHS[read % len(PATHS)])
        read += 1
    return read


def shown(reader, path):
    """ "" while the server cannot render the page: the save has made the kept one old."""
    try:
        return reader.get(path)
    except AssertionError:
        return ""


def publish(desk, article, number):
    """The number, when the server has said that it is published; else 0."""
    try:
        desk.publish(article, f"Ferry number {number}")
    except (AssertionError, TypeError):
        return 0
    return number


@pytest.mark.parametrize(("accident", "more"), ACCIDENTS)
def test_whatever_befalls_the_machine_kept_pages_are_read_and_nothing_stays_broken(
    accident, more, article, settings, stamps, tmp_path
):
    settings.PASSWORD_HASHERS = [PBKDF2]
    User.objects.create_superuser("edith", password=PASSWORD)
    over = Event()
    with gunicorn(tmp_path / "stamps", workers=1, **more) as server, ThreadPoolExecutor(READERS + 1) as pool:
        desk, reader = Desk(server, "edith", PASSWORD), Reader(server)
        for path in PATHS * 2:
            reader.get(path)
        with accident(server):
            readers = [pool.submit(read_on, server, over) for _ in range(READERS)]
            saving = pool.submit(publish, desk, article, 1)
            over.wait(SECONDS)
            over.set()
            assert all(each.result() for each in readers)
        if saving.result():
            wait_until(lambda: "Ferry number 1" in shown(reader, "/"))
        # Whoever hears of the accident last may still need a moment; after that nothing may be left of it.
        wait_until(lambda: publish(desk, article, 2) == 2)
        assert all("Ferry number 2" in reader.get(path) for path in PATHS)
