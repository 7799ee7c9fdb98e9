"""Hubs are told of what is new: real HTTP servers on loopback."""

from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import parse_qs

import pytest
from django.utils import timezone

from articles import workflow
from cms.site.feeds import websub
from plumbing.web.gathering import PendingTopics
from tests.cms.site.feeds.magazine import FEEDS, make_full_article
from tests.factories import make_article, make_draft
from tests.loopback import receiving

SITE = "http://127.0.0.1:8000"


@contextmanager
def hub(refusals=0):
    """Yields its address and the list of the forms that it was sent. The first times it refuses."""
    with receiving(lambda form: parse_qs(form.decode()), taken=204, refusals=refusals) as (address, told):
        yield f"{address}/", told


@pytest.fixture(autouse=True)
def queue(monkeypatch, settings):
    """A queue of the test's own, that sends and tries again at once."""
    settings.SITE_ADDRESS = SITE
    monkeypatch.setattr(websub, "queue", websub.queue_of(tries=(0, 0, 0)))
    monkeypatch.setattr(websub, "pending", PendingTopics())
    return websub.queue


@pytest.fixture
def told(settings):
    with hub() as (address, told):
        settings.WEBSUB_HUBS = [address]
        yield told


def topics(told):
    return {topic for form in told for topic in form["hub.url"]}


@pytest.mark.django_db
def test_a_publication_is_told_after_the_commit(told, queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        make_full_article()
    assert queue.waiting == [] and told == []
    for callback in waiting:
        callback()
    assert queue.wait(30)
    assert {tuple(form["hub.mode"]) for form in told} == {("publish",)}
    pages = ["/", "/corrections/", "/sections/politics/", "/series/letters/", "/tags/ferries/", "/tags/harbours/"]
    pages += ["/people/jane-roe/", "/people/jo-doe/", "/people/ann-lee/said/"]
    assert topics(told) == {f"{SITE}{page}{feed[1:]}" for page in pages for feed in FEEDS}


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["publish", "correct", "withdraw"])
def test_each_verb_that_changes_feeds_is_told(told, queue, django_capture_on_commit_callbacks, verb):
    article = make_article()
    deeds = {"correct": lambda: workflow.correct(article, text="It is blue.")}
    with django_capture_on_commit_callbacks(execute=True):
        deeds.get(verb, lambda: getattr(workflow, verb)(article))()
    assert queue.wait(30)
    assert f"{SITE}/feed/" in topics(told)


@pytest.mark.django_db
def test_what_the_clock_publishes_is_told(told, queue, django_capture_on_commit_callbacks):
    article = make_draft()
    hour = timezone.now() + timedelta(hours=1)
    with django_capture_on_commit_callbacks(execute=True):
        workflow.schedule(article, at=hour)
    assert told == []
    with django_capture_on_commit_callbacks(execute=True):
        workflow.release_due(hour + timedelta(seconds=1))
    assert queue.wait(30)
    assert f"{SITE}/feed/" in topics(told)


@pytest.mark.django_db
def test_a_save_that_readers_do_not_see_is_not_told(told, queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_draft()
    assert queue.waiting == [] and told == []


@pytest.mark.django_db
def test_no_hub_is_told_by_default(queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_article()
    assert queue.waiting == []


@pytest.mark.django_db
def test_a_fault_of_ours_fails_no_verb(told, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(websub, "topics_of", lambda article: 1 / 0)
    with django_capture_on_commit_callbacks(execute=True):
        article = make_article()
    assert article.is_published


def test_a_hub_that_refuses_is_told_again(settings, queue):
    with hub(refusals=2) as (address, told):
        settings.WEBSUB_HUBS = [address]
        websub.notify_hubs([f"{SITE}/feed/"])
        assert queue.wait(30)
    assert [form["hub.url"] for form in told] == [[f"{SITE}/feed/"]] * 3


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/?key=secret", "http://127.0.0.1:x/"])
def test_a_hub_that_cannot_be_reached_is_given_up_with_a_line(settings, queue, caplog, address):
    settings.WEBSUB_HUBS = [address]
    websub.notify_hubs([f"{SITE}/feed/"])
    assert queue.wait(30)
    assert "was not told of changed feeds" in caplog.text and "secret" not in caplog.text
    assert websub.pending.take(address) == []


def test_one_message_tells_of_all_that_has_changed_meanwhile(told, settings, monkeypatch):
    monkeypatch.setattr(websub, "queue", websub.queue_of(tries=(1000,)))
    for number in range(3):
        websub.notify_hubs([f"{SITE}/feed/", f"{SITE}/{number}/"])
    assert len(websub.queue.waiting) == 1
    websub.send(settings.WEBSUB_HUBS[0])
    assert [len(form["hub.url"]) for form in told] == [4]


@pytest.mark.django_db
def test_feeds_name_the_hubs_and_their_own_address(reader, settings):
    settings.WEBSUB_HUBS = ["https://hub.example/"]
    assert b'<atom:link href="https://hub.example/" rel="hub"/>' in reader.get("/feed/").content
    assert b'<link href="https://hub.example/" rel="hub"/>' in reader.get("/feed/atom/").content
    answer = reader.get("/feed/json/")
    assert answer.json()["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]
    assert answer["Link"] == f'<{SITE}/feed/json/>; rel="self", <https://hub.example/>; rel="hub"'
