"""What every section of a run shares: how long it may take, a scratch folder, databases, servers."""

import os
import secrets
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench import duel, wrk
from bench.magazines import Magazines, inside, manage, run
from bench.pages import answers_of
from bench.servers import HOST, LIMIT, OURS, ROOT, free_port, serving
from tests.__main__ import environment


@dataclass(frozen=True)
class Scale:
    """How much is measured. `seconds` and `rounds` of each burst; `articles` in the magazine that is served."""

    seconds: int = 2
    rounds: int = 5
    connections: tuple[int, ...] = (8, 64)
    articles: int = 10_000
    growth: tuple[int, ...] = (1_000, 10_000, 100_000)
    renders: int = 40
    imported: int = 10_000
    published: int = 50
    searched: int = 100_000
    edited_seconds: int = 20


SHORT = Scale(
    seconds=1,
    rounds=2,
    connections=(8,),
    articles=1_000,
    growth=(200, 1_000),
    renders=8,
    imported=200,
    published=10,
    searched=1_000,
    edited_seconds=5,
)


class Context:
    """One run of the bench. To be used in `with`; then everything that it started is stopped, and its folder is gone."""

    def __init__(self, scale: Scale, say):
        self.scale, self.say = scale, say
        self.stack = ExitStack()

    def __enter__(self):
        self.scratch = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="broadside-bench-")))
        self.magazines = Magazines(self.scratch, self.environment, self.stack, self.say)
        self.key = secrets.token_hex(32)
        return self

    def __exit__(self, *error):
        return self.stack.__exit__(*error)

    @cached_property
    def wrk(self) -> str:
        return wrk.find_or_fetch(self.say)

    @cached_property
    def static(self) -> Path:
        """The collected files, whose names the pages hold."""
        folder = self.scratch / "static"
        self.say("collecting static files")
        additions = {"STATIC_ROOT": str(folder)}
        run(manage("collectstatic", "--no-input", "--verbosity", "0"), self.environment("", **additions))
        return folder

    def environment(self, database: str, **more: str) -> dict[str, str]:
        """As an operator would set it for production behind a web server; nothing of the developer's own site."""
        own = {
            "MODE": "production",
            "HTTPS": "false",
            "SITE_ADDRESS": f"http://{HOST}",
            "SECRET_KEY": self.key,
            "DATABASE_URL": database or f"sqlite:///{self.scratch / 'none.sqlite3'}",
            "PAGE_CACHE_FILE": str(self.scratch / "page_cache.stamps"),
            "MEDIA_ROOT": str(self.scratch / "media"),
            "LOG_LEVEL": "warning",
            "HOST": HOST,
            "PYTHONPATH": str(ROOT),
        }
        return environment() | own | more

    @contextmanager
    def ours(self, database: str, name="Broadside", **more: str):
        """Our server on a database, as `python -m cms.serve` starts it."""
        port = free_port()
        with serving(name, OURS, self.beside(port, database, **more), port, self.scratch / f"{name}.log") as server:
            yield server

    def beside(self, port, database, **more):
        """The environment of the server at a port, and of whoever works beside it on the same site."""
        own = {"STATIC_ROOT": str(self.static), "PAGE_CACHE_FILE": str(self.scratch / f"{port}.stamps")}
        return self.environment(database, PORT=str(port), **own, **more)

    @contextmanager
    def limit(self, server, paths):
        """A bare application under the same gunicorn, answering what `server` answers for these paths."""
        file, port = self.scratch / f"answers-{os.urandom(4).hex()}.json", free_port()
        file.write_text(answers_of(server.address, paths), encoding="utf-8")
        settings = self.environment("", PORT=str(port), LIMIT_ANSWERS=str(file))
        with serving("limit", LIMIT, settings, port, self.scratch / "limit.log", path=paths[0]) as found:
            yield found

    def subjects(self, database: str) -> dict[str, str]:
        """The path of one page of each kind, by the name of its route."""
        return duel.parsed(run(inside("subjects"), self.environment(database, PAGE_CACHE="off")))

    def duel(self, servers, connections, headers=()):
        """duel.fight in the measure of this run."""
        return duel.fight(self.wrk, servers, self.scale, connections, headers)
