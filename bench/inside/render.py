"""`render TIMES`: renders one page of each kind so often, without a server and without the page cache, and prints JSON.

Each as a server would have it: through the WSGI application, with the connection given back at the end of a request.
"""

import json
import time
from io import BytesIO

from django.core.wsgi import get_wsgi_application
from django.db import connection

from bench.figures import median
from cms.site.registry import PAGES

WARM = 3


def main(times):
    application = get_wsgi_application()
    print(json.dumps({page.name: figures(application, page.largest(), int(times)) for page in PAGES}))


def figures(application, path, times, query=""):
    """Milliseconds, as wall clock and CPU; queries and the slowest of them; bytes."""
    for _ in range(WARM):
        body = ask(application, path, query)
    walls, cpus = [], []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        ask(application, path, query)
        walls.append((time.perf_counter() - wall) * 1e3)
        cpus.append((time.process_time() - cpu) * 1e3)
    queries = queries_of(application, path, query)
    return {
        "path": path,
        "ms": median(walls),
        "CPU ms": median(cpus),
        "queries": len(queries),
        "slowest query ms": max(queries, default=0.0),
        "kB": len(body) / 1e3,
    }


def queries_of(application, path, query):
    """How long each query of the page takes, in milliseconds."""
    found = []

    def timed(execute, sql, params, many, context):
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            found.append((time.perf_counter() - began) * 1e3)

    with connection.execute_wrapper(timed):
        ask(application, path, query)
    return found


def ask(application, path, query=""):
    """The body of the page. Raises ValueError when there is none."""
    said = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "HTTP_HOST": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
    }
    response = application(environ, lambda status, headers: said.append(status))
    try:
        body = b"".join(response)
    finally:
        response.close()
    if not said[0].startswith("200"):
        raise ValueError(f"{path} gave {said[0]}.")
    return body
