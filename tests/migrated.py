"""Databases that have been migrated once for each state of the migrations: every run begins with a copy of one.

Running all migrations takes twenty seconds, which each worker of each run would spend; the copy is migrated too, which takes a
fifth of a second and brings the permissions of models up to date.
"""

from functools import cache

from tests import postgres
from tests.made_once import made_once, manage, modules_named_in, state_of
from tests.sources import ROOT, files_under

# What decides what migrations leave in a database that was empty, besides themselves and what they import.
DECIDING = [ROOT / "cms/settings.py", *files_under(["plumbing/database"], "*.py")]
PACKAGES = ["Django", "django-taggit"]


@cache
def state():
    """Names the state of the migrations: another one for every change of theirs."""
    migrations = [path for app in ("people", "articles", "cms") for path in files_under([app], "migrations/*.py")]
    named = (module for path in migrations for module in modules_named_in(path))
    return state_of([*DECIDING, *migrations, *named], PACKAGES)


def sqlite_file():
    """The path of a migrated SQLite database, to be copied."""
    return made_once("sqlite", state(), lambda path: migrate(f"sqlite:///{path}"))


def postgresql_files():
    """The path of the files of a PostgreSQL server (tests/postgres.py) whose new databases are migrated from the start."""
    kind = f"postgresql-{postgres.version()}"
    return made_once(kind, state(), lambda path: postgres.save_files(path, migrate_template))


def migrate_template(address):
    # Every new database is a copy of this one.
    migrate(address.replace(":///postgres?", ":///template1?"))


def migrate(address):
    manage("migrate", DATABASE_URL=address)
