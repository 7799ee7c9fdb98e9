"""Databases that have been migrated once for each state of the migrations, in `.cache/tests/`: every run begins with a copy of one.

Running all migrations takes twenty seconds, which each worker of each run would spend; the copy is migrated too, which takes a
fifth of a second and brings the permissions of models up to date.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from importlib import metadata
from pathlib import Path

from tests import postgres
from tests.sources import ROOT, files_under, imports, short

PLACE = ROOT / ".cache" / "tests"
# What decides what migrations leave in a database that was empty, besides themselves and what they import.
DECIDING = [ROOT / "cms/settings.py", *files_under(["plumbing/database"], "*.py")]
WITH_MIGRATIONS = ["Django", "django-taggit"]
UNUSED_FOR = 7 * 24 * 3600  # seconds


@cache
def state():
    """Names the state of the migrations: another one for every change of theirs."""
    migrations = [path for app in ("people", "articles", "cms") for path in files_under([app], "migrations/*.py")]
    read = sorted({*DECIDING, *migrations, *(module for path in migrations for module in modules_named_in(path))})
    digest = hashlib.sha256(" ".join(map(metadata.version, WITH_MIGRATIONS)).encode())
    for path in read:
        digest.update(f"\n{short(path)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def modules_named_in(path):
    """The files of ours that a module imports, whether it names the module or something in it."""
    for name in imports(path):
        for module in (name, name.rpartition(".")[0]):
            place = ROOT.joinpath(*module.split("."))
            yield from filter(Path.is_file, [place.with_suffix(".py"), place / "__init__.py"])


def made_once(kind, make):
    """`.cache/tests/<kind>-<state>`: the first who asks has it made, by make(path), while all others wait.

    It gets its name when it is whole. Raises what `make` raises, and leaves nothing then.
    """
    PLACE.mkdir(parents=True, exist_ok=True)
    made = PLACE / f"{kind}-{state()}"
    with made.with_name(f"{made.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            remove_unused(kind)
            with tempfile.TemporaryDirectory(dir=PLACE) as unfinished:
                make(Path(unfinished) / kind)
                (Path(unfinished) / kind).rename(made)
        os.utime(made)
    return made


def remove_unused(kind):
    for path in PLACE.glob(f"{kind.partition('-')[0]}-*"):
        if path.stat().st_mtime < time.time() - UNUSED_FOR:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def sqlite_file():
    """The path of a migrated SQLite database, to be copied."""
    return made_once("sqlite", lambda path: migrate(f"sqlite:///{path}"))


def postgresql_files():
    """The path of the files of a PostgreSQL server (tests/postgres.py) whose new databases are migrated from the start."""
    return made_once(f"postgresql-{postgres.version()}", lambda path: postgres.save_files(path, migrate_template))


def migrate_template(address):
    # Every new database is a copy of this one.
    migrate(address.replace(":///postgres?", ":///template1?"))


def migrate(address):
    """Run all migrations on the database at this address. Raises RuntimeError with what the command said when it fails."""
    command = [sys.executable, ROOT / "manage.py", "migrate", "--verbosity", "0"]
    variables = {**os.environ, "ENV_FILE": os.devnull, "DATABASE_URL": address}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"A database for the tests could not be migrated:\n{done.stdout}{done.stderr}")
