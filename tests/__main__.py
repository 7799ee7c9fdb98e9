"""`python -m tests [pytest's arguments]`: the whole suite on SQLite and on PostgreSQL, then the browser tests."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tests import debian, migrated, statements
from tests.browser import chrome
from tests.postgres import throwaway_server
from tests.scratch import scratch

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS_CHOSEN = 5
BROWSER = "tests/browser"


def main(arguments):
    # A runner that is told to stop must still stop its database.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    with scratch() as place, tempfile.TemporaryDirectory() as folder:
        # Who chooses a part, or has a night, runs it whole on both.
        notes = {} if arguments or "EVERYTHING_ON_BOTH" in os.environ else {statements.NAME: folder}
        os.environ |= place
        # To read all other tests takes each worker as long as two dozen of those of the browser.
        there, elsewhere = ([], []) if arguments else ([BROWSER], [f"--ignore={BROWSER}"])
        on_databases = ["-m", "not browser", *elsewhere, *spread(), *arguments]
        results = {
            "SQLite": run("on SQLite", on_databases, sqlite, notes),
            "PostgreSQL": run("on PostgreSQL", on_databases, postgres, notes),
            "browser": run("in a browser", ["-m", "browser", *there, *spread(), *arguments], sqlite_and_browser),
        }
    failed = [name for name, code in results.items() if code not in {0, NO_TESTS_CHOSEN}]
    # With arguments, a part may well have no test that they choose; without, that is a fault.
    empty = [name for name, code in results.items() if code == NO_TESTS_CHOSEN]
    if failed or (empty and (not arguments or len(empty) == len(results))):
        sys.exit(f"Failed: {', '.join(failed or empty)}.")
    print("All tests passed, on SQLite, on PostgreSQL and in a browser.")


def run(where, arguments, place, notes=None):
    """Runs pytest in a place: a context manager that yields what the environment has to say of it, besides `notes`."""
    print(f"\n=== Tests {where} ===", flush=True)
    began = time.monotonic()
    try:
        with place() as additions:
            command = [sys.executable, "-m", "pytest", "-q", *arguments]
            code = subprocess.run(
                command, cwd=ROOT, env=environment() | (notes or {}) | additions, check=False
            ).returncode
    except (RuntimeError, debian.UnavailableError) as error:
        print(error, flush=True)
        code = 1
    print(f"=== {where}: {time.monotonic() - began:.0f} s ===", flush=True)
    return code


def spread():
    """One worker more than cores: tests wait for what runs beside them, a database server, a browser, a site of their own."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    # Neighbours stay together and share what their module prepares; whoever has done his part takes over from the slower.
    return ["-n", str(min(cores or 1, 4) + 1), "--dist", "worksteal"]


def environment():
    """What this process has, without the settings of a site that someone runs from the same shell or checkout."""
    named = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    return {name: value for name, value in os.environ.items() if name not in named} | {"ENV_FILE": os.devnull}


@contextmanager
def sqlite():
    yield {}


@contextmanager
def postgres():
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield {"DATABASE_URL": given}
        return
    with throwaway_server(migrated.postgresql_files()) as address:
        yield {"DATABASE_URL": address}


@contextmanager
def sqlite_and_browser():
    yield {"CHROME_PATH": chrome.find_or_fetch()}


if __name__ == "__main__":
    main(sys.argv[1:])
