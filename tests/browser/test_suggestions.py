"""An editor suggests another wording while the writer has the floor; the writer decides it on its page."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from articles import workflow
from articles.models import Presence, Suggestion
from tests.browser.desk import change_page
from tests.conftest import logged_in
from tests.factories import make_draft

BODY = "<p>The red boat went out at dawn.</p><p>Gulls.</p><p>Nobody had asked the <em>ferrymen</em>.</p>"


def log_in(page, user, live_server):
    session = logged_in(user).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])


def test_a_suggestion_is_written_beside_the_article_kept_and_sent(
    editor_page, editor, writer, live_server, axe, settle, problems
):
    page, article = editor_page, make_draft("Tides", by=writer, body=BODY)
    Presence.objects.create(article=article, user=writer, seen_at=timezone.now() + timedelta(hours=1))
    page.goto(change_page(article))
    notice = page.locator(".notice", has_text="Wren has been editing this")
    page.goto(notice.get_by_role("link", name="Suggest changes").get_attribute("href"))
    page.locator("#suggest_form[data-ready] .ProseMirror[contenteditable=true]").wait_for()
    page.get_by_label("Headline").fill("Late tides")
    page.locator(".ProseMirror p").nth(1).click(click_count=3)
    page.keyboard.type("Terns, and all of them late.")
    page.locator("#id_note").fill("It is May.")
    # Closed before it was sent, and opened again.
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Restore").click()
    expect(page.locator(".ProseMirror")).to_contain_text("Terns, and all of them late.")
    settle(page)
    assert axe() == []
    # The session ends before it is sent, and somebody logs in in another tab.
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Send suggestion").click()
    expect(page.get_by_role("alert")).to_contain_text("You have been logged out. Your text is still here")
    problems.clear()
    log_in(page, editor, live_server)
    page.get_by_role("button", name="Send suggestion").click()
    expect(page.locator(".suggestion-note")).to_have_text("It is May.")
    expect(page.locator(".suggested-words del")).to_have_text(["Tides", "Gulls."])
    expect(page.get_by_role("button", name="Accept all")).to_have_count(0)
    assert article.locked().document == article.document


def test_a_suggestion_is_decided_piece_by_piece_with_keys(editor_page, editor, writer, live_server, axe):
    page, article = editor_page, make_draft("Tides", by=writer, body=BODY)
    facts = {"headline": "Late tides", "standfirst": "", "body": BODY.replace("Gulls.", "Terns.")}
    workflow.suggest(article, by=editor, against=article.latest_revision, **facts)
    log_in(page, writer, live_server)
    page.goto(change_page(article))
    page.get_by_role("link", name="Compare and choose").click()
    expect(page.get_by_role("button", name="Accept all")).to_be_visible()
    for width, scheme in [(390, "dark"), (1440, "light")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert axe() == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("group", name="1 Headline").get_by_role("button", name="Accept").press("Enter")
    expect(page.locator("#piece-1")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".suggested-decided")).to_contain_text(["Accepted by Wren", "Refused by Wren"])
    assert Suggestion.objects.get().state == "settled"
    assert article.locked().document == article.document.with_(headline="Late tides")
