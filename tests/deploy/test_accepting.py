"""Connections that come at once are shared among gunicorn's workers."""

import inspect
from collections import Counter
from contextlib import ExitStack
from http.client import HTTPConnection

import httpx
import pytest
from gunicorn.workers.gthread import ThreadWorker

from plumbing.web.worker import MOST_CONNECTIONS_COUNTED, wait_before_accepting
from tests import nginx
from tests.deploy.asking import PATIENCE
from tests.deploy.serving import gunicorn

AT_ONCE = 2 * MOST_CONNECTIONS_COUNTED
WAIT = "0.05"


@pytest.fixture
def port(environment, facts):
    port = nginx.free_port()
    settings = environment | {"WORKERS": "2", "WAIT_PER_CONNECTION": WAIT}
    with gunicorn(settings, port, "tests.deploy.application:application"):
        yield port


def connections_by_worker(port, number):
    """How many of so many connections, opened at once, each worker has."""
    with ExitStack() as stack:
        connections = [HTTPConnection("127.0.0.1", port, timeout=PATIENCE) for _ in range(number)]
        for connection in connections:
            stack.callback(connection.close)
            connection.connect()
        return Counter(map(worker_of, connections))


def worker_of(connection):
    connection.request("GET", "/odd/worker")
    return connection.getresponse().read()


def wait_for_both_workers(port):
    """Two connections at once are taken by two workers, as soon as both have started."""
    for _ in range(200):
        if len(connections_by_worker(port, 2)) == 2:
            return
    raise AssertionError("The second worker never had a connection.")


def test_connections_that_come_at_once_are_shared_evenly(port):
    wait_for_both_workers(port)
    shares = sorted(connections_by_worker(port, AT_ONCE).values())
    assert sum(shares) == AT_ONCE
    assert shares[0] >= AT_ONCE // 2 - 1


def test_a_worker_that_has_started_looks_for_garbage_and_not_in_what_it_has_loaded(behind):
    said = httpx.get(f"{behind}/odd/garbage", timeout=PATIENCE).json()
    assert said["is looked for"] and said["not in"] > 100_000


def test_a_worker_waits_longer_the_more_connections_it_has():
    waits = [wait_before_accepting(connections) for connections in range(MOST_CONNECTIONS_COUNTED + 1)]
    assert waits[0] == 0
    assert waits == sorted(set(waits))


def test_a_worker_with_many_connections_does_not_wait_longer_and_longer():
    assert wait_before_accepting(1000) == wait_before_accepting(MOST_CONNECTIONS_COUNTED)


def test_gunicorn_still_has_the_names_that_the_worker_overrides():
    assert list(inspect.signature(ThreadWorker.accept).parameters) == ["self", "listener"], (
        "gunicorn's ThreadWorker.accept has changed: look at plumbing/web/worker.py before taking this version."
    )
    assert "self.nr_conns += 1" in inspect.getsource(ThreadWorker.accept), (
        "gunicorn's ThreadWorker no longer counts its connections in nr_conns: look at plumbing/web/worker.py."
    )
