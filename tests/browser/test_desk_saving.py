"""The words of an editor reach the server by themselves, and the desk never says so before it is true."""

from playwright.sync_api import expect

from articles.models import Article, Draft
from tests.browser.desk import change_page, expect_saved, kept_bodies, open_desk, save, write
from tests.factories import make_draft


def test_the_first_words_of_a_new_article_are_kept_without_a_button(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    expect_saved(editor_page)
    assert kept_bodies() == ["<p>Nobody counts eels twice.</p>"]
    assert Draft.objects.get().fields["headline"] == "The Eel Count"


def test_opening_an_article_leaves_no_draft_behind(editor_page, editor):
    article = make_draft(by=editor)
    open_desk(editor_page, change_page(article))
    with editor_page.expect_response("**/desk/presence/"):
        editor_page.reload()
    assert not Draft.objects.exists()


def test_saved_is_not_said_while_the_server_cannot_be_reached(editor_page, problems):
    open_desk(editor_page)
    editor_page.context.set_offline(True)
    write(editor_page, "Unheard", "These words stay here.")
    expect(editor_page.locator(".bar-saved")).to_contain_text("Not saved: no connection.")
    assert "Draft saved" not in editor_page.locator(".bar").inner_text()
    editor_page.context.set_offline(False)
    expect_saved(editor_page)
    assert kept_bodies() == ["<p>These words stay here.</p>"]
    problems.clear()


def test_a_log_in_page_in_place_of_an_answer_is_not_taken_for_success(editor_page):
    open_desk(editor_page)
    editor_page.route(
        "**/desk/autosave/", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Log in</p>")
    )
    write(editor_page, "Unheard", "These words stay here.")
    expect(editor_page.locator(".bar-saved")).to_contain_text("you have been logged out")


def test_the_save_key_saves_a_revision_and_ends_the_draft(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    save(editor_page)
    assert Article.objects.get().document.body == "<p>Nobody counts eels twice.</p>"
    assert not Draft.objects.exists()


def test_leaving_asks_only_while_words_are_unsaved(editor_page):
    asked = []
    editor_page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_desk(editor_page)
    write(editor_page, "Kept", "Kept words.")
    expect_saved(editor_page)
    editor_page.goto("/admin/")
    assert asked == []
    open_desk(editor_page)
    editor_page.route("**/desk/autosave/", lambda route: None)
    write(editor_page, "On its way", "Words that have not arrived.")
    editor_page.goto("/admin/")
    assert asked == ["beforeunload"]


def test_saving_leaves_the_caret_where_it_was(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor, body="<p>One three.</p>" * 40)))
    editor_page.locator(".ProseMirror p").nth(30).click(position={"x": 2, "y": 10})
    editor_page.keyboard.press("Home")
    save(editor_page)
    editor_page.keyboard.type("Zero. ")
    expect(editor_page.locator(".ProseMirror p").nth(30)).to_have_text("Zero. One three.")


def test_a_browser_without_room_for_a_copy_says_so(editor_page):
    open_desk(editor_page)
    full = "() => { throw new DOMException('full', 'QuotaExceededError') }"
    editor_page.evaluate(f"() => {{ Storage.prototype.setItem = {full} }}")
    write(editor_page, "Full", "No room.")
    expect(editor_page.get_by_text("This browser has no room left to keep a copy of your text.")).to_be_visible()
    expect_saved(editor_page)
