"""Moments that a page names itself, such as the ends of a year, end no page that is kept."""

from datetime import timedelta

import pytest

from plumbing.web.periods import of_year
from tests.factories import make_article, make_person
from tests.plumbing.page_cache.walking import Clock

pytestmark = pytest.mark.django_db


def test_time_that_passes_ends_no_page_of_a_year(site, monkeypatch):
    clock, jane = Clock(monkeypatch), make_person("Jane Roe")
    begin, _ = of_year(clock.now.year)
    said = f'<p><q data-person="{jane.slug}">The tide is out</q></p>'
    make_article(body=said, at=min(begin + timedelta(minutes=30), clock.now))
    query = f"year={begin.year}"
    assert site.keeps("/quotes/", query=query)
    clock.pass_on(minutes=40)
    assert site.kept("/quotes/", query=query)
    assert site.forgets("/quotes/", lambda: make_article("Another", body=said, at=clock.now), query=query)
