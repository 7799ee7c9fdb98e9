"""Feeds in the page cache: kept, compressed, answered with 304, and forgotten when what they tell changes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from tests.factories import make_article, make_person, make_section

FEEDS = ["/feed/", "/feed/atom/", "/feed/json/"]


@pytest.fixture
def article(db):
    return make_article(section=make_section().slug, authors=[make_person()])


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_kept_and_sent_compressed(site, article, path):
    assert site.keeps(path)
    answer = site.get(path, HTTP_ACCEPT_ENCODING="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"].startswith("application/") and answer.headers["Last-Modified"]


@pytest.mark.parametrize("path", FEEDS)
def test_who_has_a_feed_already_is_told_so(site, article, path):
    known = site.get(path).headers["ETag"]
    answer = site.get(path, HTTP_IF_NONE_MATCH=known)
    assert (answer.status, answer.body) == (304, b"")


def test_who_has_a_feed_already_is_told_so_without_the_cache_too(reader, article):
    known = reader.get("/feed/")["ETag"]
    assert reader.get("/feed/", headers={"If-None-Match": known}).status_code == 304
    workflow.correct(article, text="It is blue.")
    assert reader.get("/feed/", headers={"If-None-Match": known}).status_code == 200


@pytest.mark.parametrize("path", [*FEEDS, "/sections/politics/feed/", "/people/jane-roe/feed/", "/corrections/feed/"])
def test_a_correction_is_in_every_feed_of_its_article_at_once(site, article, path):
    workflow.correct(article, text="It is green.")
    assert site.forgets(path, lambda: workflow.correct(article, text="It is blue."))
    assert b"It is blue." in site.get(path).body


def test_a_feed_hears_of_a_withdrawal(site, article):
    assert site.forgets("/feed/", lambda: workflow.withdraw(article))
    assert b"The Ferry Question" not in site.get("/feed/").body


def test_a_feed_ends_when_the_clock_takes_an_article_from_it(site, article, monkeypatch):
    hour = timezone.now() + timedelta(hours=1)
    workflow.withdraw(article, at=hour)
    assert b"The Ferry Question" in site.get("/feed/").body
    monkeypatch.setattr("django.utils.timezone.now", lambda: hour + timedelta(seconds=1))
    assert b"The Ferry Question" not in site.get("/feed/").body


def test_a_publication_elsewhere_leaves_the_feed_of_a_section_alone(site, article):
    assert not site.forgets("/sections/politics/feed/", lambda: make_article("Elsewhere"))


def test_the_style_sheet_of_feeds_is_kept(site, db):
    assert site.keeps("/feeds/style.xsl")
