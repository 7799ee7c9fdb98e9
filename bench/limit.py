"""The limit: a WSGI application that does nothing but answer the very bytes, and the headers, that our server gave.

LIMIT_ANSWERS names a file of JSON: path -> form ("plain", "gzip", "same") -> [status, headers, body in base64].
"""

import base64
import json
import os
from pathlib import Path


def read(text):
    answers = {}
    for path, forms in json.loads(text).items():
        for form, (status, headers, body) in forms.items():
            answers[path, form] = (status, [tuple(pair) for pair in headers], base64.b64decode(body))
    return answers


ANSWERS = read(Path(os.environ["LIMIT_ANSWERS"]).read_text(encoding="utf-8")) if "LIMIT_ANSWERS" in os.environ else {}


def form_asked_for(environ):
    if "HTTP_IF_NONE_MATCH" in environ:
        return "same"
    return "gzip" if "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "") else "plain"


def application(environ, start_response):
    status, headers, body = ANSWERS[environ["PATH_INFO"], form_asked_for(environ)]
    start_response(status, headers)
    return (body,)
