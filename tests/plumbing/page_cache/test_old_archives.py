"""A publication that is slow, or has ended, has its pages kept like any other."""

import pytest

from cms.site.feeds import data
from cms.site.registry import PAGES
from tests.plumbing.page_cache.walking import Clock, settle_in

pytestmark = pytest.mark.django_db


def test_each_page_is_kept_long_after_anything_was_published(site, monkeypatch):
    clock = Clock(monkeypatch)
    settle_in()
    # Feeds of a few entries are full, too.
    monkeypatch.setattr(data, "MOST", 1)
    clock.pass_on(days=400)
    site.get("/")  # What the clock has brought meanwhile is done now.
    rendered_each_time = [path for page in PAGES for path in page.examples() if not site.keeps(path)]
    assert rendered_each_time == []
