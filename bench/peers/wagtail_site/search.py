"""`python -m wagtail_site.search TIMES QUERIES`: asks Wagtail's search for each of the queries so often, without a server.

QUERIES is a JSON object of names and parameters; printed is one of names and milliseconds: the median, as our own bench has it.
A query that has taken ENOUGH seconds in all is not asked again: on SQLite one answer among 10,000 pages takes ten seconds.
"""

import gc
import json
import sys
import time
from io import BytesIO
from statistics import median
from urllib.parse import urlencode

from wagtail_site.wsgi import application

WARM, ENOUGH = 3, 20


def main(times, queries):
    # As our own programmes of the bench do (bench/inside/__main__.py).
    gc.collect()
    gc.freeze()
    print(json.dumps({name: timed(urlencode(given), int(times)) for name, given in json.loads(queries).items()}))


def timed(query, times):
    took = []
    while len(took) < WARM + times and (sum(took) < ENOUGH * 1e3 or not took):
        began = time.perf_counter()
        ask(query)
        took.append((time.perf_counter() - began) * 1e3)
    # Where there was time for no more than those that warm it, they are all that is known.
    return median(took[WARM:] or took)


def ask(query):
    said = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/search/",
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "HTTP_HOST": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
    }
    response = application(environ, lambda status, headers: said.append(status))
    try:
        b"".join(response)
    finally:
        response.close()
    if not said[0].startswith("200"):
        raise ValueError(f"{query} gave {said[0]}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
