"""A site behind a page cache, asked as a WSGI server asks; and the same site asked without one."""

import os
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from unittest.mock import patch

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.http import HttpResponse
from django.utils import timezone

from plumbing.page_cache import remembering
from plumbing.page_cache.serving.addresses import address_of
from plumbing.page_cache.serving.wsgi import PageCache

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
    with open_connection():
        result = application(environ_of(path, **said), lambda *said: began.append(said))
        body = b"".join(result)
        if hasattr(result, "close"):
            result.close()
    status, headers = began[-1][:2]
    return Answer(int(status[:3]), dict(headers), body)


@contextmanager
def open_connection():
    """In the transaction of a test, the end of a request must not close the connection."""
    signals = [request_started, request_finished] if connection.in_atomic_block else []
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


class Site:
    """`rendered` lists the paths that Django was asked for."""

    def __init__(self, budget=10_000_000, application=None):
        self.django, self.rendered = application or WSGIHandler(), []
        self.cache = PageCache(self.render, budget, clock=lambda: timezone.now().timestamp(), recheck_after=0)

    def render(self, environ, start_response):
        self.rendered.append(environ["PATH_INFO"])
        return self.django(environ, start_response)

    def get(self, path, **said):
        return ask(self.cache, path, **said)

    def fresh(self, path, **said):
        with nothing_remembered():
            return ask(self.django, path, **said)

    def kept(self, path, query=""):
        """The Answer that would come without Django; None when there is none."""
        address = address_of(environ_of(path, query=query))
        page = self.cache.current_page(address.key) if self.cache.is_ready() else None
        if page is None:
            return None
        return Answer(int(page.status[:3]), dict(page.plain.headers), page.plain.body)

    def keeps(self, path, **said):
        """Whether asking once more does without Django."""
        settle()
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
def nothing_remembered():
    """Within, every answer is asked for anew (plumbing/page_cache/remembering.py)."""
    with patch.object(remembering, "trusted", lambda moment: None):
        yield


@contextmanager
def committed():
    """What was written before, and what is written within, counts as committed, though the test's own transaction goes on."""
    settle()
    yield
    settle()


def settle():
    waiting, connection.run_on_commit = connection.run_on_commit, []
    for _, callback, _ in waiting:
        callback()


def application_saying(**facts):
    """A WSGI application that answers everything with the same response, made anew each time."""

    def application(environ, start_response):
        response = HttpResponse(**{"content": b"words " * 100} | facts)
        start_response(f"{response.status_code} OK", list(response.items()))
        return response

    return application


def environment_of(stamp_file, **more):
    """For another process on the database of the tests."""
    name = connection.settings_dict["NAME"]
    address = f"sqlite:///{name}"
    if connection.vendor == "postgresql":
        address = re.sub(r"/[^/?]*(\?|$)", rf"/{name}\1", os.environ["DATABASE_URL"], count=1)
    ours = {"DJANGO_SETTINGS_MODULE": "cms.settings", "ENV_FILE": os.devnull, "DATABASE_URL": address}
    # Without collected static files, as in the tests.
    ours |= {"DEBUG": "true"}
    return {**os.environ, **ours, "PAGE_CACHE_FILE": str(stamp_file), "PAGE_CACHE_LISTENS": "false", **more}
