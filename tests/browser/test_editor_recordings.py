"""Sound and films in a text: chosen and described by the keyboard, dropped, undone, saved, read, and pasted from where they are read."""

from playwright.sync_api import expect

from tests.articles.media.recordings import wav
from tests.browser.editing import choose, drop_file, edit, expect_html, paste, press, save_and_reopen
from tests.factories import make_article, make_recording

TIDE = '<figure data-block="media" data-media="tide"><figcaption>At night <small>Sound: Ann Po</small></figcaption></figure>'
EBB = '<figure data-block="media" data-media="ebb"></figure>'
THEIRS = '<audio src="https://other.example/a.mp3" data-media="tide" aria-label="Their tide"></audio>'


def test_recordings_are_chosen_dropped_taken_back_and_saved(editor_page, axe, settle):
    make_recording("tide", title="The tide", transcript="The sea, low.")
    keyboard = edit(editor_page)
    keyboard.type("Low.")
    press(editor_page, "Enter")
    choose(editor_page, "audio")
    library = editor_page.get_by_role("dialog", name="Audio and video")
    expect(library.get_by_role("button", name="The tide Audio, 0:01")).to_be_visible()
    settle(editor_page)
    assert axe() == []
    library.get_by_role("button", name="The tide Audio, 0:01").press("Enter")
    tide = editor_page.get_by_role("figure", name="The tide (Audio, 0:01)")
    expect(tide.get_by_role("link", name="Title, transcript…")).to_be_visible()
    expect(tide.locator("audio")).to_have_attribute("aria-label", "The tide")
    press(editor_page, "ArrowDown", "ArrowUp")
    keyboard.type("At night")
    press(editor_page, "Tab")
    keyboard.type("Sound: Ann Po")
    press(editor_page, "Enter")
    expect_html(editor_page, f"<p>Low.</p>{TIDE}")
    drop_file("ebb.wav", wav(3), "audio/wav", on=editor_page.locator(".ProseMirror p").first)
    ebb = editor_page.get_by_role("figure", name="ebb (Audio, 0:03)")
    expect(ebb.get_by_text("Nobody can read what is said")).to_be_visible()
    body = f"<p>Low.</p>{EBB}{TIDE}"
    expect_html(editor_page, body)
    press(editor_page, "Control+z")
    expect(ebb).to_have_count(0)
    press(editor_page, "Control+Shift+Z")
    expect_html(editor_page, body)
    save_and_reopen(editor_page, body, axe)
    expect(tide.get_by_label("Credit")).to_have_value("Sound: Ann Po")


def test_a_recording_is_read_and_pasted_from_its_page(editor_page, axe):
    make_recording("tide", title="The tide", transcript="The sea, low.")
    make_recording("ebb", title="ebb")
    editor_page.goto(make_article(body=f"<p>Low.</p>{EBB}{TIDE}").get_absolute_url())
    expect(editor_page.get_by_label("The tide")).to_have_attribute("preload", "none")
    words = editor_page.get_by_text("The sea, low.")
    expect(words).to_be_hidden()
    editor_page.locator("summary", has_text="Transcript").press("Enter")
    expect(words).to_be_visible()
    assert axe() == []
    copied = editor_page.locator(".recording").last.evaluate("(box) => box.outerHTML")
    edit(editor_page)
    paste(editor_page, f"<p>Read:</p>{copied}{THEIRS}")
    expect_html(editor_page, f'<p>Read:</p>{TIDE}<p><a href="https://other.example/a.mp3">Their tide</a></p>')
