"""Blocks that peers have, written by the keyboard alone, undone, saved, opened again and read."""

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import save
from tests.browser.editing import choose, edit, expect_html, html, press
from tests.factories import make_article

HEAD = '<aside data-block="contents"></aside><h2>Tides</h2><p>Before.</p>'
CALL = '<aside data-block="call"><p><a href="https://example.org/join">Join us</a></p></aside>'
DETAILS = '<details data-block="details"><summary>How we <em>counted</em></summary><p>Twice.</p></details>'


def test_details_contents_and_buttons_are_typed_undone_saved_and_read(editor_page, axe):
    keyboard = edit(editor_page)
    choose(editor_page, "contents")
    expect(editor_page.get_by_role("group", name="Table of contents")).to_contain_text("no headings yet")
    keyboard.type("## Tides")
    press(editor_page, "Enter")
    expect(editor_page.get_by_role("group", name="Table of contents").get_by_role("listitem")).to_have_text(["Tides"])
    keyboard.type("Before.")
    press(editor_page, "Enter")
    choose(editor_page, "details")
    keyboard.type("How we *counted*")
    press(editor_page, "Enter")
    keyboard.type("Twice.")
    expect_html(editor_page, f"{HEAD}{DETAILS}")
    press(editor_page, "Enter", "Enter")
    choose(editor_page, "button")
    keyboard.type("Join us")
    expect_html(editor_page, f"{HEAD}{DETAILS}<p>Join us</p>")
    press(editor_page, "Tab")
    keyboard.type("example.org/join")
    press(editor_page, "Enter")
    keyboard.type("After.")
    body = f"{HEAD}{DETAILS}{CALL}<p>After.</p>"
    expect_html(editor_page, body)
    press(editor_page, "Enter")
    choose(editor_page, "details")
    press(editor_page, "Backspace")
    expect_html(editor_page, body)
    press(editor_page, "Control+z")
    expect(editor_page.get_by_role("group", name="Details")).to_have_count(2)
    press(editor_page, "Control+Shift+Z")
    expect_html(editor_page, body)
    editor_page.get_by_label("Headline", exact=True).fill("Tides")
    save(editor_page)
    assert axe() == []
    editor_page.reload()
    editor_page.locator(".ProseMirror[contenteditable=true]").wait_for()
    assert html(editor_page) == Article.objects.get().latest_revision.document.body == body
    editor_page.goto(make_article(body=body).get_absolute_url())
    expect(editor_page.get_by_role("navigation", name="Contents").get_by_role("link")).to_have_attribute(
        "href", "#section-tides"
    )
    expect(editor_page.get_by_role("link", name="Join us")).to_have_attribute("href", "https://example.org/join")
    words = editor_page.get_by_text("Twice.")
    expect(words).to_be_hidden()
    editor_page.locator("summary", has_text="How we counted").press("Enter")
    expect(words).to_be_visible()
    assert axe() == []
    press(editor_page, "Enter")
    editor_page.emulate_media(media="print")
    expect(words).to_be_visible()
