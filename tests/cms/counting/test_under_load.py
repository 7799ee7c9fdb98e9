"""Many readers leave at once, at a real server: every count is exact, and few statements write them.

COUNT_BEACONS=10000 sends as many; twice, as all are.
"""

import http.client
import os
import random
import re
import secrets
import signal
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.db.models import Sum

from articles.models import ReadingCount
from cms.promos.models import PromoCount
from tests.factories import make_article
from tests.plumbing.page_cache.servers import PATIENCE, gunicorn
from tests.promos.factories import make_promo
from tests.readers import READER, beacon
from tests.starting import when_ready

pytestmark = pytest.mark.django_db(transaction=True)
BEACONS, CLIENTS = int(os.environ.get("COUNT_BEACONS", "400")), 50
WRITTEN = re.compile(r"^(\S+ \d\d:\d\d:\d\d),\d+ DEBUG plumbing\.database\.gathered_counts: Counts: ", re.MULTILINE)
MOST_WRITES = 20  # a second, less than


@pytest.fixture
def server(tmp_path):
    with gunicorn(tmp_path / "stamps", PROXY_ADDRESS_HEADER="X-Forwarded-For", LOG_LEVEL="debug") as server:
        yield server


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def variant():
    return make_promo().variants.get()


class Client:
    """A browser behind an address of its own, whose connection stays."""

    def __init__(self, server, number):
        self.line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        self.headers = {
            "Origin": server.address,
            "X-Forwarded-For": f"10.0.0.{number}",
            "Content-Type": "application/json",
        }

    def tell(self, said):
        self.line.request("POST", "/counts/", said, READER | self.headers)
        answer = self.line.getresponse()
        answer.read()
        return answer.status

    def tell_all(self, beacons):
        return Counter(map(self.tell, beacons))


def sent_by_clients(server, beacons):
    """Every client sends its part; returns how often which status was answered."""
    parts = [beacons[number::CLIENTS] for number in range(CLIENTS)]
    clients = [Client(server, number) for number in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as threads:
        return sum(threads.map(Client.tell_all, clients, parts), Counter())


def figures():
    of_articles = ReadingCount.objects.aggregate(opened=Sum("opened", default=0), half=Sum("half_read", default=0))
    return of_articles | PromoCount.objects.aggregate(seen=Sum("seen", default=0))


def stop(server):
    """In order: by then it has written all that it has gathered."""
    server.process.send_signal(signal.SIGTERM)
    server.process.wait(PATIENCE)
    connection.close()


def writes_a_second(server):
    """The most statements that have written counts within one second."""
    return max(Counter(WRITTEN.findall(server.log.read_text())).values())


def test_every_beacon_counts_once_though_each_is_sent_twice(server, article, variant):
    numbers = [secrets.token_hex(16) for _ in range(BEACONS)]
    seen = [[variant.pk, "end", "seen"]]
    beacons = [beacon(article.pk, ["opened", "half"], seen, number) for number in numbers] * 2
    random.Random(13).shuffle(beacons)
    assert sent_by_clients(server, beacons) == {204: 2 * BEACONS}
    stop(server)
    assert figures() == {"opened": BEACONS, "half": BEACONS, "seen": BEACONS}
    assert writes_a_second(server) < MOST_WRITES


def test_a_server_that_is_killed_loses_what_it_has_gathered_last_and_doubles_nothing(server, article):
    sent_by_clients(server, [beacon(article.pk, ["opened"]) for _ in range(CLIENTS)])
    when_ready(server.process, lambda: figures()["opened"] == CLIENTS)
    sent_by_clients(server, [beacon(article.pk, ["opened"]) for _ in range(CLIENTS)])
    os.killpg(server.process.pid, signal.SIGKILL)
    server.process.wait()
    connection.close()
    assert CLIENTS <= figures()["opened"] <= 2 * CLIENTS


def test_at_one_server_none_is_counted_twice_none_without_end_and_none_is_lost_as_it_stops(server):
    at_once, without_end, at_last = (make_article(headline) for headline in ("At once", "Without end", "At last"))
    said = [beacon(at_once.pk, ["opened"]) for _ in range(40)]
    barrier = threading.Barrier(4)

    def tell(number):
        client = Client(server, number)
        barrier.wait(PATIENCE)
        return client.tell_all(said)

    # Several processes get the same beacons in the same moment.
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(tell, range(4)))
    codes = Client(server, CLIENTS).tell_all(beacon(without_end.pk, ["opened"]) for _ in range(1_500))
    sent_by_clients(server, [beacon(at_last.pk, ["opened"]) for _ in range(CLIENTS)])
    stop(server)
    counted = dict(ReadingCount.objects.values_list("article__slug").annotate(Sum("opened")))
    assert codes[429] > 0 and codes[204] + codes[429] == 1_500
    assert counted == {"at-once": 40, "without-end": codes[204], "at-last": CLIENTS}
