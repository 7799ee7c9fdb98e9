"""Readers and editors at once, each with a connection of their own, and commits that are real; bounded in counts."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection, connections

from people.models import Person
from tests.plumbing.page_cache.site import Site, environment_of

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).resolve().parents[3]
READERS, SAVES, PEOPLE = 6, 25, 3
# Loading takes a fifth less when no garbage is looked for meanwhile (decision 315).
WRITER = """
import gc, os
gc.disable()
import django
django.setup()
from django.db import connection, transaction
from people.models import Person
print("ready", flush=True)
for line in iter(input, "stop"):
    pk, number = line.split()
    with transaction.atomic():
        person = Person.objects.get(pk=pk)
        person.role = f"writer {number}."
        person.save()
        {within}
    print(number, flush=True)
"""


def number_in(text):
    return int(text.partition("writer ")[2].partition(".")[0])


class Writer:
    """A process of its own that saves what it is told; `within` is done before it commits."""

    def __init__(self, settings, within="pass"):
        environment = environment_of(settings.PAGE_CACHE_FILE)
        script = WRITER.replace("{within}", within)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, env=environment, **pipes)
        assert self.process.stdout.readline() == "ready\n"

    def save(self, person, number):
        """Returns when the save has returned; "" when the process died over it."""
        return self.tell(f"{person.pk} {number}")

    def tell(self, line):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.write("stop\n")
        self.process.communicate()


@pytest.fixture
def people():
    return [Person.objects.create_named(f"Jane Roe {n}", role="writer 0.") for n in range(PEOPLE)]


@pytest.fixture
def writer(settings, stamps):
    writer = Writer(settings)
    yield writer
    writer.stop()


def test_every_answer_after_a_saves_return_shows_that_save(people, writer, stamps):
    """Half of the saves are made in this process, half in another one."""
    sites = [Site(), Site()]
    saved, read, wrong = dict.fromkeys(people, 0), [0], []
    over = threading.Event()

    def reader(seed):
        chance = random.Random(seed)
        while not over.is_set():
            person = chance.choice(people)
            least = saved[person]
            shown = number_in(chance.choice(sites).get(f"/people/{person.slug}/").text)
            read[0] += 1
            if shown < least:
                wrong.append((person.slug, shown, least))
        connections.close_all()

    readers = [threading.Thread(target=reader, args=(seed,)) for seed in range(READERS)]
    for each in readers:
        each.start()
    for number in range(1, SAVES + 1):
        person = people[number % PEOPLE]
        if number % 2:
            assert writer.save(person, number) == str(number)
        else:
            Person.objects.filter(pk=person.pk).update(role=f"writer {number}.")
        saved[person] = number
    over.set()
    for each in readers:
        each.join(60)
    assert wrong == [] and read[0] > 0


def test_what_is_rendered_between_a_write_and_its_commit_is_not_shown_after_it(people, settings, stamps):
    site, path = Site(), f"/people/{people[0].slug}/"
    writer = Writer(settings, within="print('written', flush=True); input()")
    assert writer.save(people[0], 1) == "written"
    assert number_in(site.get(path).text) == 0
    assert writer.tell("commit") == "1"
    writer.stop()
    assert number_in(site.get(path).text) == 1


def test_a_writer_who_is_killed_right_after_his_commit_leaves_no_old_page(people, settings, stamps):
    site, path = Site(), f"/people/{people[0].slug}/"
    site.get(path)
    # The last that is known of him is that he has committed: what comes after a commit is ours to stamp.
    kill = "from plumbing.page_cache import gathering; gathering.Gathering.settle = lambda *a: os.kill(os.getpid(), 9)"
    writer = Writer(settings, within=kill)
    assert writer.save(people[0], 1) == ""
    writer.stop()
    assert writer.process.returncode == -signal.SIGKILL
    assert number_in(site.get(path).text) == 1


def test_a_writer_who_is_killed_before_his_commit_costs_a_render_at_most(people, settings, stamps):
    site, path = Site(), f"/people/{people[0].slug}/"
    site.get(path)
    writer = Writer(settings, within="os.kill(os.getpid(), 9)")
    writer.save(people[0], 1)
    writer.stop()
    assert number_in(site.get(path).text) == 0


def test_a_save_outside_of_a_transaction_is_seen_at_once(people, stamps):
    site, path = Site(), f"/people/{people[0].slug}/"
    site.get(path)
    people[0].role = "writer 7."
    people[0].save()
    assert number_in(site.get(path).text) == 7


def test_a_row_that_is_made_outside_of_a_transaction_gets_its_number(people, stamps):
    person = Person.objects.create(name="Jo Doe", slug="jo-doe")
    assert Person.objects.get(pk=person.pk).name == "Jo Doe" and stamps.intents == 0


def test_many_rows_made_at_once_get_their_numbers(people, stamps):
    made = Person.objects.bulk_create([Person(name=f"Jo {n}", slug=f"jo-{n}") for n in range(5)])
    assert len({person.pk for person in made if person.pk}) == 5


def test_a_change_of_tables_is_heard_of(people, stamps):
    site, path = Site(), f"/people/{people[0].slug}/"
    assert site.keeps(path)
    before = len(site.rendered)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE something (x integer)")
        cursor.execute("DROP TABLE something")
    site.get(path)
    assert len(site.rendered) == before + 1
