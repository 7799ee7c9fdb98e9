"""The pages that list people, quotes, months, series, tags and corrections: each in every way in which it is read, in one go."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from articles import workflow
from tests.browser.conftest import SIDEWAYS
from tests.browser.test_reading import UNBROKEN
from tests.factories import make_article, make_person, make_series

NOW = timezone.now()
SMALL_TARGETS = """() => [...document.querySelectorAll("main a")].filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width && (width < 24 || height < 24) && !each.closest(".card__headline, .log__title, .listing__description, .lost__text");
}).map((each) => `${each.closest("[class]").className}: ${each.textContent}`)"""

SMALL_FOR_FINGERS = """() => [...document.querySelectorAll(":is(.letters, .narrowing, .pagination, .year__months, .colophon) a")]
    .filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent)"""


@pytest.fixture
def paths(transactional_db):
    """The address of each page, with words in it that are hard to break."""
    jane, john = make_person("Jane Roe", role="columnist"), make_person(f"John {UNBROKEN}")
    said = "".join(f'<p>Said <q data-person="{each.slug}">the tide {UNBROKEN}</q>.</p>' for each in (jane, john))
    facts = {"authors": [jane], "series": make_series().slug, "tags": ("Ferries", UNBROKEN)}
    for number in range(25):
        article = make_article(f"Number {number} {UNBROKEN}", body=said, at=NOW - timedelta(days=40 * number), **facts)
    for number in range(21):
        workflow.correct(article, text=f"{number} {UNBROKEN}")
    workflow.withdraw(make_article("Gone", slug="gone"))
    lists = [
        "/people/",
        "/people/?letter=R",
        "/quotes/",
        "/quotes/?speaker=jane-roe",
        "/archive/",
        "/series/",
        "/tags/",
    ]
    return [*lists, f"/{timezone.localtime(NOW):%Y/%m}/", "/corrections/", "/corrections/?page=2", "/articles/gone/"]


def told(paths, page, found):
    """What `found` finds on each page, with the address."""
    answers = []
    for path in paths:
        page.goto(path)
        answers += [(path, each) for each in found()]
    return answers


def test_each_list_is_accessible_on_paper_white_and_in_the_dark(page, look, paths, problems):
    assert told(paths, page, lambda: look((390, 844), (1280, 900))) == []
    # The browser itself complains of what is gone.
    problems.clear()


def test_no_list_scrolls_sideways_on_the_smallest_screen_with_letters_twice_as_large_nor_from_right_to_left(
    page, paths, problems, settings
):
    def too_wide():
        plain = page.evaluate(SIDEWAYS)
        large = page.evaluate(f"() => {{ document.documentElement.style.fontSize = '200%'; return {SIDEWAYS}; }}")
        return [(plain, large)] if plain or large else []

    page.set_viewport_size({"width": 320, "height": 640})
    assert told(paths, page, too_wide) == []
    settings.LANGUAGE_CODE = "ar"
    assert told(paths, page, too_wide) == []
    problems.clear()


def test_what_is_pressed_on_a_list_is_large_enough(page, paths, problems):
    page.set_viewport_size({"width": 390, "height": 844})
    assert told(paths, page, lambda: page.evaluate(SMALL_TARGETS)) == []
    problems.clear()


def test_a_finger_has_44_pixels_for_each_link_that_stands_by_itself(browser, live_server, paths):
    phone = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 740}}
    context = browser.new_context(base_url=live_server.url, **phone)
    page = context.new_page()
    assert told(["/people/", "/quotes/", "/archive/"], page, lambda: page.evaluate(SMALL_FOR_FINGERS)) == []
    context.close()


def test_lists_are_gone_through_by_keyboard_and_without_script(browser, live_server, paths):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="People", exact=True).press("Enter")
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="R").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("People: R")
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Home").press("Enter")
    page.get_by_role("link", name="Quotes", exact=True).press("Enter")
    page.get_by_role("navigation", name="Speakers on this page").get_by_role("link", name="Jane Roe").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Quotes from Jane Roe")
    page.locator(".quoted__words a").first.press("Enter")
    expect(page.locator("q:target")).to_be_visible()
    context.close()


def test_in_print_a_list_has_no_links_to_other_lists(page, paths):
    page.goto("/people/")
    page.emulate_media(media="print")
    assert page.get_by_text("Jane Roe").is_visible()
    assert not any(page.locator(each).is_visible() for each in (".breadcrumb", ".letters", ".colophon"))
