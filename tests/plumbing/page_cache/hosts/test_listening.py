"""Two hosts with stamp files of their own on one PostgreSQL. The other host is a process of its own."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection, transaction

from people.models import Person
from plumbing.page_cache.hosts import listening
from plumbing.page_cache.stamps import file
from plumbing.page_cache.stamps.stamps import CRASH_FOUND_AT, LAST_HEARTBEAT, Stamps
from tests.plumbing.page_cache.servers import PATIENCE, wait_until
from tests.plumbing.page_cache.site import environment_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]

ROOT = Path(__file__).resolve().parents[4]
# Loading takes a fifth less when no garbage is looked for meanwhile (decision 315).
HOST = """
import gc
gc.disable()
import django
django.setup()
import psycopg
from plumbing.page_cache.hosts import listening
from tests.plumbing.page_cache.site import Site
connect = listening.Listener.connect

def failing(self):
    raise psycopg.OperationalError("the line is cut")

site = Site()
print("ready", flush=True)
for line in iter(input, "stop"):
    word, _, path = line.partition(" ")
    if word == "get":
        before = len(site.rendered)
        role = site.get(path, HTTP_HOST="127.0.0.1").text.partition("writer ")[2].partition(".")[0]
        print(role, "kept" if len(site.rendered) == before else "rendered", flush=True)
    else:
        listening.Listener.connect = failing if word == "disconnect" else connect
        print(word, flush=True)
"""


class OtherHost:
    def __init__(self, stamp_file):
        environment = environment_of(stamp_file, PAGE_CACHE_LISTENS="true")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen([sys.executable, "-c", HOST], cwd=ROOT, env=environment, **pipes)
        assert self.process.stdout.readline() == "ready\n"

    def ask(self, line):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def shows(self, path, wanted):
        """Ask until the answer is the one that is wanted; what was answered meanwhile."""
        answers, until = [], time.monotonic() + PATIENCE
        while time.monotonic() < until and wanted not in answers:
            answers.append(self.ask(f"get {path}"))
        assert wanted in answers
        return answers

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.write("stop\n")
        self.process.communicate()


@pytest.fixture(autouse=True)
def listens(settings):
    settings.PAGE_CACHE_LISTENS = True


@pytest.fixture
def other_host(tmp_path, transactional_db):
    host = OtherHost(tmp_path / "stamps of the other host")
    yield host
    host.stop()


@pytest.fixture
def person():
    return Person.objects.create_named("Jane Roe", role="writer 0.")


def cut_the_line():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = %s",
            [listening.CHANNEL],
        )
        return cursor.fetchone()[0]


def save(person, number):
    Person.objects.filter(pk=person.pk).update(role=f"writer {number}.")


def test_a_host_hears_of_what_another_host_has_saved(other_host, person):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    save(person, 1)
    other_host.shows(path, "1 kept")
    assert set(other_host.shows(path, "1 kept")) == {"1 kept"}


def test_a_host_that_has_lost_the_line_serves_nothing_from_its_cache(other_host, person):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    other_host.ask("disconnect")
    assert cut_the_line() >= 1
    other_host.shows(path, "0 rendered")
    save(person, 1)
    assert {other_host.ask(f"get {path}") for _ in range(3)} == {"1 rendered"}


def test_a_host_that_has_the_line_back_has_forgotten_what_it_kept(other_host, person):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    other_host.ask("disconnect")
    cut_the_line()
    other_host.shows(path, "0 rendered")
    save(person, 1)
    other_host.ask("hear")
    assert {answer[0] for answer in other_host.shows(path, "1 kept")} == {"1"}


def test_what_was_saved_while_nobody_asked_is_shown_when_the_line_is_back(other_host, person, tmp_path):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    theirs = Stamps(tmp_path / "stamps of the other host")
    other_host.ask("disconnect")
    cut_the_line()
    wait_until(lambda: theirs.words[LAST_HEARTBEAT] == 0)
    save(person, 1)
    other_host.ask("hear")
    wait_until(lambda: listening.is_connected(theirs))
    assert other_host.ask(f"get {path}") == "1 rendered"


def test_a_host_whose_listening_process_was_killed_serves_nothing_from_its_cache(other_host, person, tmp_path):
    """Its last heartbeat is still fresh."""
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    second = OtherHost(tmp_path / "stamps of the other host")
    second.ask("disconnect")
    second.shows(path, "0 kept")
    other_host.process.kill()
    other_host.process.wait()
    save(person, 1)
    answers = {second.ask(f"get {path}") for _ in range(3)}
    second.stop()
    assert answers == {"1 rendered"}


def test_what_is_rolled_back_is_not_told(other_host, person):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    with transaction.atomic():
        save(person, 1)
        transaction.set_rollback(True)
    assert {other_host.ask(f"get {path}") for _ in range(20)} == {"0 kept"}


def test_the_line_is_vouched_for_only_when_all_that_was_told_before_is_taken_in(stamps, person, monkeypatch):
    """After a silence of the line, what was kept would be shown once more."""
    vouched = []
    monkeypatch.setattr(listening, "apply_message", lambda *told: vouched.append(stamps.words[LAST_HEARTBEAT]))
    listener = listening.Listener(stamps.path)
    with listener.connect() as listener.connection:
        listener.connection.execute(f"LISTEN {listening.CHANNEL}")
        listening.notify(connection, {7}, 1)
        listener.record_heartbeat(stamps)
    assert vouched == [0] and listening.is_connected(stamps)


def test_a_host_does_not_stamp_again_what_it_has_stamped_itself(stamps):
    born = stamps.last
    listening.apply_message(f"{stamps.identity:x} *", stamps)
    assert stamps.last == born


def test_after_a_death_it_hears_itself_too(stamps):
    born = stamps.last
    stamps.words[CRASH_FOUND_AT] = time.monotonic_ns()
    listening.apply_message(f"{stamps.identity:x} 7", stamps)
    assert not stamps.is_current(born, [7])


def test_slots_that_another_host_tells_are_stamped(stamps):
    born = stamps.last
    listening.apply_message("abc 7 1f", stamps)
    assert not stamps.is_current(born, [0x1F]) and stamps.is_current(born, [8])


def test_everything_that_another_host_tells_is_stamped(stamps):
    born = stamps.last
    listening.apply_message("abc *", stamps)
    assert not stamps.is_current(born, [])


def test_a_change_of_very_much_is_told_in_one_word(monkeypatch):
    told = []
    monkeypatch.setattr(listening, "fetch_all", lambda connection, sql, params: told.append(params[1]))
    listening.notify(connection, set(range(100_000)), 1)
    assert told == ["1 *"]


def test_a_message_is_shorter_than_postgresql_allows(person):
    with transaction.atomic():
        listening.notify(connection, set(range((1 << 20) - 5000, 1 << 20)), (1 << 62) - 1)


def test_a_heartbeat_that_is_too_old_is_silence(stamps):
    stamps.words[LAST_HEARTBEAT] = time.monotonic_ns() - int(listening.LONGEST_SILENCE * 1e9) - 1
    assert not listening.is_connected(stamps)


def test_a_command_tells_other_hosts_where_there_is_no_server(other_host, person, settings, tmp_path):
    path = f"/people/{person.slug}/"
    other_host.shows(path, "0 kept")
    settings.PAGE_CACHE_FILE = str(tmp_path / "none")
    save(person, 1)
    other_host.shows(path, "1 kept")
    assert file.stamps() is None and not (tmp_path / "none").exists()
