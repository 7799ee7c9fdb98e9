"""The box of readers' search in a browser: suggestions by keyboard, on a narrow screen, and without script."""

import pytest

from cms.site.search import limit
from tests.factories import make_article, make_person

pytestmark = pytest.mark.browser
NARROW = {"width": 390, "height": 800}


@pytest.fixture
def magazine(transactional_db):
    limit.allowances.left.clear()
    make_article("The sluice", authors=(make_person("Jane Sluys"),))
    make_article("Another sluice")


def type_into(page):
    field = page.locator(".search-box__input:visible").last
    field.fill("slu")
    page.locator("[role=option]").nth(2).wait_for()
    return field


def chosen(page):
    return page.locator("[role=option][aria-selected=true]").all_inner_texts()


def test_suggestions_are_chosen_with_the_keyboard(page, magazine, axe):
    page.goto("/search/")
    field = type_into(page)
    assert field.get_attribute("aria-expanded") == "true"
    assert axe() == []
    field.press("ArrowUp")
    last = chosen(page)
    field.press("ArrowDown")
    assert len(last) == len(chosen(page)) == 1 and last != chosen(page)
    assert page.locator(f"#{field.get_attribute('aria-activedescendant')}").get_attribute("aria-selected") == "true"
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false" and field.input_value() == "slu"
    type_into(page).press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/people/jane-sluys/")


def test_enter_without_a_choice_searches(page, magazine):
    page.goto("/search/")
    type_into(page).press("Enter")
    page.wait_for_url("**/search/?q=slu")
    assert page.locator("main h2, main h3").filter(has_text="The sluice").count()


def test_on_a_narrow_screen_suggestions_stay_within_it(page, magazine):
    page.set_viewport_size(NARROW)
    page.goto("/search/")
    type_into(page)
    box = page.locator("[role=listbox]:visible").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= NARROW["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
