"""A text goes to review and back, with what its writer and its editor tell each other."""

from contextlib import closing

from playwright.sync_api import expect

from tests.browser.conftest import new_context
from tests.browser.desk import change_page, open_desk, save
from tests.conftest import logged_in
from tests.factories import make_draft, make_person, make_section


def page_of(context, live_server, user):
    session = logged_in(user).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return context.new_page()


def take_over(page, address):
    """Open an article that the other still has open."""
    page.goto(address)
    page.get_by_role("button", name="Take over").click()
    expect(page.get_by_role("button", name="Take over")).to_have_count(0)


def say(page, button, words):
    """Press a button of the bar, write into what it asks, and send it, by keyboard alone."""
    page.get_by_role("button", name=button, exact=True).press("Enter")
    popup = page.get_by_role("dialog", name=button)
    expect(popup.get_by_role("textbox")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_a_note_stays_with_its_words_until_they_go(editor_page, editor, writer, axe):
    open_desk(
        editor_page, change_page(make_draft(by=writer, body="<p>Quiet tides.</p><p>Nobody asked. Nobody knew.</p>"))
    )
    editor_page.locator(".ProseMirror p").last.click()
    for key in ("Control+End", "Shift+Home", "Control+Alt+m"):
        editor_page.keyboard.press(key)
    dialog = editor_page.get_by_role("dialog", name="Editorial note")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    editor_page.keyboard.type("Says who? @writer")
    editor_page.keyboard.press("Control+Enter")
    notes = editor_page.locator(".word-notes")
    expect(notes).to_contain_text("for Wren")
    marked = editor_page.locator(".ProseMirror .noted-words")
    expect(marked).to_have_text("Nobody asked. Nobody knew.")
    assert axe() == []

    editor_page.locator(".ProseMirror p").first.click()
    editor_page.keyboard.press("Control+Home")
    editor_page.keyboard.type("Nobody asked. ")
    save(editor_page)
    expect(marked).to_have_text("Nobody asked. Nobody knew.")
    notes.get_by_role("button", name="Show").click()
    expect(editor_page.locator(".ProseMirror")).to_be_focused()
    expect(marked).to_be_in_viewport()
    editor_page.keyboard.type("Gone.")
    save(editor_page)
    expect(notes).to_contain_text("These words are no longer in the text.")
    notes.get_by_role("button", name="Resolve").click()
    expect(notes).to_have_count(0)


def test_notes_go_with_a_text_to_review_and_back(editor_page, browser, live_server, editor, writer, axe):
    facts = {"section": make_section().slug, "authors": [make_person("Wren Hale", user=writer)]}
    address = change_page(make_draft("The Eel Count", by=writer, **facts))
    with closing(new_context(browser, live_server.url)) as context:
        theirs = page_of(context, live_server, writer)
        open_desk(theirs, address)
        say(theirs, "Submit", "Names are checked.")
        expect(theirs.get_by_role("region", name="Submitted by Wren")).to_contain_text("Names are checked.")

        editor_page.goto("/admin/notifications/")
        expect(editor_page.get_by_role("listitem").filter(has_text="Wren submitted for review")).to_be_visible()
        assert axe() == []
        take_over(editor_page, address)
        expect(editor_page.get_by_role("region", name="Submitted by Wren")).to_be_visible()
        assert axe() == []
        say(editor_page, "Return to draft", "Who says so?")
        expect(editor_page.get_by_role("region", name="Returned by Edith")).to_contain_text("Who says so?")

        theirs.goto("/admin/")
        expect(theirs.get_by_role("listitem").filter(has_text="Who says so?")).to_be_visible()
        take_over(theirs, address)
        theirs.get_by_role("button", name="Mark as done").click()
        expect(theirs.locator(".bar-saved")).to_contain_text("The note is marked as done.")
        expect(theirs.get_by_role("region", name="Returned by Edith")).to_have_count(0)
