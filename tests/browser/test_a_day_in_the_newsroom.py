"""A day in the newsroom, from an invitation to a correction: by mouse, and by keyboard alone; and what an editor does of it on a phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from articles import workflow
from articles.models import Article, Event
from tests.browser.conftest import DESK
from tests.browser.hands import Keyboard, Mouse
from tests.browser.newsroom_day import Member, passkey_device
from tests.factories import make_draft, make_person, make_section

STORY, HEADLINE = "The ferry bell", "Who rings the ferry bell"
FIRST, LAST = "The bell rings at six every morning.", "Nobody asks who pulls the rope."
VERBS = "submitted noted suggested returned accepted refused settled answered resolved submitted approved scheduled"


def team(page, window, hands, administrator):
    """The administrator invites both, and leaves the browser to readers."""
    admin = Member(hands(page), administrator.username)
    admin.logs_in("adam")
    admin.is_in()
    members = []
    for facts in [("edith", "Edith", "Lowe", "Editor"), ("wren", "Wren", "Hale", "Contributor")]:
        invitation = admin.invites(*facts)
        admin.goes_to_the_desk()
        members.append(Member(hands(window()), facts[0]))
        members[-1].takes_up(invitation)
    admin.logs_out()
    return members


def commission(editor):
    editor.link("Calendar")
    editor.link("Add a story")
    editor.write("Working title:", STORY)
    editor.write("Brief:", "Ask the ferryman.")
    editor.choose("Stage:", "Commissioned")
    editor.choose("Assigned to:", "Wren Hale")
    editor.button("Save")
    editor.sees("Commissioned", ".plan-standing")
    editor.goes_to_the_desk()


def write(writer):
    page = writer.page
    writer.goes_to_the_desk_anew()
    writer.is_told(1)
    writer.link(STORY)
    writer.button("Begin writing")
    writer.opens_to_write()
    writer.sees("Ask the ferryman.", ".desk-brief")
    writer.write("Headline", STORY)
    writer.hands.go_to_text()
    page.keyboard.type(f"{FIRST}\n{LAST}")
    writer.choose("Section", "Coast")
    writer.says("Submit", "The ferryman is called Tom.")
    writer.sees("The ferryman is called Tom.", ".review-note")
    writer.sees("In review", ".bar-state")
    writer.leaves_for_the_desk()


def review(editor):
    page = editor.page
    editor.goes_to_the_desk_anew()
    editor.is_told(1)
    editor.sees("The ferryman is called Tom.")
    editor.link(STORY)
    editor.opens_to_write()
    editor.hands.select_first_line()
    editor.hands.note_on_selection()
    note = page.get_by_role("dialog", name="Editorial note")
    expect(note.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("At six in winter, too?")
    editor.button("Save the note", within=note)
    expect(page.locator(".noted-words")).to_have_text(FIRST)
    editor.sees("At six in winter, too?", ".word-notes")
    editor.link("Suggest changes")
    page.locator("#suggest_form[data-ready] .ProseMirror[contenteditable=true]").wait_for()
    editor.write("Headline", HEADLINE)
    editor.hands.select_last_line()
    page.keyboard.type("Nobody knows who pulls the rope.")
    editor.button("Send suggestion")
    expect(page.locator(".suggested-words ins")).to_have_count(2)
    editor.link("Open the article")
    editor.opens_to_write()
    editor.says("Return to draft", "Read my note, please.")
    editor.sees("Draft", ".bar-state")
    editor.sees("Read my note, please.", ".review-note")
    editor.leaves_for_the_desk()


def revise(writer):
    page = writer.page
    writer.goes_to_the_desk_anew()
    writer.is_told(3)
    writer.link("Notifications")
    writer.sees("Edith Lowe suggested changes")
    writer.link(STORY)
    writer.opens_to_write()
    writer.sees("Read my note, please.", ".review-note")
    writer.link("Compare and choose")
    writer.sees("2 changes to decide")
    writer.is_told(3)
    writer.button("Accept", within=page.get_by_role("group", name="1 Headline"))
    expect(page.locator(".suggested-decided")).to_contain_text("Accepted by Wren Hale")
    writer.button("Refuse")
    expect(page.locator(".suggested-decided")).to_have_count(2)
    writer.link("Open the article")
    writer.opens_to_write()
    expect(page.get_by_label("Headline", exact=True)).to_have_value(HEADLINE)
    writer.button("Answer…")
    answer = page.get_by_role("dialog", name="Answer")
    expect(answer.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("At eight.")
    writer.button("Save the note", within=answer)
    writer.sees("At eight.", ".word-notes")
    writer.button("Resolve")
    expect(page.locator(".word-notes")).to_have_count(0)
    writer.hands.go_to_text()
    page.keyboard.type(" In winter it rings at eight.")
    writer.says("Submit", "Now with the winter.")
    writer.sees("In review", ".bar-state")
    writer.leaves_for_the_desk()


def send(editor):
    page = editor.page
    editor.goes_to_the_desk_anew()
    editor.link("Notifications")
    editor.sees("Wren Hale submitted for review")
    editor.link(HEADLINE)
    editor.opens_to_write()
    editor.sees("Now with the winter.", ".review-note")
    editor.button("Approve")
    editor.sees("Approved", ".bar-state")
    editor.button("Schedule")
    editor.button("Schedule", within=page.get_by_role("dialog", name="Schedule", exact=True))
    editor.button("Schedule", within=page.get_by_role("dialog", name="Schedule it?"))
    editor.sees("Scheduled", ".bar-state")
    editor.leaves_for_the_desk()


def correct(editor):
    page = editor.page
    editor.goes_to_the_desk_anew()
    editor.link("Articles", within=page.locator(".model-article"))
    editor.link(HEADLINE)
    editor.opens_to_write()
    editor.sees("Published", ".bar-state")
    editor.hands.press(page.locator("summary", has_text="Corrections"))
    editor.link("Add a correction…")
    expect(page.get_by_role("heading", name="A correction to")).to_be_visible()
    editor.write("Text", "The bell rings at half past six.")
    editor.button("Publish correction")
    editor.sees("The correction is live.", ".messagelist")
    editor.leaves_for_the_desk()


def test_an_editor_reads_and_approves_on_a_phone(editor_page, editor, writer, axe):
    page, reader = editor_page, Member(Mouse(editor_page), editor.username)
    page.set_viewport_size({"width": 390, "height": 844})
    facts = {"section": make_section("Coast").slug, "authors": [make_person("Wren Hale", user=writer)]}
    workflow.submit(
        make_draft(HEADLINE, by=writer, body=f"<p>{FIRST}</p><p>{LAST}</p>", **facts), by=writer, note="Tom."
    )
    reader.goes_to_the_desk_anew()
    reader.is_told(1)
    reader.link(HEADLINE)
    reader.opens_to_write()
    reader.sees("Tom.", ".review-note")
    expect(page.locator(".ProseMirror").get_by_text(LAST)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    reader.button("Preview")
    # A newer one takes the place of the last when it is there.
    shown = page.frame_locator(".preview-frame").last
    expect(shown.locator("article")).to_contain_text(LAST)
    reader.button("Close", within=page.locator(".preview"))
    reader.button("Approve")
    reader.sees("Approved", ".bar-state")
    assert axe() == []
    reader.leaves_for_the_desk()
    reader.is_told(0)
    assert Article.objects.get().status == "approved"


@pytest.mark.parametrize("hands", [Mouse, Keyboard], ids=["mouse", "keyboard"])
def test_a_day_in_the_newsroom(page, window, hands, administrator, monkeypatch, settings, live_server):
    settings.SITE_ADDRESS = live_server.url
    page.set_viewport_size(DESK)
    make_section("Coast")
    editor, writer = team(page, window, hands, administrator)
    with passkey_device(editor.page):
        editor.makes_a_passkey_and_logs_in_with_it()
    writer.adds_an_app_and_logs_in_with_its_code()
    commission(editor)
    write(writer)
    review(editor)
    revise(writer)
    send(editor)
    page.goto("/")
    expect(page.get_by_role("link", name=HEADLINE)).to_have_count(0)
    monkeypatch.setattr("django.utils.timezone.now", later(timedelta(days=2)))
    workflow.release_due()
    page.reload()
    Mouse(page).press(page.get_by_role("link", name=HEADLINE).first)
    expect(page.locator("article")).to_contain_text("In winter it rings at eight.")
    expect(page.locator("article")).to_contain_text("Wren Hale")
    correct(editor)
    page.reload()
    expect(page.locator("article")).to_contain_text("The bell rings at half past six.")
    writer.goes_to_the_desk_anew()
    writer.link("Notifications")
    writer.sees("Edith Lowe corrected: The bell rings at half past six.")
    writer.sees("published")
    editor.logs_out()
    writer.logs_out()
    verbs = Event.objects.filter(article=Article.objects.get()).order_by("pk").values_list("verb", flat=True)
    assert " ".join(verb for verb in verbs if verb != "saved") == f"{VERBS} published corrected"


def later(by):
    now = timezone.now
    return lambda: now() + by
