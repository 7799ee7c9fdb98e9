"""Wagtail as a peer: the same magazine in its pages, under the same gunicorn with the same settings."""

import json
import os
import shutil
import sqlite3
import sys
from contextlib import closing, contextmanager

from bench.copying import copy
from bench.duel import parsed
from bench.magazines import KEPT, fingerprint, run
from bench.servers import HOST, ROOT, free_port, serving

PYTHON = KEPT / "wagtail" / "bin" / "python"
INSTALLED = KEPT / "wagtail" / ".installed"
FOLDER = ROOT / "bench" / "peers"
SOURCES = ["bench/content/*.py", "bench/peers/*.txt", "bench/peers/wagtail_site/**/*.py"]
ABSENT = "Wagtail is not installed: `make bench-peers` brings it."
# It has other columns on PostgreSQL.
ITS_SEARCH = ("wagtailsearch_", "modelsearch_")
SETTINGS_OF_GUNICORN = """
import json, cms.gunicorn
plain = (int, float, str, type(None))
print(json.dumps({name: value for name, value in vars(cms.gunicorn).items() if name[0] != "_" and isinstance(value, plain)}))
"""
SECTION_OF = "SELECT s.slug FROM articles_article a JOIN articles_section s ON s.id = a.section_id WHERE a.slug = ?"


def is_installed():
    return INSTALLED.exists()


class Wagtail:
    """Its databases and servers, in a run of the bench."""

    def __init__(self, context):
        self.context = context

    def environment(self, database, **more):
        keep = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        # Of ours it needs gunicorn's worker, which is gunicorn's own but for how it takes connections.
        path = os.pathsep.join(map(str, (FOLDER, ROOT)))
        return keep | {"DATABASE_URL": database, "SECRET_KEY": self.context.key, "PYTHONPATH": path} | more

    def kept(self, articles):
        """The file with its magazine of so many articles, to be read only; made when it is not there."""
        file = KEPT / f"wagtail-{articles}-{fingerprint(SOURCES)}.sqlite3"
        if not file.exists():
            ours = self.context.magazines.kept(articles)
            self.context.say(f"making Wagtail pages of {articles:,} articles; they are kept for the next time")
            fresh = self.context.scratch / "wagtail-fresh.sqlite3"
            environment = self.environment(f"sqlite:///{fresh}")
            run([PYTHON, "-m", "wagtail_site.manage", "migrate", "--verbosity", "0"], environment)
            run([PYTHON, "-m", "wagtail_site.fill", str(ours)], environment)
            self.index(environment)
            for old in KEPT.glob(f"wagtail-{articles}-*.sqlite3*"):
                old.unlink()
            shutil.move(fresh, file)
        return file

    def database(self, kind, articles):
        """The DATABASE_URL of a copy; `kind` is "sqlite" or "postgresql"."""
        kept = self.kept(articles)
        if kind == "sqlite":
            file = self.context.scratch / "wagtail.sqlite3"
            shutil.copyfile(kept, file)
            return f"sqlite:///{file}"
        address = self.context.magazines.new_postgres_database()
        run([PYTHON, "-m", "wagtail_site.manage", "migrate", "--verbosity", "0"], self.environment(address))
        copy(kept, address, without=ITS_SEARCH)
        self.index(self.environment(address))
        return address

    def index(self, environment):
        """Have its search find the pages, which were put in past its signals. On PostgreSQL its index has other columns."""
        self.context.say("indexing Wagtail's pages")
        run([PYTHON, "-m", "wagtail_site.manage", "update_index", "--chunk_size", "500"], environment)

    def search(self, database, times, queries):
        """How many milliseconds its search takes for each of the queries, in one process without a server."""
        words = ["-m", "wagtail_site.search", str(times), json.dumps(queries)]
        return parsed(run([PYTHON, *words], self.environment(database)))

    def paths(self, ours, articles):
        """Where it has the pages of which ours are at `ours`, by kind; those kinds that it has."""
        slug = ours["article"].rstrip("/").rpartition("/")[2]
        with closing(sqlite3.connect(f"file:{self.context.magazines.kept(articles)}?mode=ro", uri=True)) as source:
            (section,) = source.execute(SECTION_OF, [slug]).fetchone()
        section_slug = ours["section"].rstrip("/").rpartition("/")[2]
        return {"article": f"/{section}/{slug}/", "section": f"/{section_slug}/", "tag": ours["tag"]}

    @contextmanager
    def serving(self, database, page_cache="off"):
        port = free_port()
        config = self.context.scratch / f"wagtail-{port}.py"
        config.write_text(self.gunicorn_config(port), encoding="utf-8")
        command = [PYTHON, "-m", "gunicorn", "--config", str(config), "wagtail_site.wsgi:application"]
        environment = self.environment(database, WAGTAIL_CACHE=page_cache)
        log = self.context.scratch / "wagtail.log"
        with serving("Wagtail", command, environment, port, log, folder=FOLDER) as server:
            yield server

    def gunicorn_config(self, port):
        """Our own gunicorn's settings, as plain values: its environment has no settings of ours to read them from."""
        output = run([sys.executable, "-c", SETTINGS_OF_GUNICORN], self.context.environment(""))
        values = json.loads(output) | {"bind": f"{HOST}:{port}"}
        return "".join(f"{name} = {value!r}\n" for name, value in values.items())
