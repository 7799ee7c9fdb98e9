"""A save goes on behind the back of whoever writes: no reload, no pause, and what came of it is said where one types."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article, Draft
from tests.browser.desk import (
    FORM,
    NEW,
    change_page,
    expect_revision,
    expect_saved,
    go_on_writing,
    open_desk,
    save,
    wait_until,
    write,
)
from tests.browser.editing import edit, expect_html, html
from tests.factories import make_draft

BAR = ".bar-saved"
LINE_BELOW_TOOLBAR = """() => {
  const [line, toolbar] = [".ProseMirror p:nth-of-type(10)", ".writing .toolbar"].map((it) => document.querySelector(it))
  return line.getBoundingClientRect().top - toolbar.getBoundingClientRect().bottom
}"""


@pytest.fixture
def held(editor_page):
    """Saves that are on their way: each waits until the test lets it go on."""
    requests = []

    def hold(route):
        requests.append(route) if route.request.method == "POST" else route.continue_()

    editor_page.route(FORM, hold)
    return requests


def press_save(page, held):
    page.keyboard.press("Control+s")
    wait_until(page, lambda: held)


def test_what_is_typed_while_a_save_is_on_its_way_stays_and_is_kept_as_a_draft(editor_page, editor, held):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    press_save(editor_page, held)
    keyboard.type(" Three.")
    held[0].continue_()
    expect_saved(editor_page)
    article = Article.objects.get()
    assert html(editor_page) == "<p>One. Two. Three.</p>"
    assert article.document.body == "<p>One. Two.</p>"
    assert Draft.objects.get().based_on == article.latest_revision


def test_the_next_save_is_based_on_the_one_before(editor_page, editor):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    save(editor_page)
    keyboard.type(" Three.")
    expect(editor_page.locator(".bar-doing")).to_be_visible()
    save(editor_page)
    last, before, *_ = Article.objects.get().revisions.all()
    assert (last.document.body, last.based_on) == ("<p>One. Two. Three.</p>", before)


def test_undo_lives_on_over_a_save(editor_page, editor):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    save(editor_page)
    keyboard.press("Control+z")
    expect_html(editor_page, "<p>One.</p>")


def test_a_save_leaves_caret_and_scroll_where_they_are(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor, body="<p>One three.</p>" * 60)))
    editor_page.locator(".ProseMirror p").nth(40).click(position={"x": 2, "y": 10})
    editor_page.keyboard.press("Home")
    editor_page.keyboard.type("Zero. ")
    before = editor_page.evaluate("scrollY")
    save(editor_page)
    assert editor_page.evaluate("scrollY") == before
    editor_page.keyboard.type("Half. ")
    expect(editor_page.locator(".ProseMirror p").nth(40)).to_have_text("Zero. Half. One three.")


def test_a_save_is_told_in_sight_of_whoever_types(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor, body="<p>One.</p>" * 60)))
    go_on_writing(editor_page, " More.")
    save(editor_page)
    expect(editor_page.locator(BAR)).to_be_in_viewport()
    expect(editor_page.locator(BAR)).to_have_attribute("role", "status")


def test_a_double_press_saves_once(editor_page, editor, held):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    press_save(editor_page, held)
    keyboard.press("Control+s")
    held[0].continue_()
    expect_revision(editor_page)
    editor_page.evaluate("new Promise((done) => setTimeout(done))")
    assert len(held) == 1


def test_a_press_with_new_words_saves_them_after_the_first(editor_page, editor, held):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    press_save(editor_page, held)
    keyboard.type(" Three.")
    keyboard.press("Control+s")
    held[0].continue_()
    wait_until(editor_page, lambda: len(held) == 2)
    held[1].continue_()
    expect_revision(editor_page)
    assert Article.objects.get().document.body == "<p>One. Two. Three.</p>"


def test_the_first_save_gives_the_page_the_address_of_the_article(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    save(editor_page)
    expect(editor_page).to_have_url(re.compile(change_page(Article.objects.get())))
    expect(editor_page).to_have_title(re.compile("^The Eel Count"))
    expect(editor_page.get_by_role("link", name="History")).to_be_visible()
    expect(editor_page.locator("#id_slug")).to_have_value("the-eel-count")


def test_a_refused_field_is_named_in_place_and_led_to(editor_page, editor, problems):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    editor_page.evaluate("document.querySelector('#id_canonical_address').value = 'nonsense'")
    keyboard.type(" Two.")
    keyboard.press("Control+s")
    told = editor_page.get_by_role("alert").filter(has_text="Not saved yet.")
    expect(told).to_be_in_viewport()
    expect(editor_page.locator(".ProseMirror")).to_be_focused()
    told.get_by_role("button").first.click()
    expect(editor_page.locator("#id_canonical_address")).to_be_focused()
    editor_page.keyboard.press("Control+a")
    editor_page.keyboard.press("Delete")
    save(editor_page)
    expect(told).to_have_count(0)
    assert Article.objects.get().document.body == "<p>One. Two.</p>"
    problems.clear()


def test_a_server_that_cannot_save_is_tried_again_with_the_same_words(editor_page, editor, problems):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    answer = {"status": 503, "json": {"error": "The server’s disk is full."}}
    editor_page.route(FORM, lambda route: route.fulfill(**answer), times=1)
    keyboard.press("Control+s")
    notice = editor_page.get_by_role("alert").filter(has_text="The server’s disk is full.")
    expect(notice).to_contain_text("Your text is kept in this browser. Trying again…")
    expect(notice).to_have_count(0)
    assert Article.objects.get().document.body == "<p>One. Two.</p>"
    problems.clear()


def test_nothing_is_offered_after_a_save_during_which_one_looked_at_another_tab(editor_page, editor, held):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    press_save(editor_page, held)
    editor_page.evaluate("""() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
      dispatchEvent(new Event("visibilitychange"))
    }""")
    held[0].continue_()
    expect_revision(editor_page)
    open_desk(editor_page, change_page(Article.objects.get()))
    expect(editor_page.locator(".notice")).to_have_count(0)
    assert not Draft.objects.exists()


def test_after_back_from_a_first_save_the_text_stands_and_saving_makes_no_second_article(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    save(editor_page)
    editor_page.go_back()
    expect(editor_page.locator(".ProseMirror")).to_have_text("Nobody counts eels twice.")
    go_on_writing(editor_page, " More.")
    save(editor_page)
    assert Article.objects.get().document.body == "<p>Nobody counts eels twice. More.</p>"


def test_whoever_loads_the_first_form_anew_is_led_to_the_article_that_it_made(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    save(editor_page)
    editor_page.go_back()
    editor_page.reload()
    editor_page.wait_for_url("**/change/")
    expect(editor_page.locator(".ProseMirror")).to_have_text("Nobody counts eels twice.")


def test_another_new_article_in_the_same_tab_is_another_one(editor_page):
    for headline in ["First", "Second"]:
        open_desk(editor_page, NEW)
        write(editor_page, headline, "Its text.")
        save(editor_page)
    assert sorted(Article.objects.values_list("headline", flat=True)) == ["First", "Second"]


def test_what_is_said_below_the_bar_does_not_cover_the_line_that_one_writes(editor_page, editor, problems):
    editor_page.set_viewport_size({"width": 390, "height": 500})
    keyboard = edit(editor_page, "<p>One.</p>" * 40, by=editor)
    editor_page.locator(".ProseMirror p").nth(9).click()
    editor_page.evaluate(f"scrollBy({{ top: ({LINE_BELOW_TOOLBAR})(), behavior: 'instant' }})")
    keyboard.type("x")
    editor_page.context.set_offline(True)
    keyboard.press("Control+s")
    expect(editor_page.get_by_role("alert")).to_be_visible()
    editor_page.wait_for_function(f"() => ({LINE_BELOW_TOOLBAR})() >= 0")
    editor_page.context.set_offline(False)
    problems.clear()


def test_a_copy_written_while_the_first_save_is_taken_over_is_not_left_behind(editor_page, held):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels")
    # The browser takes its time to lend the lock of the tab's new key.
    editor_page.evaluate("""() => {
      const { locks } = navigator
      const request = locks.request.bind(locks)
      locks.request = (...args) => new Promise((done) => setTimeout(() => done(request(...args)), 1500))
    }""")
    press_save(editor_page, held)
    held[0].continue_()
    editor_page.keyboard.type(" twice.", delay=200)
    expect_saved(editor_page)
    editor_page.unroute(FORM)
    save(editor_page)
    open_desk(editor_page, change_page(Article.objects.get()))
    expect(editor_page.locator(".notice")).to_have_count(0)
