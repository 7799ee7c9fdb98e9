"""The line of the masthead: sections, menu, search and feeds, on every screen in one line."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DRAWN, SIDEWAYS
from tests.factories import make_article, make_section

NAMES = [
    *("Politics", "Culture", "Ideas", "Technology", "World", "Sport", "Economy and business", "Science"),
    *("Letters to the editor", "Food", "Travel", "The back page"),
]
SIZES = {"tiny": (320, 640), "phone": (390, 844), "tablet": (768, 1024), "laptop": (1024, 768), "desk": (1440, 900)}
# How many lines the visible sections and the controls beside them take.
LINES = """() => {
    const shown = [...document.querySelectorAll(".masthead__line li, .menu > summary, .search-box--masthead")]
        .map((each) => each.getBoundingClientRect()).filter((box) => box.width)
    return new Set(shown.map((box) => Math.round((box.top + box.bottom) / 20))).size
}"""
OVERLAP = """() => {
    const boxes = [...document.querySelectorAll(".masthead__title, .masthead__line li, .menu > summary, .search-box--masthead")]
        .map((each) => each.getBoundingClientRect()).filter((box) => box.width)
    return boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
        one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1))
}"""
HIDDEN_FOCUS = """() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect()
    const bar = document.querySelector(".masthead__bar").getBoundingClientRect()
    const isOutside = !document.activeElement.matches("body, .masthead *, .skip-link")
    return isOutside && top < bar.bottom && bottom > bar.top ? document.activeElement.outerHTML : ""
}"""
LARGE = "document.documentElement.style.fontSize = '200%'"


@pytest.fixture
def twelve_sections(transactional_db):
    slugs = [make_section(name).slug for name in NAMES]
    make_article("The Ferry Question", section=slugs[0], body="<p>" + "The harbour was quiet. " * 400 + "</p>")


def open_at(page, size, address="/"):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)


def shown_sections(page):
    return [each for each in page.locator(".masthead__line a").all() if each.is_visible()]


def lines_at_each_size(page):
    """Of the page that is open: how many lines, whether anything overlaps, and how much wider it is, where that is not 1, no, 0."""
    found = {}
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(DRAWN)
        found[size] = [page.evaluate(each) for each in (LINES, OVERLAP, SIDEWAYS)]
    return {size: each for size, each in found.items() if each != [1, False, 0]}


@pytest.mark.parametrize("address", ["/", "/articles/the-ferry-question/"])
def test_twelve_sections_take_one_line_at_each_size(page, twelve_sections, address):
    page.goto(address)
    assert lines_at_each_size(page) == {}


def test_letters_twice_as_large_leave_one_line(page, twelve_sections):
    page.goto("/articles/the-ferry-question/")
    page.evaluate(LARGE)
    assert lines_at_each_size(page) == {}


@pytest.mark.parametrize("navigation", ["sticky", "scrolling"])
def test_a_long_name_leaves_room_for_the_line(page, twelve_sections, settings, navigation):
    settings.SITE_NAME, settings.NAVIGATION = "The Northern Review of Commentary", navigation
    for address in ("/", "/articles/the-ferry-question/"):
        page.goto(address)
        assert (address, lines_at_each_size(page)) == (address, {})


def test_a_page_from_the_right_has_one_line(page, twelve_sections, settings):
    settings.LANGUAGE_CODE = "ar"
    open_at(page, "desk", "/articles/the-ferry-question/")
    assert page.evaluate(LINES) == 1
    assert page.evaluate(SIDEWAYS) == 0
    assert not page.evaluate(OVERLAP)


@pytest.mark.parametrize(("size", "least"), [("tablet", 3), ("desk", 5)])
def test_as_many_sections_as_fit_stand_in_the_line(page, twelve_sections, size, least):
    open_at(page, size, "/articles/the-ferry-question/")
    assert least <= len(shown_sections(page)) < len(NAMES)


def test_few_sections_all_stand_in_the_line(page, transactional_db):
    for name in NAMES[:6]:
        make_section(name)
    open_at(page, "desk", "/people/")
    assert len(shown_sections(page)) == 6


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_the_menu_has_every_section_without_script(browser, live_server, twelve_sections, size):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    open_at(page, size)
    page.locator(".menu > summary").click()
    assert [each.inner_text() for each in page.locator(".menu__sections a").all() if each.is_visible()] == sorted(NAMES)
    page.locator(".menu__panel").get_by_role("link", name="Science").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Science")
    context.close()


def test_the_open_menu_is_accessible(page, look, twelve_sections):
    open_at(page, "phone", "/sections/politics/")
    page.locator(".menu > summary").click()
    assert look(*(SIZES[size] for size in ("phone", "tablet", "desk"))) == []
    expect(page.locator(".menu__panel")).to_be_visible()


def test_the_menu_is_opened_gone_through_and_closed_by_keyboard(page, twelve_sections):
    open_at(page, "desk")
    page.locator(".menu > summary").press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Culture"
    page.keyboard.press("Escape")
    expect(page.locator(".menu__panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_the_menu_closes_when_somebody_presses_elsewhere(page, twelve_sections):
    open_at(page, "desk")
    page.locator(".menu > summary").click()
    page.locator("main").click(position={"x": 5, "y": 5})
    expect(page.locator(".menu__panel")).to_be_hidden()


def test_on_a_phone_menu_search_and_feeds_stay_at_the_lower_edge(page, twelve_sections):
    open_at(page, "phone", "/articles/the-ferry-question/")
    page.mouse.wheel(0, 2_000)
    links = [page.locator(each) for each in (".menu > summary", ".search-box--masthead button", ".masthead__feeds")]
    assert all(each.bounding_box()["y"] > 844 - 60 and each.bounding_box()["height"] >= 44 for each in links)
    links[0].click()
    assert page.locator(".menu__panel").bounding_box()["y"] >= 0


def test_on_a_wide_screen_the_line_stays_at_the_upper_edge(page, twelve_sections):
    for address in ("/", "/articles/the-ferry-question/"):
        open_at(page, "desk", address)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        scrolled = page.evaluate("scrollY")
        assert page.locator(".masthead__bar").bounding_box()["y"] >= 0 or scrolled == 0


def test_a_publication_may_let_the_line_scroll_away(page, twelve_sections, settings):
    settings.NAVIGATION = "scrolling"
    open_at(page, "phone", "/articles/the-ferry-question/")
    assert page.evaluate(LINES) == 1
    assert page.locator(".menu > summary").bounding_box()["y"] < 60
    page.evaluate("scrollTo(0, 2000)")
    assert page.locator(".menu > summary").bounding_box()["y"] < 0


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_what_the_keyboard_reaches_is_not_hidden_behind_the_line(page, twelve_sections, size):
    open_at(page, size, "/articles/the-ferry-question/")
    hidden = []
    for _ in range(page.locator("a, button, input, summary").count()):
        page.keyboard.press("Tab")
        hidden.append(page.evaluate(HIDDEN_FOCUS))
    assert set(hidden) == {""}


def test_in_forced_colours_the_section_that_is_read_is_told_apart(page, twelve_sections):
    page.emulate_media(forced_colors="active")
    open_at(page, "desk", "/sections/culture/")
    lines = "(all) => all.map((each) => getComputedStyle(each).textDecorationLine)"
    current, *others = page.locator(".masthead__line a").evaluate_all(lines)
    assert current == "underline" and set(others) == {"none"}


def test_the_line_of_a_short_front_page_is_as_high_as_its_words(page, transactional_db):
    """It took the room that was left: at first of every page, until the rest had come, which moved."""
    open_at(page, "desk")
    assert page.locator(".masthead__bar").bounding_box()["height"] < 70
