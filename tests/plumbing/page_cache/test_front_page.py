"""The front page ends when an article is no longer among the recently shared."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.site.home import LATEST, SHARED_WITHIN
from tests.factories import make_article

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
