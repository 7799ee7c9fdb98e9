"""What stands on the first screen, before anybody scrolls: the story, and not only its picture."""

import pytest

from tests.browser.conftest import DRAWN
from tests.factories import make_article, make_image, make_person, make_section

HEADLINE = "What the harbour master said when nobody from the council was there to write it down"
SMALL_LAPTOP, LAPTOP, PHONE = (1280, 720), (1366, 768), (390, 844)
FIRST_LINE = """(paragraph) => {
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    return Math.min(...[...range.getClientRects()].map((line) => line.bottom))
}"""


@pytest.fixture
def publication(transactional_db):
    """Articles whose heads take as much room as editors may ask for: a long headline, a long standfirst, a square picture."""
    make_image("square", size=(1_200, 1_200), credit="Photograph: J. Roe")
    section = make_section("Politics").slug
    facts = {"section": section, "image": "square", "authors": [make_person("Jane Roe", role="columnist")]}
    body = "<p>" + "The harbour was quiet that morning. " * 20 + "</p>"
    for number in range(4):
        standfirst = "It was said twice, and slowly, and the tide has been out ever since that afternoon. " * 2
        slug, caption = f"said-{number}", "The harbour on the morning after, when the ferrymen had gone home."
        make_article(HEADLINE, slug=slug, standfirst=standfirst, image_caption=caption, body=body, **facts)


def bottom(page, selector):
    return page.locator(selector).first.evaluate("(element) => element.getBoundingClientRect().bottom")


def take(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(DRAWN)


def test_the_headline_that_leads_the_front_page_is_on_the_first_screen(page, publication):
    page.goto("/")
    for size in (SMALL_LAPTOP, LAPTOP, PHONE):
        take(page, size)
        assert bottom(page, ".card--lead .card__headline") <= size[1], size


def test_headline_and_first_line_of_an_article_are_on_the_first_screen_and_on_a_phone_the_headline(page, publication):
    page.goto("/articles/said-0/")
    for size in (SMALL_LAPTOP, LAPTOP):
        take(page, size)
        assert bottom(page, "h1") <= size[1], size
        assert page.locator(".prose > p").first.evaluate(FIRST_LINE) <= size[1], size
    take(page, PHONE)
    assert bottom(page, "h1") <= PHONE[1] / 2
