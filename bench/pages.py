"""One page of each kind: where it is, and the very bytes that our server answers for it, in each form."""

import base64
import http.client
import json
from urllib.parse import urlsplit

from bench.failure import CannotRun

OF_THE_SERVER = {"server", "date", "connection", "transfer-encoding", "keep-alive"}
GZIP = "Accept-Encoding: gzip"


def ask(address, path, **headers):
    """The status line, the header pairs without the server's own, and the body as it came."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        body = response.read()
    finally:
        connection.close()
    pairs = [pair for pair in response.getheaders() if pair[0].lower() not in OF_THE_SERVER]
    return f"{response.status} {response.reason}", pairs, body


def etag_of(address, path):
    """The ETag of the page's plain form, as If-None-Match takes it. Raises CannotRun when it has none."""
    headers = dict(ask(address, path)[1])
    if "ETag" not in headers:
        raise CannotRun(f"{path} has no ETag: is the page cache on?")
    return headers["ETag"]


def answers_of(address, paths):
    """All that the limit has to know, as JSON (bench/limit.py). Raises CannotRun for a page that is not there."""
    answers = {}
    for path in paths:
        forms = {
            "plain": ask(address, path),
            "gzip": ask(address, path, Accept_Encoding="gzip"),
            "same": ask(address, path, If_None_Match=etag_of(address, path)),
        }
        wrong = {form: answer[0] for form, answer in forms.items() if not answer[0].startswith(("200", "304"))}
        if wrong:
            raise CannotRun(f"Our server answered {path} with {wrong}.")
        answers[path] = {
            form: [status, headers, base64.b64encode(body).decode()] for form, (status, headers, body) in forms.items()
        }
    return json.dumps(answers)
