"""The application, whose workers are killed half-way through their stamps when the file that WILL names is there."""

import os
import signal
from pathlib import Path

from cms.wsgi import application
from plumbing.page_cache.stamps.stamps import SLOT, Stamps

__all__ = ["application"]

WILL = Path(os.environ["WILL"])
stamp = Stamps.stamp


def workers():
    """Those of this gunicorn, this one last."""
    master = os.getppid()
    found = map(int, Path(f"/proc/{master}/task/{master}/children").read_text().split())
    return sorted(found, key=lambda pid: pid == os.getpid())


def stamp_and_die(stamps, slots):
    if not slots or not WILL.exists():
        stamp(stamps, slots)
        return
    # Of what it has to stamp it stamps one thing.
    with stamps.exclusive_lock():
        stamps.words[SLOT + max(slots)] = stamps.next_number()
        for pid in workers() if WILL.read_text() == "all" else [os.getpid()]:
            os.kill(pid, signal.SIGKILL)


Stamps.stamp = stamp_and_die
