"""Waiting for a server in a process of its own to be ready, without a fixed time: a busy machine is slow, not wrong."""

import socket
import subprocess
import time

PATIENCE = 60  # seconds
BETWEEN = 0.02


def when_ready(process, is_ready):
    """Return once `is_ready()` is true. Raises RuntimeError when the process ends before, at once, or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not is_ready():
        if has_ended_within(process, BETWEEN) or time.monotonic() > deadline:
            process.kill()
            process.wait()
            raise RuntimeError(f"This did not start: {process.args}")


def has_ended_within(process, seconds):
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def is_listening(port):
    """Whether somebody takes connections at this port of the loopback interface."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).close()
    except OSError:
        return False
    return True
