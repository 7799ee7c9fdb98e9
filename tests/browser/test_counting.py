"""What a page tells of its reader, in a real browser: what was in sight for a second, once, when they leave."""

from contextlib import closing
from queue import Queue

import pytest
from django.db.models import Sum

from articles.models import ReadingCount
from cms.counting import receiving
from cms.counting.beacon import beacon_from
from cms.promos.models import PromoCount, PromoVariant
from plumbing.database.gathered_counts import gathering
from tests.browser import chrome
from tests.browser.conftest import ARGUMENTS, is_complaint, new_context
from tests.browser.devtools import browser_tab
from tests.factories import make_article
from tests.promos.factories import make_promo
from tests.readers import BROWSER

LONG = "".join(f"<p>Paragraph {number}. {'The harbour was quiet that morning. ' * 12}</p>" for number in range(40))
# As in a browser that nobody drives.
UNDRIVEN = "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })"
PRIVATE = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })"
TOLD = "/counts/"
PATIENCE = 30
A_WHILE = "new Promise((done) => setTimeout(done, 1100))"
# When something of the page has been in sight for as long as it takes to count it.
SOMETHING_SEEN = """new Promise((done) => {
  const own = setTimeout
  window.setTimeout = (call, wait) => own(() => { call(); if (wait === 1000) done() }, wait)
})"""


@pytest.fixture
def article(transactional_db):
    return make_article("The Ferry Question", body=LONG)


@pytest.fixture
def variant(article):
    return make_promo("The Saturday post", shows_end=True).variants.get()


class Noted:
    """A beacon that notes that all it tells has been counted."""

    def __init__(self, beacon, told):
        self.beacon, self.number, self.told = beacon, beacon.number, told

    def counts(self, day):
        yield from self.beacon.counts(day)
        self.told.put(self.beacon)


@pytest.fixture
def told(monkeypatch):
    """The beacons that the server has counted, in order."""
    told = Queue()
    monkeypatch.setattr(receiving, "beacon_from", lambda source: Noted(beacon_from(source), told))
    return told


@pytest.fixture(scope="module")
def browser_of_readers(browser):
    """It does not call itself headless: what a page sends when it is left has the name of the browser, not that of a context."""
    arguments = [*ARGUMENTS, f"--user-agent={BROWSER}"]
    with closing(browser.browser_type.launch(executable_path=chrome.find_or_fetch(), args=arguments)) as other:
        yield other


@pytest.fixture
def reader(browser_of_readers, live_server, problems, told):
    """The page of a reader."""
    with closing(new_context(browser_of_readers, live_server.url)) as context:
        context.add_init_script(UNDRIVEN)
        page = context.new_page()
        page.on("console", lambda message: is_complaint(message) and problems.append(message.text))
        yield page
        assert problems == [] and context.cookies() == []


@pytest.fixture
def leave(reader, told):
    """To another page; returns what this one has told, once it is counted."""

    def go():
        reader.goto("/feeds/")
        return told.get(timeout=PATIENCE)

    return go


def in_sight(page, selector):
    """Scroll there, and wait until it has been in sight for as long as it takes."""
    page.evaluate(
        """async (selector) => {
            document.querySelector(selector).scrollIntoView({ block: "center", behavior: "instant" })
            await new Promise((done) => setTimeout(done, 1100))
        }""",
        selector,
    )


def figures():
    gathering.write()
    return ReadingCount.objects.aggregate(opened=Sum("opened"), half=Sum("half_read"), end=Sum("read_to_end"))


def test_who_opens_an_article_and_leaves_has_opened_it(reader, article, leave, told):
    reader.goto(article.get_absolute_url())
    in_sight(reader, "h1")
    leave()
    assert figures() == {"opened": 1, "half": 0, "end": 0}


def test_who_reads_to_the_middle_and_the_end_is_counted_so_in_one_beacon(reader, article, leave, told):
    reader.goto(article.get_absolute_url())
    for number in (1, 20, 21, 40):
        in_sight(reader, f".prose > p:nth-of-type({number})")
    leave()
    assert figures() == {"opened": 1, "half": 1, "end": 1} and told.empty()


def test_who_comes_back_to_the_tab_and_reads_on_has_only_that_told(reader, article, leave, told):
    turn = """(state) => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true })
        document.dispatchEvent(new Event("visibilitychange"))
    }"""
    reader.goto(article.get_absolute_url())
    in_sight(reader, "h1")
    reader.evaluate(turn, "hidden")
    assert told.get(timeout=PATIENCE).read == {"opened"}
    reader.evaluate(turn, "visible")
    in_sight(reader, ".prose > p:nth-of-type(20)")
    in_sight(reader, ".prose > p:nth-of-type(21)")
    assert leave().read == {"half"}


def test_who_jumps_to_the_foot_of_the_page_has_not_read_to_the_end(reader, article, leave, told):
    reader.goto(article.get_absolute_url())
    in_sight(reader, ".prose > p:nth-of-type(40)")
    leave()
    assert figures()["end"] == 0


def test_a_promo_is_seen_once_half_of_it_was_in_sight_for_a_second(reader, article, variant, leave):
    reader.goto(article.get_absolute_url())
    in_sight(reader, "[data-promo]")
    leave()
    gathering.write()
    count = PromoCount.objects.get()
    assert (count.variant, count.placement, count.seen, count.clicked) == (variant, "end", 1, 0)


def test_a_promo_that_nobody_scrolled_to_was_not_seen(reader, article, variant, leave):
    reader.goto(article.get_absolute_url())
    in_sight(reader, "h1")
    leave()
    assert figures()["opened"] == 1 and not PromoCount.objects.exists()


def test_a_promo_that_is_dismissed_is_counted_so(reader, article, variant, leave):
    reader.goto(article.get_absolute_url())
    reader.evaluate(
        "document.querySelector('[data-promo]').dispatchEvent(new CustomEvent('promo-dismissed', { bubbles: true }))"
    )
    leave()
    gathering.write()
    assert PromoCount.objects.get().dismissed == 1


def test_a_click_is_counted_by_the_server_alone(reader, article, variant, live_server):
    PromoVariant.objects.update(address=f"{live_server.url}/feeds/")
    reader.goto(article.get_absolute_url())
    reader.get_by_role("link", name="Watch or listen").click()
    reader.wait_for_url("**/feeds/")
    gathering.write()
    assert sum(PromoCount.objects.values_list("clicked", flat=True)) == 1


def test_without_script_a_click_is_counted_all_the_same(browser_of_readers, live_server, variant, article):
    PromoVariant.objects.update(address=f"{live_server.url}/feeds/")
    with closing(browser_of_readers.new_context(base_url=live_server.url, java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(article.get_absolute_url())
        page.get_by_role("link", name="Watch or listen").click()
        page.wait_for_url("**/feeds/")
    gathering.write()
    assert sum(PromoCount.objects.values_list("clicked", flat=True)) == 1


def test_who_looks_for_less_than_a_second_tells_nothing(reader, article, leave, told):
    reader.goto(article.get_absolute_url())
    reader.goto("/feeds/")
    in_sight(reader, "h1")
    reader.goto("/feeds/")
    assert told.empty()


def test_who_asks_for_privacy_tells_nothing(reader, article, leave, told, settle):
    reader.context.add_init_script(PRIVATE)
    reader.goto(article.get_absolute_url())
    in_sight(reader, "h1")
    reader.goto("/feeds/")
    settle(reader)
    assert told.empty()


def test_an_article_that_was_drawn_ahead_counts_only_once_it_is_shown(tmp_path, article, live_server):
    with browser_tab(chrome.find_or_fetch(), tmp_path, "--disable-blink-features=AutomationControlled") as tab:
        tab.send("Preload.enable")
        tab.open(f"{live_server.url}/")
        tab.rest_on(article.get_absolute_url())
        drawn = tab.wait_for("Target.attachedToTarget")
        tab.wait_for("Preload.prerenderStatusUpdated", lambda facts: facts["status"] == "Ready")
        home = tab.session
        tab.turn_to(drawn)
        tab.evaluate("window.sent = [], navigator.sendBeacon = () => sent.push(document.prerendering)")
        tab.evaluate(f"window.seen = {SOMETHING_SEEN}, undefined")
        tab.evaluate(f"{A_WHILE}.then(() => dispatchEvent(new Event('pagehide')))")
        assert tab.evaluate("[document.prerendering, sent.length]") == [True, 0]
        tab.session = home
        tab.click(article.get_absolute_url())
        tab.turn_to(drawn)
        tab.evaluate("new Promise((shown) => document.prerendering ? document.onprerenderingchange = shown : shown())")
        tab.evaluate("seen.then(() => dispatchEvent(new Event('pagehide')))")
        assert tab.evaluate("sent") == [False]


def test_driven_browsers_tell_nothing(browser, live_server, article, settle):
    with closing(new_context(browser, live_server.url)) as context:
        page, told = context.new_page(), []
        context.on("request", lambda request: request.url.endswith(TOLD) and told.append(request))
        page.goto(article.get_absolute_url())
        in_sight(page, "h1")
        page.goto("/feeds/")
        settle(page)
        assert told == []
