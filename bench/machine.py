"""What a figure depends on beside our code: the machine, what else it does, and the versions."""

import os
import platform
import subprocess
import timeit
from importlib.metadata import version

from bench.servers import ROOT

BUSY = 0.25  # of the cores; from there on other work shows in the figures
# Pure Python of a size that a core does in some tens of milliseconds.
WORK, TIMES = "for each in range(300_000): total = each * each % 7", 9


def facts() -> dict:
    return {
        "commit": commit(),
        "python": platform.python_version(),
        "pace_ms": pace(),
        "system": platform.platform(),
        "cores": cores(),
        "load": [round(load, 2) for load in os.getloadavg()],
        "versions": {name: version(name) for name in ("django", "gunicorn", "psycopg")},
    }


def commit() -> str:
    """The short hash, with a + where files were changed since; "" without git."""
    output = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return output.stdout.strip()


def pace() -> float:
    """How many milliseconds this Python takes here for the same work: by it the figures of two runs may be compared. A host lends its
    cores to others, and interpreters are built with and without optimisation.
    """
    return round(min(timeit.repeat(WORK, number=1, repeat=TIMES)) * 1e3, 1)


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def warning() -> str:
    """A sentence when the machine is not quiet, else ""."""
    load = os.getloadavg()[0]
    if load <= BUSY * cores():
        return ""
    return (
        f"WARNING: the machine is not quiet: load average {load:.2f} on {cores()} cores. Ratios and CPU times hold "
        "better than requests a second; measure again when nothing else runs."
    )
