"""Servers under measurement, each started as an operator would: ours, the limit, and peers."""

import http.client
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.failure import CannotRun

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
START_TIMEOUT = 60
OURS = [sys.executable, "-m", "cms.serve"]
LIMIT = [sys.executable, "-m", "gunicorn", "--config", "python:cms.gunicorn", "bench.limit:application"]


@dataclass(frozen=True)
class Server:
    """One that answers. `pid` is of the process above all others of it."""

    name: str
    port: int
    pid: int

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


@contextmanager
def serving(name, command, environment, port, log, *, folder=ROOT, path="/"):
    """A running Server that answers at `path`; stopped at the end. Raises CannotRun with the end of its log, a file's path."""
    with log.open("ab") as out:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out, start_new_session=True)
    try:
        wait_for(process, name, port, path, log)
        yield Server(name, port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(process, name, port, path, log):
    deadline = time.monotonic() + START_TIMEOUT
    while not answers(port, path):
        if process.poll() is not None or time.monotonic() > deadline:
            raise CannotRun(f"{name} did not start:\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.1)


def answers(port, path):
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
