"""Asks a server for its pages, side by side, in several rounds: which of its workers answers is not ours to choose."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.urls import reverse

from articles.models import Article, Section, Series, Tag
from people.models import Person

AT_ONCE = 4
TIMEOUT = 60


@dataclass(frozen=True)
class Warmed:
    asked: int
    failed: int
    problem: str
    seconds: float


def addresses_to_warm(most):
    """Paths, the most read first: the front page, sections, the newest articles and who wrote them, series, tags."""
    articles = list(Article.objects.published().newest_first().only("slug", "published_at")[:most])
    people = Person.objects.filter(bylines__article__in=[article.pk for article in articles]).distinct()[:most]
    rows = [*Section.objects.all(), *articles, *people, *Series.objects.all()[:most], *Tag.objects.all()[:most]]
    return [reverse("home"), *(row.get_absolute_url() for row in rows)]


def warm(server, paths, rounds):
    """Ask for each path `rounds` times, each time over a new connection. Returns Warmed."""
    began = time.monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        problems = list(pool.map(lambda path: ask(server, path), paths * rounds))
    failed = [problem for problem in problems if problem]
    return Warmed(len(problems), len(failed), failed[0] if failed else "", time.monotonic() - began)


def ask(server, path):
    """The reason why there was no answer; "" when there was one, be it a "not found"."""
    try:
        response = httpx.get(f"{server}{path}", headers=headers_as_through_the_front(), timeout=TIMEOUT)
    except httpx.HTTPError as error:
        return f"{type(error).__name__} {error}"
    return f"{path} gave {response.status_code}" if response.status_code >= 500 else ""


def headers_as_through_the_front():
    """A page is kept under its public host and scheme, as the proxy in front tells them."""
    address = urlsplit(settings.SITE_ADDRESS)
    headers = {"Accept-Encoding": "br, gzip", "User-Agent": "warm_cache"}
    if address.netloc:
        headers["Host"] = address.netloc
    if settings.SECURE_PROXY_SSL_HEADER and address.scheme == "https":
        name, value = settings.SECURE_PROXY_SSL_HEADER
        headers[name.removeprefix("HTTP_").replace("_", "-").title()] = value
    return headers
