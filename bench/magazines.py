"""Databases with an invented magazine. SQLite ones are kept in .cache/bench, for making a large one takes minutes."""

import hashlib
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from bench.copying import copy
from bench.failure import CannotRun
from bench.servers import ROOT
from tests.postgres import throwaway_server

KEPT = ROOT / ".cache" / "bench"
# What a magazine's rows depend on: a change of any of it makes them anew.
SOURCES = [
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "bench/content/*.py",
    "articles/body/*.py",
    "articles/document.py",
]


def fingerprint(patterns=SOURCES) -> str:
    """12 hex digits that change with the files."""
    files = sorted({path for pattern in patterns for path in ROOT.glob(pattern)})
    digest = hashlib.sha256()
    for path in files:
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def run(command, environment, say=None):
    """Run a programme of the site; its lines go to `say`. Returns what it printed. Raises CannotRun with its complaint."""
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    lines = []
    with process:
        for line in process.stdout:
            lines.append(line)
            if say:
                say(line.rstrip())
    if process.returncode:
        raise CannotRun(f"{' '.join(map(str, command[1:]))} failed:\n{''.join(lines)[-2000:]}")
    return "".join(lines)


def manage(*words):
    return [sys.executable, "manage.py", *words]


def inside(*words):
    """The command of a programme of bench/inside."""
    return [sys.executable, "-m", "bench.inside", *words]


class Magazines:
    """Gives DATABASE_URLs. `environment` makes a site's environment of one; `stack` stops the PostgreSQL server at the end."""

    def __init__(self, scratch: Path, environment, stack: ExitStack, say):
        self.scratch, self.environment, self.stack, self.say = scratch, environment, stack, say
        self.numbers, self.server = count(1), None

    def kept(self, articles: int) -> Path:
        """The file with a magazine of so many articles, to be read only; made when it is not there."""
        file = KEPT / f"magazine-{articles}-{fingerprint()}.sqlite3"
        if not file.exists():
            self.say(f"making a magazine of {articles:,} articles; it is kept for the next time")
            KEPT.mkdir(parents=True, exist_ok=True)
            for old in KEPT.glob(f"magazine-{articles}-*.sqlite3*"):
                old.unlink()
            fresh = self.scratch / "fresh.sqlite3"
            environment = self.environment(f"sqlite:///{fresh}", PAGE_CACHE="off")
            run(manage("migrate", "--verbosity", "0"), environment)
            run(inside("fill", str(articles)), environment, self.say)
            shutil.move(fresh, file)
        return file

    def sqlite(self, articles: int) -> str:
        """A copy that may be written to."""
        file = self.scratch / f"{next(self.numbers)}.sqlite3"
        shutil.copyfile(self.kept(articles), file)
        return f"sqlite:///{file}"

    def empty_sqlite(self) -> str:
        address = f"sqlite:///{self.scratch / f'{next(self.numbers)}.sqlite3'}"
        run(manage("migrate", "--verbosity", "0"), self.environment(address))
        return address

    def empty_postgres(self) -> str:
        address = self.new_postgres_database()
        run(manage("migrate", "--verbosity", "0"), self.environment(address))
        return address

    def postgres(self, articles: int) -> str:
        """A database of its own in a throwaway server, with the same rows."""
        file, address = self.kept(articles), self.empty_postgres()
        self.say(f"copying {articles:,} articles into PostgreSQL")
        copy(file, address)
        return address

    def new_postgres_database(self) -> str:
        if self.server is None:
            try:
                self.server = self.stack.enter_context(throwaway_server())
            except RuntimeError as error:
                raise CannotRun(str(error)) from error
        name = f"bench_{next(self.numbers)}"
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.server.replace(":///postgres?", f":///{name}?")

    @contextmanager
    def for_reading(self, database: str, articles: int):
        """The same, without a copy where none is needed; large ones are gone afterwards."""
        if database == "sqlite":
            yield f"sqlite:///{self.kept(articles)}"
            return
        address = self.postgres(articles)
        try:
            yield address
        finally:
            with psycopg.connect(self.server, autocommit=True) as connection:
                name = sql.Identifier(urlsplit(address).path[1:])
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    def of(self, database: str, articles: int) -> str:
        """`database` is "sqlite" or "postgresql"."""
        return {"sqlite": self.sqlite, "postgresql": self.postgres}[database](articles)

    def searchable(self, database: str, articles: int) -> str:
        """The same; on PostgreSQL, too, readers' search finds the articles: its index does not come with their rows."""
        address = self.of(database, articles)
        if database == "postgresql":
            run(inside("index"), self.environment(address, PAGE_CACHE="off"), self.say)
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("VACUUM ANALYZE articles_searchentry")
        return address
