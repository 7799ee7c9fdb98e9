"""Code blocks and pull quotes, written by the keyboard alone, saved, opened again and read."""

from playwright.sync_api import expect

from tests.browser.editing import choose, edit, expect_html, press, save_and_reopen
from tests.factories import make_article

LINES = 'if a &lt; b:  # "a"\n  go()   [^1] @x'
LISTING = f'<figure data-block="listing" data-language="Python"><pre>{LINES}</pre></figure>'
PULL = '<aside data-block="pull"><p>Nobody asked.</p></aside>'


def test_code_and_pull_quotes_are_typed_undone_saved_and_read(editor_page, axe):
    keyboard = edit(editor_page)
    keyboard.type("Nobody asked.")
    press(editor_page, "Shift+Home")
    editor_page.get_by_role("button", name="Insert", exact=True).press("Enter")
    editor_page.get_by_role("menuitem", name="Pull quote").press("Enter")
    expect_html(editor_page, f"<p>Nobody asked.</p>{PULL}")
    press(editor_page, "Control+z")
    expect_html(editor_page, "<p>Nobody asked.</p>")
    press(editor_page, "Control+Shift+Z", "Control+End")
    choose(editor_page, "code")
    keyboard.type('if a < b:  # "a"')
    press(editor_page, "Enter")
    keyboard.type("  go()   [^1] @x")
    press(editor_page, "Tab")
    keyboard.type("Python")
    press(editor_page, "Enter")
    keyboard.type("After.")
    body = f"<p>Nobody asked.</p>{PULL}{LISTING}<p>After.</p>"
    expect_html(editor_page, body)
    save_and_reopen(editor_page, body, axe)
    editor_page.goto(make_article(body=body).get_absolute_url())
    lines = editor_page.get_by_role("region", name="Code in Python")
    expect(lines).to_have_text('if a < b:  # "a"\n  go()   [^1] @x')
    lines.focus()
    expect(lines).to_be_focused()
    expect(editor_page.locator(".pull-quote")).to_have_attribute("aria-hidden", "true")
    assert axe() == []
