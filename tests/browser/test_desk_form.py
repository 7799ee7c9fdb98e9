"""The form around the body: its keys, its questions, its preview, and that everybody can use it."""

import re

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.conftest import DRAWN
from tests.browser.desk import change_page, expect_saved, open_desk, write
from tests.factories import make_article, make_draft, make_image, make_person, make_section

SIZES = [(1440, 900), (820, 1100), (360, 740)]


def a_full_article(editor):
    section, image = make_section(), make_image("harbour")
    return make_article(
        by=editor, section=section.slug, image=image.name, authors=[make_person()], tags=("Sea", "Old boats")
    )


def test_nothing_on_the_desk_breaks_the_accessibility_rules(editor_page, editor, look):
    editor_page.emulate_media(reduced_motion="reduce")
    open_desk(editor_page, change_page(a_full_article(editor)))
    editor_page.evaluate("for (const part of document.querySelectorAll('.panel-part')) part.open = true")
    assert look(*SIZES) == []


def test_no_page_of_the_desk_is_wider_than_its_window(editor_page, editor):
    open_desk(editor_page, change_page(a_full_article(editor)))
    for width, height in SIZES:
        editor_page.set_viewport_size({"width": width, "height": height})
        editor_page.evaluate(DRAWN)
        assert (width, editor_page.evaluate("document.documentElement.scrollWidth <= innerWidth")) == (width, True)


def test_a_wide_table_does_not_lie_over_the_panel(editor_page, editor):
    cells = "".join(f"<td><p>Column{number}</p></td>" for number in range(20))
    editor_page.set_viewport_size({"width": 1440, "height": 900})
    open_desk(editor_page, change_page(make_draft(by=editor, body=f"<table><tbody><tr>{cells}</tr></tbody></table>")))
    table, text = (editor_page.locator(each).bounding_box() for each in (".ProseMirror table", ".ProseMirror"))
    assert table["x"] + table["width"] <= text["x"] + text["width"]
    # Its last column is within reach of a caret and of a wheel.
    editor_page.locator(".ProseMirror").get_by_text("Column19").click()


def test_enter_leads_from_the_headline_through_the_standfirst_into_the_text(editor_page):
    open_desk(editor_page)
    editor_page.keyboard.type('A "fair" question')
    editor_page.keyboard.press("Enter")
    editor_page.keyboard.type("Nobody's answer")
    editor_page.keyboard.press("Enter")
    editor_page.keyboard.type("The text.")
    expect(editor_page.get_by_label("Headline", exact=True)).to_have_value("A “fair” question")
    expect(editor_page.get_by_label("Standfirst", exact=True)).to_have_value("Nobody’s answer")
    expect(editor_page.locator(".ProseMirror[contenteditable=true]")).to_have_text("The text.")


def test_publishing_says_what_readers_will_see_and_can_be_called_off(editor_page, editor):
    draft = make_draft(by=editor)
    open_desk(editor_page, change_page(draft))
    editor_page.get_by_role("button", name="Publish").click()
    question = editor_page.get_by_role("dialog", name="Publish it now?")
    expect(question).to_contain_text("Readers will see it at once")
    question.get_by_role("button", name="Cancel").click()
    assert not Article.objects.get().is_published
    editor_page.get_by_role("button", name="Publish").click()
    question.get_by_role("button", name="Publish").click()
    editor_page.get_by_text("Published. Readers can see it now.").wait_for()
    assert Article.objects.get().is_published


def test_scheduling_asks_when_in_the_time_of_the_site(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor)))
    editor_page.get_by_role("button", name="Schedule").press("Enter")
    popup = editor_page.get_by_role("dialog", name="Schedule")
    expect(popup).to_contain_text("09:00 UTC")
    popup.get_by_label("Goes out at").fill("2033-05-01T09:30")
    popup.get_by_role("button", name="Schedule").click()
    editor_page.get_by_role("dialog", name="Schedule it?").get_by_role("button", name="Schedule").click()
    editor_page.get_by_text("Goes out 1 May 2033, 09:30 UTC.").wait_for()
    assert Article.objects.get().published_at.isoformat() == "2033-05-01T09:30:00+00:00"


def test_the_preview_shows_the_words_and_follows_them(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    editor_page.get_by_role("button", name="Preview", exact=True).click()
    seen = editor_page.frame_locator(".preview-frame").last
    expect(seen.get_by_role("heading", name="The Eel Count")).to_be_visible()
    editor_page.get_by_label("Headline", exact=True).fill("The Second Eel Count")
    expect(seen.get_by_role("heading", name="The Second Eel Count")).to_be_visible()


def test_a_preview_link_is_made_and_revoked(editor_page, editor, reader, live_server):
    open_desk(editor_page, change_page(make_draft(by=editor)))
    editor_page.get_by_role("button", name="Preview", exact=True).click()
    editor_page.get_by_role("button", name="Share a preview link…").click()
    editor_page.get_by_role("button", name="Create link").click()
    address = editor_page.get_by_label("Address of the preview").input_value()
    path = re.sub(r"^https?://[^/]+", "", address)
    assert reader.get(path).status_code == 200
    editor_page.get_by_role("button", name="Revoke this link").click()
    editor_page.get_by_text("Revoked: the link no longer works.").wait_for()
    assert reader.get(path).status_code == 404


def test_the_panel_stays_folded_as_one_left_it(editor_page):
    open_desk(editor_page)
    editor_page.get_by_role("button", name="Details").click()
    expect(editor_page.get_by_label("Section")).to_be_hidden()
    open_desk(editor_page)
    expect(editor_page.get_by_label("Section")).to_be_hidden()


def test_a_single_word_is_one_word(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor, body="<p>Eels.</p>")))
    expect(editor_page.locator(".bar-words")).to_have_text("1 word · 1 min")


def test_words_are_counted_as_they_are_typed(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    expect(editor_page.locator(".bar-words")).to_have_text("4 words · 1 min")
    expect_saved(editor_page)
