import gzip

import brotli
import pytest

from plumbing.page_cache.serving.store import OVERHEAD, Page, Pages
from plumbing.web.packing import BROTLI, GZIP, PLAIN

BODY = b"word " * 200


def page(body=BODY, **facts):
    return Page(200, [("Cache-Control", "public")], body, **{"born": 1, "slots": (), "ends": 9} | facts)


def keys(pages):
    return list(pages.by_key)


def test_a_page_is_found_again():
    pages, kept = Pages(1_000_000), page()
    pages.keep("a", kept)
    assert pages.get("a") is kept


def test_what_was_not_asked_for_goes_first():
    pages = Pages(1_000_000, most=2)
    for key in "ab":
        pages.keep(key, page())
    pages.get("a").is_used = True
    pages.keep("c", page())
    assert keys(pages) == ["c", "a"]


def test_the_budget_holds():
    pages = Pages(20 * page().size)
    for number in range(100):
        pages.keep(number, page())
    assert len(pages) == 20 and pages.size == 20 * page().size


def test_a_page_that_would_push_out_many_is_not_kept():
    pages = Pages(5 * OVERHEAD)
    pages.keep("a", page())
    assert len(pages) == 0


def test_a_new_page_takes_the_place_of_the_old():
    pages = Pages(1_000_000)
    pages.keep("a", page())
    pages.keep("a", page(BODY * 2))
    assert pages.size == page(BODY * 2).size


def test_who_drops_an_old_page_does_not_drop_the_new_one():
    pages, old, new = Pages(1_000_000), page(), page()
    pages.keep("a", new)
    pages.drop("a", old)
    assert pages.get("a") is new


def test_after_clearing_nothing_is_left():
    pages = Pages(1_000_000)
    pages.keep("a", page())
    pages.clear()
    assert len(pages) == pages.size == 0


@pytest.mark.parametrize("coding", [GZIP, BROTLI])
def test_a_short_page_is_not_packed(coding):
    short = page(b"word")
    assert short.form(coding) is short.plain


@pytest.mark.parametrize(("coding", "unpack"), [(GZIP, gzip.decompress), (BROTLI, brotli.decompress)])
def test_each_page_is_packed_by_itself(coding, unpack):
    bodies = [BODY, BODY + b"more"]
    assert [unpack(page(body).form(coding).body) for body in bodies] == bodies


@pytest.mark.parametrize("coding", [PLAIN, GZIP, BROTLI])
def test_a_form_is_made_once_and_has_a_tag_of_its_own(coding):
    kept = page()
    assert kept.form(coding) is kept.form(coding)
    assert len({kept.form(each).etag for each in (PLAIN, GZIP, BROTLI)}) == 3


def test_space_for_every_form_is_counted_before_it_is_made():
    kept = page()
    before = kept.size
    assert sum(len(kept.form(each).body) for each in (PLAIN, GZIP, BROTLI)) < before == kept.size


def test_a_page_for_a_cdn_says_how_long_it_holds(settings):
    settings.CDN_SECONDS = 100
    said = dict(page(ends=1000, is_shared=True).timed([("Cache-Control", "")], clock=lambda: 0))
    assert said["Cache-Control"] == "public, max-age=0, s-maxage=100, stale-while-revalidate=60"


def test_a_page_that_ends_soon_is_not_kept_beyond_by_a_cdn(settings):
    settings.CDN_SECONDS = 100
    said = dict(page(ends=1000, is_shared=True).timed([("Cache-Control", "")], clock=lambda: 970))
    assert said["Cache-Control"] == "public, max-age=0, s-maxage=30"
