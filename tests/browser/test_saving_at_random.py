"""Somebody writes, saves by key and by button, and loses the network, at random: what stands in the editor is what is stored.

`SAVE_RUNS=200 make test ARGS="-k saved_at_random"` explores as long as there is time; `SAVE_SEED` begins elsewhere.
"""

import os
import random
import re

import pytest
from playwright.sync_api import expect

from articles.models import Article, Draft
from tests.browser.desk import NEW, change_page, open_desk, save
from tests.browser.editing import html
from tests.factories import make_draft

RUNS = int(os.environ.get("SAVE_RUNS", "3"))
FIRST = int(os.environ.get("SAVE_SEED", "1"))
FASTEST, SLOWEST = 10, 400  # milliseconds between keys, as people type
WORDS = ["ferry", "eel", "the", "tide—", "“no”", "harbour", "1,812", "quay."]
FORM = re.compile(r"/article/(add|\d+/change)/$")
BUTTON = "button[name=_save]"


@pytest.mark.parametrize("seed", range(FIRST, FIRST + RUNS))
def test_what_is_written_and_saved_at_random_is_stored_as_it_stands(editor_page, editor, problems, seed):
    chance = random.Random(seed)
    article = make_draft(by=editor, body="<p>Before.</p>") if chance.random() < 0.5 else None
    open_desk(editor_page, change_page(article) if article else NEW)
    seat_caret(editor_page)
    opened = html(editor_page)
    for _ in range(chance.randint(4, 9)):
        chance.choice(STEPS)(editor_page, chance)
    written = come_to_rest(editor_page)
    assert stored() == written
    undo_and_redo(editor_page, opened, written)
    open_desk(editor_page, change_page(Article.objects.get()))
    assert html(editor_page) == written
    expect(editor_page.locator(".notice")).to_have_count(0)
    assert (Article.objects.count(), Draft.objects.count()) == (1, 0)
    problems.clear()  # the network was lost on purpose


def seat_caret(page):
    page.locator(".ProseMirror[contenteditable=true]").focus()
    # For 50 ms after it has got the focus, ProseMirror puts back what the browser does to the selection.
    page.evaluate("new Promise((done) => setTimeout(done, 60))")
    page.keyboard.press("Control+End")


def write_words(page, chance):
    for _ in range(chance.randint(1, 3)):
        page.keyboard.type(f" {chance.choice(WORDS)}", delay=chance.choice([FASTEST, FASTEST, 40, 90, SLOWEST]))


def begin_paragraph(page, chance):
    page.keyboard.press("Enter", delay=chance.randint(FASTEST, 60))


def take_back(page, chance):
    for _ in range(chance.randint(1, 4)):
        page.keyboard.press("Backspace", delay=chance.randint(FASTEST, 60))


def save_by_key(page, chance):
    """Pressed once or twice, and the typing does not stop for it."""
    for _ in range(chance.randint(1, 2)):
        page.keyboard.press("Control+s")
    write_words(page, chance)


def save_by_button(page, chance):
    for _ in range(chance.randint(1, 2)):
        # The caret stays in the text, as under a finger that presses and returns.
        page.locator(BUTTON).dispatch_event("click")
    write_words(page, chance)


def lose_network(page, chance):
    page.context.set_offline(True)
    chance.choice([write_words, save_by_key, save_by_button])(page, chance)
    page.context.set_offline(False)


def lose_an_answer(page, chance):
    """The save arrives, and nobody hears of it."""
    page.route(FORM, take_and_keep_silent, times=1)
    chance.choice([save_by_key, save_by_button])(page, chance)


def take_and_keep_silent(route):
    route.fetch()
    route.abort()


def glance_elsewhere(page, chance):
    """At another tab while a save is on its way."""
    page.keyboard.press("Control+s")
    page.evaluate(HIDE)
    write_words(page, chance)


STEPS = [
    write_words,
    write_words,
    begin_paragraph,
    take_back,
    save_by_key,
    save_by_button,
    glance_elsewhere,
    lose_network,
    lose_an_answer,
]
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
  dispatchEvent(new Event("visibilitychange"))
  delete document.visibilityState
}"""


def come_to_rest(page):
    """A first letter, so that there is something to save, and a last save. Returns the text."""
    page.keyboard.type("x", delay=FASTEST)
    save(page)
    return html(page)


def stored():
    return Article.objects.get().latest_revision.document.body


def undo_and_redo(page, opened, written):
    """Back to the text as it was opened, over all saves, and on again to the last word; and no harm comes of it."""
    step_until(page, "Control+z", opened)
    step_until(page, "Control+Shift+z", written)
    save(page)
    assert stored() == written


def step_until(page, key, text):
    for _ in range(200):
        if html(page) == text:
            return
        page.keyboard.press(key)
    assert html(page) == text
