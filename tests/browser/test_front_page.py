"""The grids of the front page and of the lists below an article: whatever their number, cards fill their rows."""

import pytest
from django.core.files.base import ContentFile

from tests.browser.conftest import DRAWN
from tests.factories import make_article, make_image, make_person, make_section, picture_bytes

# How far the last element of each row of cards is from the end of its row, where that is more than a few pixels.
GAPS = """() => [...document.querySelectorAll(".front__second, .band__cards, .columns, .columnists__list, .ranking")].flatMap((grid) => {
    const end = grid.getBoundingClientRect().right, rows = {}
    for (const each of grid.children) {
        const { top, right } = each.getBoundingClientRect()
        rows[Math.round(top)] = Math.max(rows[Math.round(top)] ?? 0, right)
    }
    return Object.values(rows).filter((right) => end - right > 4).map((right) => `${grid.className}: ${Math.round(end - right)}`)
})"""


@pytest.fixture
def sections(transactional_db):
    """Sections with one, two, three, four and five articles, by authors with faces."""
    make_image("wide", size=(1_200, 800))
    for number in range(1, 6):
        section = make_section(f"Section {number}").slug
        portrait = ContentFile(picture_bytes((640, 640)), name="me.png")
        author = make_person(f"Author {number}", portrait=portrait, is_contributor=True)
        for article in range(number):
            facts = {"section": section, "image": "wide", "authors": [author], "share_count": 10 * number + article}
            make_article(f"Number {number} {article}", slug=f"number-{number}-{article}", **facts)


def test_no_row_of_cards_ends_with_a_gap(page, sections):
    gaps = []
    for address in ("/", "/articles/number-1-0/", "/articles/number-5-0/"):
        page.goto(address)
        for width in (390, 768, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(DRAWN)
            gaps += [(address, width, gap) for gap in page.evaluate(GAPS)]
    assert gaps == []


def test_few_articles_below_another_fill_their_row(page, transactional_db):
    page.set_viewport_size({"width": 1440, "height": 900})
    make_article("Number 0", slug="number-0")
    for number in range(1, 5):
        make_article(f"Number {number}", slug=f"number-{number}")
        page.goto("/articles/number-0/")
        assert page.locator(".columns > .card").count() == number
        assert page.evaluate(GAPS) == [], number
