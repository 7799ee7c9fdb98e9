"""The front page ends when an article is no longer among the recently shared, and changes with what editors choose."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.site.front import publishing
from cms.site.front.content import Content, Pin
from cms.site.home import LATEST, SHARED_WITHIN
from tests.factories import make_article
from tests.plumbing.page_cache.walking import Clock

pytestmark = pytest.mark.django_db


def test_the_front_page_ends_when_a_shared_article_leaves_its_window(site, monkeypatch):
    now = timezone.now()
    leaves_at = now + timedelta(hours=1)
    make_article("Leaving", share_count=90_000, at=leaves_at - SHARED_WITHIN)
    for number in range(LATEST):
        make_article(f"Number {number}", share_count=1, at=now - timedelta(minutes=number + 1))
    assert b"Leaving" in site.get("/").body
    monkeypatch.setattr("django.utils.timezone.now", lambda: leaves_at + timedelta(minutes=5))
    assert b"Leaving" not in site.get("/").body


def test_a_front_that_is_published_is_seen_at_once_and_its_draft_and_other_pages_change_nothing(site):
    article = make_article()
    content = Content((Pin(article.pk, headline="Led by hand"),))
    assert not site.forgets("/", lambda: publishing.save(None, content, None, 0))
    assert not site.forgets(article.get_absolute_url(), lambda: publishing.publish(None, content))
    assert site.forgets("/", lambda: publishing.publish(None, content))
    assert "Led by hand" in site.get("/").text


def test_a_planned_front_and_the_end_of_a_pin_are_seen_at_their_moments(site, monkeypatch):
    clock, article = Clock(monkeypatch), make_article()
    pin = Pin(article.pk, until=clock.now + timedelta(hours=2), headline="Led by hand")
    publishing.publish(None, Content((pin,)), at=clock.now + timedelta(hours=1))
    seen = []
    for _ in range(3):
        seen.append("Led by hand" in site.get("/").text)
        clock.pass_on(hours=1)
    assert seen == [False, True, False]
