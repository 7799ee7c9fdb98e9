"""Two processes with caches of their own share the stamp file: what the one does, the other shows. The commits are real."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.plumbing.page_cache.site import HOST, Site, environment_of
from tests.plumbing.page_cache.walking import DEEDS, Clock, attempt, differences, settle_in

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).resolve().parents[3]
# Many more make it an exploration, as STALE_EXAMPLES does next door.
STEPS, SEED = int(os.environ.get("STALE_STEPS", "5")), int(os.environ.get("STALE_SEED", "1"))


class Elsewhere:
    def __init__(self, stamp_file):
        environment = environment_of(stamp_file, MEDIA_ROOT=str(settings.MEDIA_ROOT), ALLOWED_HOSTS=HOST)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        program = [sys.executable, "-m", "tests.plumbing.page_cache.newsroom_elsewhere"]
        self.process = subprocess.Popen(program, cwd=ROOT, env=environment, **pipes)

    def ask(self, now, deed="", a=0, b=0):
        self.process.stdin.write(json.dumps({"now": now.isoformat(), "deed": deed, "a": a, "b": b}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@pytest.fixture
def elsewhere(stamps, settings):
    elsewhere = Elsewhere(settings.PAGE_CACHE_FILE)
    yield elsewhere
    elsewhere.process.communicate()


def test_what_happens_in_one_process_is_shown_by_the_other(elsewhere, stamps, monkeypatch):
    clock, chance, sites = Clock(monkeypatch), random.Random(SEED), [Site()]
    settle_in()
    differences(sites)
    for _ in range(STEPS):
        name, a, b = chance.choice(list(DEEDS)), chance.randrange(1000), chance.randrange(1000)
        if chance.random() < 0.5:
            elsewhere.ask(clock.now, name, a, b)
        else:
            attempt(DEEDS[name], a, b)
        clock.pass_on(seconds=1, minutes=chance.choice([0, 0, 0, 40]))
        assert (name, elsewhere.ask(clock.now), differences(sites)) == (name, [], [])
