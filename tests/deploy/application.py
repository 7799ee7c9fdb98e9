"""What gunicorn serves in these tests: the site, and beside it some addresses that show what nginx passes on and keeps."""

import gc
import json
import os
from itertools import count

from cms.wsgi import application as site
from plumbing.web import worker as accepting

# So long that a busy machine does not change who accepts a connection first.
accepting.WAIT_PER_CONNECTION = float(os.environ.get("WAIT_PER_CONNECTION", accepting.WAIT_PER_CONNECTION))

PUBLIC = [("Cache-Control", "public, max-age=0, must-revalidate"), ("Vary", "Accept-Encoding")]
# By path: the headers of an answer. Each answer has a number of its own, so that one from a cache is known again.
NUMBERED = {
    "/odd/public": PUBLIC,
    "/odd/cookie": [*PUBLIC, ("Set-Cookie", "theme=dark")],
    "/odd/private": [("Cache-Control", "private"), ("Vary", "Accept-Encoding")],
    "/odd/no-store": [("Cache-Control", "public, max-age=0, no-store"), ("Vary", "Accept-Encoding")],
    "/odd/silent": [],
    "/odd/varying": [PUBLIC[0], ("Vary", "Accept-Encoding, Cookie")],
}
numbers = count(1)


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/odd/heard":
        said = {name: value for name, value in environ.items() if name.startswith("HTTP_")}
        return answer(start_response, [], json.dumps(said | {"scheme": environ["wsgi.url_scheme"]}))
    if path == "/odd/worker":
        return answer(start_response, [], str(os.getpid()))
    if path == "/odd/garbage":
        return answer(
            start_response, [], json.dumps({"is looked for": gc.isenabled(), "not in": gc.get_freeze_count()})
        )
    if path in NUMBERED:
        return answer(start_response, NUMBERED[path], str(next(numbers)))
    return site(environ, start_response)


def answer(start_response, headers, text):
    start_response("200 OK", [*headers, ("Content-Type", "text/plain"), ("Content-Length", str(len(text)))])
    return [text.encode()]
