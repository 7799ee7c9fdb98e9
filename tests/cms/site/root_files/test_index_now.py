"""Search engines are told of what has changed: a real HTTP server on loopback."""

import json
from contextlib import contextmanager

import pytest

from articles import workflow
from cms.site.root_files import index_now
from plumbing.web.gathering import PendingTopics
from tests.factories import make_article, make_draft
from tests.loopback import receiving

SITE, KEY = "https://www.example.org", "a1b2c3d4e5f6a7b8"
ARTICLE = f"{SITE}/articles/the-ferry-question/"


@contextmanager
def engine(refusals=0):
    """Yields its address and the list of what it was sent. The first times it refuses."""
    with receiving(json.loads, taken=202, refused=429, refusals=refusals) as (address, told):
        yield f"{address}/indexnow", told


@pytest.fixture(autouse=True)
def queue(monkeypatch, settings):
    """A queue of the test's own, that sends and tries again at once."""
    settings.SITE_ADDRESS, settings.INDEXNOW_KEY = SITE, KEY
    monkeypatch.setattr(index_now, "queue", index_now.queue_of(tries=(0, 0, 0)))
    monkeypatch.setattr(index_now, "pending", PendingTopics())
    return index_now.queue


@pytest.fixture
def told(settings):
    with engine() as (address, told):
        settings.INDEXNOW_ENDPOINT = address
        yield told


@pytest.mark.django_db
def test_a_publication_is_told_with_the_key_and_where_it_is_proved(told, queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_article()
    assert queue.wait(30)
    assert told == [{"host": "www.example.org", "key": KEY, "keyLocation": f"{SITE}/{KEY}.txt", "urlList": [ARTICLE]}]


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["correct", "withdraw", "update"])
def test_each_change_that_readers_see_is_told(told, queue, django_capture_on_commit_callbacks, verb):
    article = make_article()
    workflow.save(article, article.document.with_(standfirst="More."))
    deeds = {
        "correct": lambda: workflow.correct(article, text="It is blue."),
        "update": lambda: workflow.publish(article),
    }
    with django_capture_on_commit_callbacks(execute=True):
        deeds.get(verb, lambda: workflow.withdraw(article))()
    assert queue.wait(30)
    assert [form["urlList"] for form in told] == [[ARTICLE]]


@pytest.mark.django_db
def test_a_new_address_is_told_with_the_former_one(told, queue, django_capture_on_commit_callbacks):
    article = make_article()
    saved = workflow.save(article, article.document, slug="ferries").article
    with django_capture_on_commit_callbacks(execute=True):
        workflow.publish(saved)
    assert queue.wait(30)
    assert told[-1]["urlList"] == [f"{SITE}/articles/ferries/", ARTICLE]


@pytest.mark.django_db
def test_a_draft_is_not_told(told, queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_draft()
    assert queue.waiting == [] and told == []


@pytest.mark.django_db
def test_nobody_is_told_without_a_key(queue, settings, django_capture_on_commit_callbacks):
    settings.INDEXNOW_KEY = ""
    with django_capture_on_commit_callbacks(execute=True):
        make_article()
    assert queue.waiting == []


def test_an_engine_that_is_busy_is_told_again(settings, queue):
    with engine(refusals=2) as (address, told):
        settings.INDEXNOW_ENDPOINT = address
        index_now.notify_search_engines([ARTICLE])
        assert queue.wait(30)
    assert [form["urlList"] for form in told] == [[ARTICLE]] * 3


def test_an_engine_that_cannot_be_reached_is_given_up_with_a_line(settings, queue, caplog):
    settings.INDEXNOW_ENDPOINT = "http://127.0.0.1:1/indexnow"
    index_now.notify_search_engines([ARTICLE])
    assert queue.wait(30)
    assert "was not told of 1 changed pages" in caplog.text and KEY not in caplog.text
    assert index_now.pending.take(settings.INDEXNOW_ENDPOINT) == []


@pytest.mark.django_db
def test_the_key_is_proved_by_a_file_and_no_other_name_tells_it(reader, settings):
    answer = reader.get(f"/{KEY}.txt")
    assert (answer.content.decode(), answer["Content-Type"]) == (KEY, "text/plain; charset=utf-8")
    assert reader.get("/another-key.txt").status_code == 404
    settings.INDEXNOW_KEY = ""
    assert reader.get(f"/{KEY}.txt").status_code == 404
