"""Editors who publish through the admin, and readers over connections that stay, at one gunicorn with several workers.

`make fire` does it with eight readers and two editors for a minute; here it is bounded in counts.
"""

import os
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import count, cycle
from threading import Event

import pytest
from django.contrib.auth.models import User

from plumbing.page_cache.stamps import counting
from tests.factories import make_article, make_person, make_section
from tests.plumbing.page_cache.servers import PBKDF2, Desk, Reader, gunicorn

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS = float(os.environ.get("FIRE_SECONDS", "0"))
READERS, SAVES = (8, None) if SECONDS else (3, 4)
NAMES = ["north", "south"]
SHOWN = re.compile(r"Ferry (north|south) number (\d+)\.")
PASSWORD = "a password of the tests"


@pytest.fixture
def articles():
    facts = {"section": make_section().slug, "authors": [make_person()], "tags": ("ferries",)}
    return {name: make_article(f"Ferry {name} number 0.", **facts) for name in NAMES}


@pytest.fixture
def server(settings, stamps, tmp_path):
    settings.PASSWORD_HASHERS = [PBKDF2]
    for name in NAMES:
        User.objects.create_superuser(name, password=PASSWORD)
    with gunicorn(tmp_path / "stamps") as server:
        yield server


def publish_on(desk, name, article, saved):
    """Publish again and again. `saved` has the number of the last save that has returned."""
    until = time.monotonic() + SECONDS
    for number in count(1):
        if number > SAVES if SAVES else time.monotonic() > until:
            return
        desk.publish(article, f"Ferry {name} number {number}.")
        saved[name] = number


def read_on(reader, paths, saved, over, answers):
    """Read one page after the other; what is found that is older than a save that had returned."""
    stale, turn = [], cycle(paths)
    while not over.is_set():
        path = next(turn)
        least = dict(saved)
        shown = [(name, int(told)) for name, told in SHOWN.findall(reader.get(path))]
        answers[path] += 1
        assert {name for name, _ in shown} == set(NAMES), path
        stale += [(path, name, told, least[name]) for name, told in shown if told < least[name]]
    return stale


def test_every_answer_that_is_begun_after_a_saves_return_shows_that_save(articles, server, stamps):
    paths = ["/", *(article.get_absolute_url() for article in articles.values())]
    paths += ["/sections/politics/", "/people/jane-roe/", "/tags/ferries/"]
    saved, over, answers = dict.fromkeys(NAMES, 0), Event(), [Counter() for _ in range(READERS)]
    desks = {name: Desk(server, name, PASSWORD) for name in NAMES}
    with ThreadPoolExecutor(READERS + len(NAMES)) as pool:
        readers = [
            pool.submit(
                read_on, Reader(server), paths[at % len(paths) :] + paths[: at % len(paths)], saved, over, answered
            )
            for at, answered in enumerate(answers)
        ]
        editors = [pool.submit(publish_on, desk, name, articles[name], saved) for name, desk in desks.items()]
        for each in editors:
            each.exception()
        over.set()
    for each in editors:
        each.result()
    stale = [found for each in readers for found in each.result()]
    total = counting.totals(stamps)
    asked, kept = sum(map(Counter.total, answers)), total[counting.HITS] + total[counting.WAITED]
    print(f"{asked} answers ({kept} from the cache), {sum(saved.values())} saves, {len(stale)} stale answers.")
    assert stale == []
    assert all(saved.values()) and kept and all(answers)
