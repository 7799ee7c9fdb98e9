"""A site that is written from the right, with an article that is not."""

import pytest

from tests.factories import make_article

# Where the words of an element stand, and where its box does: their distances from the right edge differ by pixels.
FROM_THE_RIGHT = """(element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const lines = [...range.getClientRects()]
  return Math.round(element.parentElement.getBoundingClientRect().right - Math.max(...lines.map((line) => line.right)))
}"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def arabic_page(page, settings):
    settings.LANGUAGE_CODE = "ar"
    make_article("القارب الأخير", language="ar", body="<p>يصل القارب الأخير إلى المرفأ عند السادسة.</p>")
    make_article("The Eel Count", language="en", standfirst="Nobody counts eels twice.")
    page.set_viewport_size({"width": 390, "height": 780})
    return page


def test_in_a_list_all_words_keep_to_the_side_of_the_page(arabic_page):
    arabic_page.goto("/")
    words = arabic_page.locator(".card__headline, .card__standfirst")
    assert words.count() >= 3
    assert [each.evaluate(FROM_THE_RIGHT) for each in words.all()] == [0] * words.count()
    assert arabic_page.evaluate(SIDEWAYS) == 0


def test_an_article_keeps_to_its_own_side(arabic_page):
    arabic_page.goto("/articles/the-eel-count/")
    sides = "(all) => all.map((each) => getComputedStyle(each).direction)"
    assert arabic_page.locator("html, .article__headline, .prose p").evaluate_all(sides) == ["rtl", "ltr", "ltr"]
