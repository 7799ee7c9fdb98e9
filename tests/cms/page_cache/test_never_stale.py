"""After anything that can happen, at any hour, what is kept is what would be rendered."""

import inspect
import os
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from articles import workflow
from articles.body.clean import BodyTooLong
from articles.indexing import MissingReference
from articles.models import Article, PreviousSlug, PreviousTagName, Section, Series, Tag
from cms.page_cache import gathering
from cms.page_cache.tables import known_tables
from people.models import Person
from tests.cms.page_cache.newsroom import VERBS
from tests.cms.page_cache.newsroom_facts import CHANGES
from tests.cms.page_cache.site import Site, committed

pytestmark = pytest.mark.django_db

# Nothing can be done: the verb does not fit, or there is nothing to do it with.
REFUSALS = (workflow.WorkflowError, MissingReference, BodyTooLong, ProtectedError, RestrictedError, ValidationError)
REFUSALS += (IntegrityError, AttributeError)
SMALL = st.integers(0, 1000)


class Clock:
    """The hour by which the site goes. Every look at it takes no time; every deed takes a second."""

    def __init__(self, monkeypatch):
        self.now = timezone.now()
        monkeypatch.setattr("django.utils.timezone.now", lambda: self.now)

    def pass_on(self, **time):
        self.now += timedelta(**time)


def addresses():
    yield from ("/", "/articles/never-was/", "/no/such/address/")
    yield from (article.get_absolute_url() for article in Article.objects.all())
    yield from (reverse("article", args=[previous.slug]) for previous in PreviousSlug.objects.all()[:1])
    yield from (reverse("tag", args=[previous.slug]) for previous in PreviousTagName.objects.all()[:1])
    for model in (Section, Series, Tag, Person):
        yield from (row.get_absolute_url() for row in model.objects.all()[:2])


def differences(sites):
    """The addresses at which one of the caches would show anything else than what is there. Then the first is filled."""
    found = []
    with committed():
        for path in addresses():
            kept = [site.kept(path) for site in sites]
            # What is not kept is rendered now, and is as fresh as can be.
            fresh = essence(sites[0].fresh(path) if kept[0] else sites[0].get(path))
            found += [path for page in kept if page and essence(page) != fresh]
    # Next time the other is filled, and this one shows what it has kept.
    sites.reverse()
    return found


def essence(answer):
    return answer.status, answer.headers.get("Location"), answer.body


def attempt(deed, a, b):
    with committed():
        try:
            with transaction.atomic():
                deed(a, b)
        except REFUSALS:
            return False
    return True


def settle_in():
    """Something of everything, so that the first deeds have something to do."""
    deeds = {deed.__name__: deed for deed in [*VERBS, *CHANGES]}
    for name in ("make_person", "make_section", "make_series", "make_image", "make_post"):
        attempt(deeds[name], 0, 1)
    for number in (2, 3, 10):
        attempt(deeds["write"], number, 3 * number + 1)
    for number in range(3):
        attempt(deeds["publish_as_of_the_past"], number, number)
    for name in ("add_handle", "add_promo", "add_post_media"):
        attempt(deeds[name], 2, 0)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def machine(clock):
    class Publication(RuleBasedStateMachine):
        is_idle = True

        @initialize()
        def begin(self):
            self.whole = transaction.atomic()
            self.whole.__enter__()
            self.sites, self.is_idle = [Site(), Site()], True
            assert differences(self.sites) == differences(self.sites) == []

        @rule(verb=st.sampled_from(VERBS), a=SMALL, b=SMALL)
        def work(self, verb, a, b):
            self.is_idle = not attempt(verb, a, b)
            clock.pass_on(seconds=1)

        @rule(change=st.sampled_from(CHANGES), a=SMALL, b=SMALL)
        def change(self, change, a, b):
            self.is_idle = not attempt(change, a, b)
            clock.pass_on(seconds=1)

        @rule(minutes=st.integers(1, 100))
        def wait(self, minutes):
            self.is_idle = False
            clock.pass_on(minutes=minutes)

        @invariant()
        def nothing_is_stale(self):
            if not self.is_idle:
                assert differences(self.sites) == []

        def teardown(self):
            transaction.set_rollback(True)
            self.whole.__exit__(None, None, None)

    return Publication


def test_whatever_happens_no_page_is_stale(clock):
    settle_in()
    steps = settings(
        max_examples=int(os.environ.get("STALE_EXAMPLES", "5")),
        # The same steps at every run, unless somebody goes exploring.
        derandomize="STALE_EXAMPLES" not in os.environ,
        stateful_step_count=12,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine(clock), settings=steps)


def test_after_each_deed_no_page_is_stale_and_no_table_is_left_out(clock, monkeypatch):
    changed = set()
    settle = gathering.Gathering.settle

    def noting(self, changes):
        changed.update(change.table.name for change in changes if change)
        settle(self, changes)

    monkeypatch.setattr(gathering.Gathering, "settle", noting)
    settle_in()
    sites = [Site(), Site()]
    done = set()
    # What takes away comes last, so that there is something to see meanwhile.
    for deed in sorted([*VERBS, *CHANGES], key=takes_away):
        done |= {deed.__name__} if any(attempt(deed, number, 7 * number) for number in range(40)) else set()
        clock.pass_on(seconds=1)
        assert (deed.__name__, differences(sites)) == (deed.__name__, [])
    public = {table.name for table in known_tables().values() if not table.is_private}
    theirs = {name for name in public if not name.startswith(("articles_", "people_", "social_", "promos_"))}
    assert public - theirs - changed == set()
    assert {deed.__name__ for deed in [*VERBS, *CHANGES]} - done == set()


def takes_away(deed):
    return any(word in deed.__name__ for word in ("withdraw", "delete", "schedule"))


def test_every_verb_of_the_newsroom_is_tried():
    named = {name for name, found in inspect.getmembers(workflow, callable) if found.__module__ == workflow.__name__}
    verbs = {name for name in named if not name.startswith("_") and name[0].islower()}
    assert verbs - {deed.__name__ for deed in VERBS} == set()
