"""Connections that come at once are shared among gunicorn's workers."""

import time
from collections import Counter
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest

from tests import nginx
from tests.deploy.asking import PATIENCE
from tests.deploy.serving import gunicorn

BURSTS, AT_ONCE = 10, 64


@pytest.fixture
def port(environment, facts):
    port = nginx.free_port()
    with gunicorn(environment | {"WORKERS": "2"}, port, "tests.deploy.application:application"):
        yield port


def shares_of_a_burst(port):
    """How many of the connections each worker has."""
    with ExitStack() as stack:
        connections = [HTTPConnection("127.0.0.1", port, timeout=PATIENCE) for _ in range(AT_ONCE)]
        for connection in connections:
            stack.callback(connection.close)
            connection.connect()
        return Counter(worker_of(connection) for connection in connections)


def worker_of(connection):
    connection.request("GET", "/odd/worker")
    return connection.getresponse().read()


def test_no_worker_takes_all_connections_that_come_at_once(port):
    deadline = time.monotonic() + PATIENCE
    while len(shares_of_a_burst(port)) < 2:
        assert time.monotonic() < deadline, "The second worker never had a connection."
    lesser = sum(AT_ONCE - max(shares_of_a_burst(port).values()) for _ in range(BURSTS))
    # Of 640 the worker with fewer has 300, on a machine with other things to do 270; gunicorn's own leaves it 100 to 125.
    assert lesser >= BURSTS * AT_ONCE / 3
