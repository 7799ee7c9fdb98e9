"""A site behind a page cache, asked as a WSGI server asks; and the same site asked without one."""

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpResponse
from django.test import TestCase
from django.utils import timezone

from cms.page_cache.wsgi import PageCache

HOST = "testserver"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def environ_of(path, method="GET", query="", **said):
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "HTTP_HOST": HOST,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        **said,
    }


def ask(application, path, **said):
    """The Answer of a WSGI application; headers of the request are given as HTTP_…"""
    began = []
    result = application(environ_of(path, **said), lambda status, headers, error=None: began.append((status, headers)))
    body = b"".join(result)
    if hasattr(result, "close"):
        result.close()
    status, headers = began[-1]
    return Answer(int(status[:3]), dict(headers), body)


class Site:
    """`rendered` lists the paths that Django was asked for."""

    def __init__(self, budget=10_000_000, application=None):
        self.django, self.rendered = application or WSGIHandler(), []
        self.cache = PageCache(self.render, budget, clock=lambda: timezone.now().timestamp())

    def render(self, environ, start_response):
        self.rendered.append(environ["PATH_INFO"])
        return self.django(environ, start_response)

    def get(self, path, **said):
        return ask(self.cache, path, **said)

    def fresh(self, path, **said):
        return ask(self.django, path, **said)

    def keeps(self, path, **said):
        """Whether asking once more does without Django."""
        self.get(path, **said)
        before = len(self.rendered)
        self.get(path, **said)
        return len(self.rendered) == before

    def forgets(self, path, change, **said):
        """Whether the page of a path, once kept, is rendered again after the change."""
        assert self.keeps(path, **said)
        before = len(self.rendered)
        with committed():
            change()
        self.get(path, **said)
        return len(self.rendered) > before


@contextmanager
def committed():
    """What is written within counts as committed at its end, though the test's own transaction goes on.

    What is left of a test at its end is rolled back, and with it, as in life, whatever was not committed here.
    """
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield


def application_saying(**facts):
    """A WSGI application that answers everything with the same response, made anew each time."""

    def application(environ, start_response):
        response = HttpResponse(**{"content": b"words " * 100} | facts)
        start_response(f"{response.status_code} OK", list(response.items()))
        return response

    return application


def is_postgresql():
    return connection.vendor == "postgresql"
