"""A page that is still arriving: what is shown of it stands already where it will stand when all has come."""

import re
from contextlib import closing

import pytest

from tests.browser import chrome
from tests.browser.conftest import ARGUMENTS
from tests.browser.test_first_screen import publication  # noqa: F401 - the articles whose heads take most room

CUTS = 20
PARTS = """.masthead__line li, .masthead__bar .menu, .article__labels, h1, .card, .band__title,
    .colophon p:not(.colophon__top), .colophon nav"""
# Where each part stands that can be seen. The start of a text stands still while its lines are coming.
PLACES = """async (parts) => (await document.fonts.ready) && [...document.querySelectorAll(parts)].map((part) => {
    const { x, y, height } = part.getBoundingClientRect()
    return height && getComputedStyle(part).visibility === "visible" ? [part.className || part.tagName, Math.round(x), Math.round(y)] : null
})"""


def cuts_of(html):
    """Some of the ends of tags in the body, evenly spread, at which a packet may end."""
    ends = [match.end() for match in re.finditer(">", html) if match.end() > html.index("<body")]
    return ends[:: max(1, len(ends) // CUTS)]


@pytest.fixture(scope="module")
def browser_of_a_desk(browser):
    """It shows scroll bars, which take their room from the page: other tests do without."""
    launch = browser.browser_type.launch
    with closing(
        launch(executable_path=chrome.find_or_fetch(), args=ARGUMENTS, ignore_default_args=["--hide-scrollbars"])
    ) as other:
        yield other


@pytest.fixture
def reader(browser_of_a_desk, live_server):
    """A page without script, which runs only when all of a page has come."""
    with closing(browser_of_a_desk.new_context(base_url=live_server.url, java_script_enabled=False)) as context:
        yield context.new_page()


@pytest.mark.parametrize("address", ["/", "/articles/said-0/", "/archive/"])
def test_what_is_shown_of_half_a_page_stands_where_it_will_stand(reader, publication, address):  # noqa: F811
    reader.set_viewport_size({"width": 1350, "height": 940})
    # Whether a face is in time for the first visit (`font-display: optional`) hangs on the machine; here none ever is.
    reader.route("**/*.woff2", lambda route: route.abort())
    whole = reader.goto(address).text()
    places, moved, arrived = reader.evaluate(PLACES, PARTS), [], []
    reader.route(f"**{address}", lambda route: route.fulfill(body=arrived[-1], content_type="text/html"))
    for cut in cuts_of(whole):
        arrived.append(whole[:cut])
        reader.goto(address)
        early = reader.evaluate(PLACES, PARTS)
        moved += [(was, now) for was, now in zip(early, places, strict=False) if was and was != now]
    assert None not in places and moved == []
