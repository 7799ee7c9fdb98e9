"""Which promo a browser shows its reader: by how often, for whom, and by chance; with what it remembers, and without."""

import re
from datetime import UTC, datetime, timedelta
from gzip import compress

import pytest

from tests.factories import make_article, make_section
from tests.promos.factories import make_promo, make_variant
from tests.sources import ROOT

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXT = "<p>" + "The harbour was quiet that morning. " * 12 + "</p>"
SEEN = "() => JSON.parse(localStorage.promos ?? '{}').promos?.[document.querySelector('[data-promo]:not([hidden])').dataset.promo]?.page"
# What has moved below the masthead: on a busy machine its line is drawn control by control, whatever promos there are.
SHIFTED = """() => new Promise(resolve => {
    const isBelow = (node) => node && !node.parentElement?.closest(".masthead")
    const moved = ({sources}) => sources.map(({node}) => node).filter(isBelow).map((node) => node.outerHTML ?? node.textContent)
    new PerformanceObserver(list => resolve(list.getEntries().flatMap(moved))).observe({type: "layout-shift", buffered: true})
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([])))
})"""
# The script as a new page runs it, on one slot, by so many readers who come for the first time; with numbers from a sequence
# that looks like chance.
MANY_READERS = """async (readers) => {
    const [slot, {src}] = [document.querySelector("promo-slot"), document.querySelector("script[src*=promo-slot]")]
    const [counts, classes] = [{}, {}]
    customElements.define = (name, kind) => { classes[name] = kind }
    let number = 1
    Math.random = () => (number = number * 48271 % 2147483647) / 2147483647
    for (let reader = 0; reader < readers; reader += 1) {
        localStorage.clear()
        const script = Object.assign(document.createElement("script"), {src})
        await new Promise(resolve => { script.onload = resolve; document.head.append(script) })
        script.remove()
        classes["promo-slot"].prototype.choose.call(slot)
        const chosen = slot.querySelector("aside:not([hidden]) .promo__title").textContent
        counts[chosen] = (counts[chosen] ?? 0) + 1
    }
    return counts
}"""


@pytest.fixture
def article(transactional_db):
    make_section("Politics")
    return make_article("The Ferry Question", section="politics", body=TEXT)


def titles(page, address="/articles/the-ferry-question/", **how):
    """Those of the promos that a reader sees on a page, once the browser has noted them."""
    page.goto(address, **how)
    found = page.locator("aside[data-promo]:visible")
    for at in range(found.count()):
        found.nth(at).scroll_into_view_if_needed()
        if found.nth(at).get_attribute("data-frequency"):
            page.wait_for_function(SEEN)
    return found.locator(".promo__title").all_inner_texts()


def pages(page, number):
    return [titles(page) for _ in range(number)]


def later(page, **time):
    """From the next page on it is so much later than noon. (Playwright's own clock would stay with the browser for other tests.)"""
    moment = NOON + timedelta(**time)
    page.add_init_script(f"Date.now = () => {moment.timestamp() * 1000}")


def test_without_script_the_first_for_everyone_is_shown(browser, live_server, article):
    make_promo("For some", audience="returning", priority=1)
    make_promo("For all")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/articles/the-ferry-question/")
    shown = page.locator("aside[data-promo]:visible").all_inner_texts()
    context.close()
    assert len(shown) == 1 and "For all" in shown[0]


def test_a_promo_that_is_shown_once_is_followed_by_the_next(page, article):
    make_promo("Once", frequency="once", priority=1)
    make_promo("Always")
    assert pages(page, 3) == [["Once"], ["Always"], ["Always"]]


def test_a_placement_whose_promos_have_had_their_turn_is_not_there(page, article):
    make_promo("Once", frequency="once")
    assert pages(page, 2) == [["Once"], []]
    assert page.locator("promo-slot").bounding_box() is None


def test_a_promo_is_shown_on_one_page_in_three(page, article):
    make_promo("Third", frequency="pages", pages_between=3)
    assert pages(page, 7) == [["Third"], [], [], ["Third"], [], [], ["Third"]]


@pytest.mark.parametrize(("frequency", "days"), [("daily", 1), ("weekly", 7)])
def test_a_promo_comes_again_after_its_time(page, article, frequency, days):
    make_promo("Again", frequency=frequency)
    later(page)
    first = pages(page, 2)
    later(page, days=days, hours=-13)
    before = titles(page)
    later(page, days=days)
    assert (first, before, titles(page)) == ([["Again"], []], [], ["Again"])


def test_a_promo_that_a_reader_dismisses_is_gone_at_once_and_for_good(page, article):
    make_promo("Enough", frequency="until_dismissed")
    assert pages(page, 2) == [["Enough"], ["Enough"]]
    page.evaluate("addEventListener('promo-dismissed', ({target}) => { document.title = target.dataset.promo })")
    page.get_by_role("button", name="Dismiss").click()
    assert page.title() == page.locator("aside[data-promo]").get_attribute("data-promo")
    assert page.locator("aside[data-promo]:visible").count() == 0
    assert pages(page, 2) == [[], []]


def test_a_promo_that_a_reader_has_followed_is_not_shown_again(page, live_server, article):
    make_variant(make_promo("Follow", frequency="until_clicked", variants=0), title="Follow", address=live_server.url)
    assert pages(page, 2) == [["Follow"], ["Follow"]]
    page.get_by_role("link", name="Watch or listen").click()
    page.wait_for_url(f"{live_server.url}/")
    assert titles(page) == []


def test_first_and_later_visits_are_told_apart(page, article):
    make_promo("Welcome", audience="first_visit")
    make_promo("Welcome back", audience="returning")
    later(page)
    first = pages(page, 2)
    later(page, minutes=31)
    assert (first, titles(page)) == ([["Welcome"], ["Welcome"]], ["Welcome back"])


def test_who_reads_ten_pages_within_a_month_reads_often(page, article):
    make_promo("To friends", audience="often")
    later(page)
    assert pages(page, 10) == [[]] * 9 + [["To friends"]]
    later(page, days=31)
    assert titles(page) == []


@pytest.mark.parametrize(
    ("referrer", "shown"), [("https://t.co/abc", ["Hello"]), ("https://notx.com/", []), (None, [])]
)
def test_who_comes_from_a_social_network_is_known_by_that_during_the_visit(page, article, referrer, shown):
    make_promo("Hello", audience="platform")
    later(page)
    assert titles(page, **({"referer": referrer} if referrer else {})) == shown
    page.evaluate("location.href = '/'")
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    assert titles(page) == shown


def test_a_reader_keeps_the_variant_that_chance_gave_them(page, article):
    promo = make_promo(variants=0)
    for number in range(20):
        make_variant(promo, name=f"variant {number}", title=f"Variant {number}")
    first, *others = pages(page, 5)
    assert first[0].startswith("Variant") and others == [first] * 4


def test_variants_have_the_shares_of_their_weights(page, article):
    promo = make_promo(variants=0)
    for weight in (1, 2, 5):
        make_variant(promo, name=f"variant {weight}", title=f"Weight {weight}", weight=weight)
    readers = 2_000
    page.goto("/articles/the-ferry-question/")
    counts = page.evaluate(MANY_READERS, readers)
    far = {
        weight: (counts[f"Weight {weight}"] - readers * share) / (readers * share * (1 - share)) ** 0.5
        for weight in (1, 2, 5)
        for share in [weight / 8]
    }
    assert sum(counts.values()) == readers
    assert {weight: distance for weight, distance in far.items() if abs(distance) > 3} == {}


def test_a_promo_is_shown_in_one_placement_of_a_page(page, article):
    make_promo("Once", frequency="once", priority=1, shows_banner=True)
    make_promo("Always", shows_banner=True)
    assert pages(page, 2) == [["Once", "Always"], ["Always"]]


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_whatever_is_chosen(page, article, width, settle):
    places = {"shows_banner": True, "shows_inline": True, "inline_percent": 20, "shows_footer": True}
    make_article("Long", body=TEXT * 8)
    promos = [
        make_promo(f"Promo {number}", frequency="once", priority=number, variants=2, **places) for number in range(4)
    ]
    make_variant(promos[0], name="long", title="Long " * 20, text="Many words. " * 60)
    page.set_viewport_size({"width": width, "height": 900})
    for _ in range(3):
        page.goto("/articles/long/")
        settle(page)
        assert page.evaluate(SHIFTED) == []


@pytest.mark.parametrize("wish", ["globalPrivacyControl", "doNotTrack"])
def test_of_a_reader_who_asks_not_to_be_tracked_nothing_is_kept(page, article, wish):
    make_promo("Once", frequency="once", priority=1)
    make_promo("Always")
    value = "true" if wish == "globalPrivacyControl" else "'1'"
    page.add_init_script(f"Object.defineProperty(navigator, '{wish}', {{value: {value}}})")
    for _ in range(2):
        page.goto("/articles/the-ferry-question/")
        assert page.locator("aside[data-promo]:visible .promo__title").all_inner_texts() == ["Once"]
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_shows_the_first(page, article):
    make_promo("Once", frequency="once", priority=1)
    make_promo("Always")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    for _ in range(2):
        page.goto("/articles/the-ferry-question/")
        assert page.locator("aside[data-promo]:visible .promo__title").all_inner_texts() == ["Once"]


def test_no_cookie_is_set_and_what_is_kept_names_nobody(page, article):
    make_promo("Once", frequency="once", variants=3)
    later(page)
    pages(page, 2)
    kept = page.evaluate("JSON.parse(localStorage.promos)")
    assert page.context.cookies() == []
    assert {name: kept[name] for name in ("visits", "pages", "platform")} == {
        "visits": 1,
        "pages": 2,
        "platform": False,
    }
    assert set(kept) == {"visits", "pages", "last", "platform", "days", "promos"}
    assert [set(facts) <= {"day", "page", "variant"} for facts in kept["promos"].values()] == [True]


def test_the_script_is_small():
    assert len(compress((ROOT / "static/js/elements/promo-slot.js").read_bytes())) <= 3_000
