"""Site maps in the page cache: kept, and forgotten when what they list changes, by a verb or by the clock."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from cms.site.site_maps import data
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db


def file_of(article):
    return f"/sitemaps/articles/{article.pk // data.ROWS['articles'].in_one}.xml"


def test_a_publication_and_a_withdrawal_are_in_the_maps_at_once(site):
    article = make_article()
    assert site.forgets(file_of(article), lambda: make_article("Another"))
    assert site.forgets("/sitemaps/news.xml", lambda: workflow.withdraw(article))
    assert b"/articles/the-ferry-question/" not in site.get(file_of(article)).body


def test_an_index_hears_of_the_first_article_of_a_file(site):
    draft = make_draft()
    assert site.forgets("/sitemap.xml", lambda: workflow.publish(draft))
    assert file_of(draft).encode() in site.get("/sitemap.xml").body


def test_work_on_a_draft_leaves_the_maps_alone(site):
    make_article()
    draft = make_draft("A draft")
    for path in ("/sitemap.xml", file_of(draft), "/sitemaps/news.xml"):
        assert not site.forgets(path, lambda: workflow.save(draft, draft.document.with_(standfirst="More.")))


def test_news_end_after_two_days_by_the_clock(site, monkeypatch):
    make_article()
    assert b"The Ferry Question" in site.get("/sitemaps/news.xml").body
    later = timezone.now() + timedelta(days=2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert b"The Ferry Question" not in site.get("/sitemaps/news.xml").body


def test_who_has_a_map_already_is_told_so(site):
    known = site.get("/sitemap.xml").headers["ETag"]
    assert site.get("/sitemap.xml", HTTP_IF_NONE_MATCH=known).status == 304
