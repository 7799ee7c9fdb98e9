"""nginx with deploy/nginx.conf before our gunicorn: a page from its micro-cache, against a file of the same bytes."""

import gzip
from contextlib import contextmanager
from dataclasses import replace

from bench import duel
from bench.failure import CannotRun
from bench.figures import Result, Target
from bench.pages import GZIP, ask
from bench.servers import HOST, Server, free_port
from tests import debian, nginx

FILE = "bench.html"
FORMS = {"plain": (), "gzip": (GZIP,)}


def measure(context):
    result = Result("nginx with deploy/nginx.conf: the article from its micro-cache / a file of the same bytes")
    database = context.magazines.sqlite(context.scale.articles)
    path = context.subjects(database)["article"]
    with context.ours(database, PROXY_HTTPS_HEADER="X-Forwarded-Proto") as ours:
        body = ask(ours.address, path)[2]
        (context.static / FILE).write_bytes(body)
        (context.static / f"{FILE}.gz").write_bytes(gzip.compress(body))
        with before(ours, context) as front:
            for form, headers in FORMS.items():
                for connections in context.scale.connections:
                    context.say(f"nginx: {form}, {connections} connections")
                    file = replace(front, name="file")
                    scores = context.duel({front: [path], file: [f"/static/{FILE}"]}, connections, headers)
                    result.rows += duel.rows({"form": form, "connections": connections}, scores, file.name)
                    words = f"article, {form}, {connections} connections: requests a second / file"
                    result.targets.append(Target(words, duel.throughput_ratio(*scores.values()), at_least=0.8))
    result.notes.append("CPU µs is nginx's alone; our gunicorn is asked a few times a second.")
    return result


@contextmanager
def before(server, context):
    """A running nginx in front of `server`."""
    port, folder = free_port(), context.scratch / "nginx"
    folder.mkdir()
    try:
        program = nginx.find_or_fetch()
        configuration = nginx.write_configuration(
            program, folder, port, f"{HOST}:{server.port}", context.static, context.scratch / "media"
        )
        with nginx.serving(program, configuration, port) as process:
            yield Server("nginx", port, process.pid)
    except (debian.UnavailableError, RuntimeError) as error:
        raise CannotRun(str(error)) from error
