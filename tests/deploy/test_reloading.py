"""`systemctl reload` (HUP): no request is lost, and the workers that come read everything anew."""

import signal
import time

import httpx
import pytest

from tests import nginx
from tests.deploy.asking import PATIENCE
from tests.deploy.serving import gunicorn


@pytest.fixture
def server(environment, facts, folder):
    """A gunicorn of its own: its process, and a client of it."""
    (folder / "env").write_text("SITE_NAME=The Tide\n")
    port = nginx.free_port()
    with gunicorn(environment, port) as process, httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        client.timeout = PATIENCE
        yield process, client
    (folder / "env").unlink()


def test_a_reload_brings_new_settings_and_loses_no_request(server, folder):
    process, client = server
    assert "The Tide" in client.get("/").text
    (folder / "env").write_text("SITE_NAME=The Ebb\n")
    process.send_signal(signal.SIGHUP)
    deadline, answer = time.monotonic() + PATIENCE, client.get("/")
    while "The Ebb" not in answer.text:
        assert answer.status_code == 200 and time.monotonic() < deadline
        answer = client.get("/")


def test_settings_that_are_wrong_stop_gunicorn_before_it_serves(environment):
    with (
        pytest.raises(RuntimeError, match="did not start"),
        gunicorn(environment | {"THREADS": "none"}, nginx.free_port()),
    ):
        pass
