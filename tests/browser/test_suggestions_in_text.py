"""What is suggested is seen in the text that is being written, and decided there; and who reads leaves notes meanwhile."""

import re
from contextlib import closing

from playwright.sync_api import expect

from articles import workflow
from articles.models import Suggestion
from tests.browser.conftest import new_context
from tests.browser.desk import change_page, expect_saved, open_desk, save
from tests.browser.editing import expect_html, press, wait_for_caret
from tests.conftest import logged_in
from tests.factories import make_draft

BODY = "<p>The red boat went out.</p><p>Gulls.</p><p>Nobody asked the <em>ferrymen</em>.</p><ul><li>Oars</li></ul>"
OTHER = (
    "<p>The blue boat went out.</p><p>Nobody asked the <em>ferrymen</em> or the <strong>pilots</strong>.</p>"
    "<ul><li>Oars</li><li>Sails</li></ul>"
)


def bar(page, number):
    return page.locator(f'.writing [data-piece$=":{number}"]')


def test_what_is_suggested_is_accepted_in_the_text_undone_kept_and_saved(editor_page, writer, axe):
    page, article = editor_page, make_draft("Tides", body=BODY)
    facts = {"headline": "Late tides", "standfirst": "", "body": OTHER}
    suggestion = workflow.suggest(article, by=writer, against=article.latest_revision, **facts)
    open_desk(page, change_page(article))
    expect_suggestions_in_the_text(page, axe)
    written = accept_while_something_is_typed(page)
    written = accept_by_keys(page, written)
    written = change_what_a_suggestion_is_of(page, written)
    close_and_restore(page, written)
    states = ["accepted", "accepted", "accepted", "refused", "open"]
    assert [piece.state for piece in suggestion.pieces.all()] == states
    assert article.locked().document == article.document.with_(headline="Late tides", body=written)
    bar(page, 4).get_by_role("button", name="Accept").click()
    save(page)
    assert Suggestion.objects.get().state == "settled"
    assert article.locked().document.body == written.replace("<li>Oars</li>", "<li>Oars</li><li>Sails</li>")


def expect_suggestions_in_the_text(page, axe):
    text = page.locator(".ProseMirror")
    expect(text.locator("del")).to_have_text("red")
    expect(text.locator(".suggested-new")).to_have_text(["blue", " or the pilots", "OarsSails"])
    expect(text.locator("p.suggested-gone-block")).to_have_text("Gulls.")
    expect(page.get_by_role("group", name="Suggestion by Wren: The red boat went out.")).to_be_visible()
    expect_html(page, BODY)
    for width, scheme in [(390, "dark"), (1440, "light")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert axe() == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def accept_while_something_is_typed(page):
    """In the same paragraph: nothing of what is typed is lost, whatever is accepted and undone. Returns what is written then."""
    page.locator(".ProseMirror").focus()
    wait_for_caret(page)
    press(page, "Control+Home", "End")
    page.keyboard.type(" Late.")
    bar(page, 1).get_by_role("button", name="Accept").click()
    written = BODY.replace("red boat went out.", "blue boat went out. Late.")
    expect_html(page, written)
    expect(bar(page, 1)).to_have_count(0)
    press(page, "Control+z")
    expect_html(page, written.replace("blue", "red"))
    expect(bar(page, 1)).to_have_count(1)
    press(page, "Control+Shift+z")
    expect_html(page, written)
    expect(bar(page, 1)).to_have_count(0)
    return written


def accept_by_keys(page, written):
    """From the text to the next bar, and the headline, which is a field."""
    page.keyboard.press("Tab")
    expect(bar(page, 2).get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Enter")
    written = written.replace("<p>Gulls.</p>", "")
    expect_html(page, written)
    page.get_by_role("button", name="Accept the suggestion by Wren: Headline").press("Enter")
    expect(page.get_by_label("Headline", exact=True)).to_have_value("Late tides")
    return written


def change_what_a_suggestion_is_of(page, written):
    """Words that somebody changes: the piece says so, and is refused. What was typed stays."""
    page.locator(".ProseMirror em").click()
    press(page, "End", "ArrowLeft")
    page.keyboard.type("folk")
    expect(bar(page, 3)).to_contain_text("No longer fits")
    bar(page, 3).get_by_role("button", name="Refuse").click()
    expect(bar(page, 3)).to_have_count(0)
    written = written.replace("ferrymen</em>", "ferrymenfolk</em>")
    expect_html(page, written)
    return written


def close_and_restore(page, written):
    """Closed before it was saved: what was accepted comes back with the words, and is saved."""
    expect_saved(page)
    page.reload()
    page.get_by_role("button", name="Restore").click()
    expect_html(page, written)
    expect(page.locator(".writing .suggested-bar")).to_have_count(1)
    page.keyboard.press("Control+s")
    expect(page.locator(".bar-saved")).to_have_text(re.compile(r"3 suggested changes are accepted\. Saved \d"))
    expect(bar(page, 4)).to_have_count(1)


def test_who_reads_notes_words_while_somebody_goes_on_writing(
    page, browser, live_server, editor, admin_user, settle, axe
):
    article = make_draft("Tides", by=editor, body=BODY)
    with closing(new_context(browser, live_server.url)) as context:
        writing = enter(context.new_page(), editor, live_server)
        writing.clock.install()
        open_desk(writing, change_page(article))
        writing.locator(".ProseMirror").focus()
        wait_for_caret(writing)
        press(writing, "Control+Home")
        writing.keyboard.type("Once more. ")

        enter(page, admin_user, live_server).goto(change_page(article))
        notice = page.locator(".notice", has_text="Edith has been editing this")
        note_on_words = notice.get_by_role("button", name="Note on words")
        page.locator(".ProseMirror p").nth(1).click(click_count=3)
        note_on_words.click()
        dialog = page.get_by_role("dialog", name="Editorial note")
        expect(dialog.locator("blockquote")).to_have_text("Gulls.")
        page.keyboard.type("Which?")
        dialog.get_by_role("button", name="Save the note").click()
        expect(page.locator(".word-notes")).to_contain_text("Which?")
        # Without a mouse: the words are typed.
        page.evaluate("getSelection().removeAllRanges()")
        note_on_words.press("Enter")
        expect(dialog.get_by_label("Words of the text")).to_be_focused()
        page.keyboard.type("red boat")
        page.keyboard.press("Tab")
        page.keyboard.type("Was it?")
        assert axe() == []
        page.keyboard.press("Control+Enter")
        expect(page.locator(".word-notes")).to_contain_text("Was it?")

        writing.clock.fast_forward("00:20")
        expect(writing.locator(".word-notes")).to_contain_text("Which?")
        expect(writing.locator(".ProseMirror .noted-words")).to_have_text(["red boat", "Gulls."])
        writing.keyboard.type("Twice. ")
        expect_html(writing, BODY.replace("The red", "Once more. Twice. The red"))


def enter(page, user, live_server):
    session = logged_in(user).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return page
