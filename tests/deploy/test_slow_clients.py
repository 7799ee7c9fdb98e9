"""Many who send their headers slowly keep nobody else waiting, behind nginx and with granian. (They stop gunicorn alone.)"""

import socket
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import httpx
import pytest

from tests import nginx
from tests.deploy.asking import PATIENCE
from tests.deploy.serving import gunicorn

SLOW = 200
BEGUN = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "


@contextmanager
def slow_clients(address):
    """So many connections in the middle of a header."""
    where = (urlsplit(address).hostname, urlsplit(address).port)
    with ExitStack() as all_of_them:
        for _ in range(SLOW):
            line = all_of_them.enter_context(socket.create_connection(where, timeout=PATIENCE))
            line.sendall(BEGUN)
        yield


@pytest.fixture
def granian_address(environment, facts):
    """granian as operators start it."""
    port = nginx.free_port()
    with gunicorn(environment | {"SERVER": "granian"}, port):
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("server", ["address", "granian_address"])
def test_slow_clients_keep_nobody_waiting(server, request, facts):
    address = request.getfixturevalue(server)
    with slow_clients(address), httpx.Client(base_url=address, timeout=PATIENCE) as reader:
        assert [reader.get(path).status_code for path in ("/", facts.article)] == [200, 200]


def test_passwords_from_one_address_come_to_an_end(address):
    """nginx counts them, whatever account they are for."""
    with httpx.Client(base_url=address, timeout=PATIENCE) as client:
        assert any(client.get("/admin/login/").status_code == 429 for _ in range(500))
