"""Blocks that peers have, written by the keyboard alone, undone, saved, opened again and read."""

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import save
from tests.browser.editing import choose, edit, expect_html, html, press
from tests.factories import make_article

DETAILS = '<details data-block="details"><summary>How we <em>counted</em></summary><p>Twice.</p></details>'


def test_what_opens_is_typed_undone_saved_and_read(editor_page, axe):
    keyboard = edit(editor_page)
    keyboard.type("Before.")
    press(editor_page, "Enter")
    choose(editor_page, "details")
    keyboard.type("How we *counted*")
    press(editor_page, "Enter")
    keyboard.type("Twice.")
    expect_html(editor_page, f"<p>Before.</p>{DETAILS}")
    press(editor_page, "Enter", "Enter")
    keyboard.type("After.")
    body = f"<p>Before.</p>{DETAILS}<p>After.</p>"
    expect_html(editor_page, body)
    press(editor_page, "Enter")
    choose(editor_page, "details")
    press(editor_page, "Backspace")
    expect_html(editor_page, body)
    editor_page.get_by_label("Headline", exact=True).fill("Tides")
    save(editor_page)
    assert axe() == []
    editor_page.reload()
    editor_page.locator(".ProseMirror[contenteditable=true]").wait_for()
    assert html(editor_page) == Article.objects.get().latest_revision.document.body == body
    editor_page.goto(make_article(body=body).get_absolute_url())
    words = editor_page.get_by_text("Twice.")
    expect(words).to_be_hidden()
    editor_page.locator("summary", has_text="How we counted").press("Enter")
    expect(words).to_be_visible()
    assert axe() == []
    press(editor_page, "Enter")
    editor_page.emulate_media(media="print")
    expect(words).to_be_visible()
