"""Two gunicorns with stamp files of their own on one PostgreSQL, as two hosts have them: saved at one, read at the other."""

import os
import signal
import time
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import connection

from plumbing.database.connections import separate_connection
from plumbing.page_cache.hosts import listening
from plumbing.page_cache.stamps import counting
from plumbing.page_cache.stamps.stamps import LAST_HEARTBEAT, Stamps
from tests.factories import make_article, make_person, make_section
from tests.plumbing.page_cache.servers import PATIENCE, PBKDF2, Desk, Reader, gunicorn, wait_until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]
PASSWORD = "a password of the tests"


class Hosts:
    """Saves go to the one, readers to the other. Its stamp file tells what it has heard and how it has answered."""

    def __init__(self, one, other, stamp_file, article):
        self.desk, self.reader = Desk(one, "editor", PASSWORD), Reader(other)
        self.article, self.path, self.number = article, article.get_absolute_url(), 0
        self.reader.get(self.path)
        self.stamps, self.log = Stamps(stamp_file), other.log

    def save(self):
        self.number += 1
        self.desk.publish(self.article, f"Ferry number {self.number}.")

    def shown(self):
        """The number on the page, and whether it came from the cache."""
        before = counting.totals(self.stamps)[counting.HITS]
        text = self.reader.get(self.path)
        return int(text.partition("Ferry number ")[2].partition(".")[0]), self.hits() > before

    def hits(self):
        return counting.totals(self.stamps)[counting.HITS]

    def shown_until_kept(self):
        """The numbers that are shown until one comes from the cache."""
        shown, is_kept, until = [], False, time.monotonic() + PATIENCE
        while not is_kept:
            assert time.monotonic() < until, "It is not cached any more."
            number, is_kept = self.shown()
            shown.append(number)
        return set(shown)


@pytest.fixture
def hosts(settings, tmp_path):
    settings.PASSWORD_HASHERS = [PBKDF2]
    User.objects.create_superuser("editor", password=PASSWORD)
    make_section()
    make_person()
    article = make_article("Ferry number 0.", tags=("ferries",))
    files = [tmp_path / "one", tmp_path / "other"]
    with (
        gunicorn(files[0], workers=1, PAGE_CACHE_LISTENS="true") as one,
        gunicorn(files[1], workers=1, PAGE_CACHE_LISTENS="true") as other,
    ):
        yield Hosts(one, other, files[1], article)


def listeners():
    """The server processes at the other end of the lines."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", [listening.CHANNEL])
        return [pid for (pid,) in cursor.fetchall()]


@contextmanager
def nobody_can_connect():
    """Connections that are there stay. Yields a cursor in another database: this one cannot be closed from within."""
    database = connection.ops.quote_name(connection.settings_dict["NAME"])
    with separate_connection(connection, dbname="postgres") as cursor:
        cursor.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
        try:
            yield cursor
        finally:
            cursor.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")


def test_what_is_saved_at_one_host_is_shown_by_the_other_as_soon_as_it_has_heard(hosts):
    for _ in range(3):
        assert hosts.shown_until_kept() == {hosts.number}
        heard = hosts.stamps.last
        hosts.save()
        wait_until(lambda heard=heard: hosts.stamps.last > heard)
        # A publication is told in two transactions; the last of them is heard when the new words are there.
        wait_until(lambda: hosts.shown()[0] == hosts.number)
        assert {hosts.shown()[0] for _ in range(20)} == {hosts.number}


def test_while_the_line_is_cut_every_save_is_shown_and_then_pages_are_kept_again(hosts):
    hosts.shown_until_kept()
    with nobody_can_connect() as cursor:
        for pid in listeners():
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
        wait_until(lambda: hosts.stamps.words[LAST_HEARTBEAT] == 0)
        for _ in range(3):
            hosts.save()
            assert [hosts.shown() for _ in range(3)] == [(hosts.number, False)] * 3
    assert hosts.shown_until_kept() == {hosts.number}
    log = hosts.log.read_text()
    assert "The connection to the other hosts is lost" in log and "The connection to the other hosts is back" in log


def test_a_line_that_is_silent_is_as_good_as_cut(hosts):
    """Its connection stands, but nothing comes: as when a router in between has forgotten it."""
    hosts.shown_until_kept()
    stopped = listeners()
    try:
        for pid in stopped:
            os.kill(pid, signal.SIGSTOP)
        wait_until(lambda: not listening.is_connected(hosts.stamps))
        hosts.save()
        assert [hosts.shown() for _ in range(3)] == [(hosts.number, False)] * 3
    finally:
        for pid in stopped:
            os.kill(pid, signal.SIGCONT)
    assert hosts.shown_until_kept() == {hosts.number}
