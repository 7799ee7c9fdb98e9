"""Real gunicorns on the database of the tests, on loopback, and who speaks with them over connections that stay."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.plumbing.page_cache.site import environment_of

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60
APPLICATION = "cms.wsgi:application"
# A server knows passwords as they are in life.
PBKDF2 = "django.contrib.auth.hashers.PBKDF2PasswordHasher"


@dataclass(frozen=True)
class Server:
    port: int
    process: subprocess.Popen
    log: Path

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def gunicorn(stamp_file, application=APPLICATION, workers=2, **more):
    """Yields a Server. Whoever asks it at once waits until it has started: the socket is there before it is."""
    log = stamp_file.with_suffix(".log")
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listening, log.open("w") as said:
        listening.set_inheritable(True)
        number = listening.fileno()
        arguments = [
            "--config",
            "python:cms.gunicorn",
            "--bind",
            f"fd://{number}",
            "--workers",
            str(workers),
            application,
        ]
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *arguments],
            cwd=ROOT,
            env=environment_of(stamp_file, **more),
            pass_fds=[number],
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            yield Server(listening.getsockname()[1], process, log)
        finally:
            # It would wait for connections that readers keep. A test may have ended it.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Reader:
    """Asks over one connection that stays, as long as the server lets it."""

    def __init__(self, server):
        self.line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)

    def get(self, path):
        """The text of the page. A connection that was closed meanwhile is opened again, once."""
        try:
            return self.ask(path)
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            self.line.close()
            return self.ask(path)

    def ask(self, path):
        self.line.request("GET", path)
        answer = self.line.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, (path, answer.status)
        return text


class Desk:
    """An editor at the admin, logged in by name and password."""

    def __init__(self, server, user, password):
        self.client = httpx.Client(base_url=server.address, timeout=PATIENCE, trust_env=False)
        form = self.client.get("/admin/login/").text
        said = {"username": user, "password": password, "csrfmiddlewaretoken": value_of(form, "csrfmiddlewaretoken")}
        answer = self.client.post("/admin/login/?next=/admin/", data=said)
        assert answer.status_code == 302, answer.text

    def publish(self, article, headline):
        """Save the form of an article and press its button "Publish". Returns when the server has answered."""
        path = f"/admin/articles/article/{article.pk}/change/"
        form = self.client.get(path).text
        said = {name: value_of(form, name) for name in ("csrfmiddlewaretoken", "based_on")}
        said |= {"headline": headline, "body": "<p>Nobody asked the ferrymen.</p>", "kind": "opinion", "language": "en"}
        said |= {"section": "politics", "tags": "ferries", "credits": '[{"person": "jane-roe", "role": "author"}]'}
        answer = self.client.post(path, data=said | {"_publish": ""})
        assert answer.status_code == 302, answer.text
        return answer


def value_of(form, name):
    """Of the hidden field of this name."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', form)[0]
    return re.search(r'value="([^"]*)"', tag)[1]


def wait_until(is_so):
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, "It never came to be so."
