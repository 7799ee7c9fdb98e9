"""What a browser that has never been here fetches. Counts and bytes are those of the network, as its own protocol tells them."""

import re

import pytest

from tests.browser.conftest import new_context
from tests.browser.desk import NEW, open_desk
from tests.factories import make_article

WITHIN_DOCUMENT = re.compile("^(data|blob):")


@pytest.fixture
def cold_page(browser, live_server, editor_client):
    """The page of an editor whose browser has kept nothing yet."""
    context = new_context(browser, live_server.url)
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def watch(page):
    """What `page` fetches from now on: {id of the request: [address, bytes]}."""
    fetched = {}
    session = page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", lambda event: begin(fetched, event))
    session.on("Network.loadingFinished", lambda event: end(fetched, event))
    session.send("Network.enable")
    return fetched


def begin(fetched, event):
    if not WITHIN_DOCUMENT.match(event["request"]["url"]):
        fetched[event["requestId"]] = [event["request"]["url"], 0]


def end(fetched, event):
    if event["requestId"] in fetched:
        fetched[event["requestId"]][1] = event["encodedDataLength"]


def test_the_form_of_an_article_comes_with_20_requests_and_300_kilobytes(cold_page, settle):
    fetched = watch(cold_page)
    open_desk(cold_page)
    settle(cold_page)
    print(*fetched.values(), sep="\n")
    assert len(fetched) <= 20
    assert sum(size for _, size in fetched.values()) <= 300_000


def test_the_form_of_an_article_has_no_inline_script(cold_page):
    policy = cold_page.goto(NEW).headers["content-security-policy"]
    assert "nonce" not in policy and cold_page.locator("script:not([src])").count() == 0


def test_a_readers_page_has_one_style_sheet(cold_page, settle):
    fetched = watch(cold_page)
    cold_page.goto(make_article().get_absolute_url())
    settle(cold_page)
    assert sum(".css" in address for address, _ in fetched.values()) == 1
