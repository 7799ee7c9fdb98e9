"""Feeds as a browser shows them, under the Content-Security-Policy of every page."""

import pytest

from tests.factories import make_article, make_section

pytestmark = pytest.mark.browser


@pytest.fixture
def article(transactional_db):
    return make_article("The Ferry Question", standfirst="Who pays?", section=make_section().slug)


@pytest.mark.parametrize("path", ["/feed/", "/feed/atom/"])
def test_a_browser_shows_a_feed_as_a_list_of_articles_to_read(page, article, path, problems):
    page.goto(path)
    shown = page.locator("title:visible, h2:visible", has_text="The Ferry Question")
    assert shown.count() == 1 and "serif" in shown.evaluate("element => getComputedStyle(element).fontFamily")
    assert "<p>" not in page.locator(":root").inner_text()
    # Above such a page Chrome says that XSLT will go, in a banner with styles of its own, which our policy refuses.
    if page.locator("xslt-warning-banner").count():
        problems.clear()
