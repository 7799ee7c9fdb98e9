"""Before a text goes to its readers: all that is wrong with it in one dialog, each line leading to its place."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from articles import workflow
from articles.models import Article
from tests.browser.desk import change_page, open_desk
from tests.browser.editing import edit
from tests.factories import make_draft, make_image

PICTURE = '<figure data-block="image" data-image="harbour"><img src="{}" alt=""></figure>'
TEXT = "<p>One.</p><h3>Eels</h3><p>He said <q>no</q>.</p>"


def ask(page, name="Publish"):
    page.get_by_role("button", name=name, exact=True).press("Enter")
    return page.get_by_role("dialog")


def words_at_caret(page):
    return page.evaluate("document.querySelector('.ProseMirror').editor.state.selection.$from.parent.textContent")


def test_all_that_is_wrong_is_listed_with_what_blocks_first(editor_page, editor):
    image = make_image("harbour", alt="")
    edit(editor_page, TEXT + PICTURE.format(image.file.url), by=editor)
    dialog = ask(editor_page)
    expect(dialog).to_contain_text("Not ready to publish")
    expect(dialog.get_by_role("listitem").first).to_contain_text(
        "The picture “harbour” has no alternative text. Say what it shows, or mark it as decorative."
    )
    expect(dialog).to_contain_text("The heading “Eels” skips a level.")
    expect(dialog.get_by_role("button", name="Publish", exact=True)).to_have_count(0)
    expect(dialog.get_by_role("button").first).to_be_focused()
    dialog.get_by_role("button").first.press("Enter")
    expect(editor_page.locator("figure.ProseMirror-selectednode")).to_be_in_viewport()
    assert not Article.objects.get().is_published


def test_a_line_leads_to_its_block(editor_page, editor):
    edit(editor_page, "<p>One.</p><p></p><h3>Eels</h3>", by=editor)
    editor_page.keyboard.press("Control+Home")
    editor_page.keyboard.press("Enter")  # an empty paragraph, which the server drops
    ask(editor_page).get_by_role("button", name="The heading").press("Enter")
    expect(editor_page.locator(".ProseMirror")).to_be_focused()
    assert words_at_caret(editor_page) == "Eels"


def test_a_line_opens_the_panel_on_its_field(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor)))
    editor_page.get_by_role("button", name="Details").click()
    ask(editor_page).get_by_role("button", name="It is in no section.").press("Enter")
    expect(editor_page.get_by_label("Section")).to_be_focused()


def test_warnings_are_shown_before_one_confirms(editor_page, editor):
    edit(editor_page, TEXT, by=editor)
    dialog = ask(editor_page)
    expect(dialog).to_contain_text("This quote has no speaker: “no”.")
    dialog.get_by_role("button", name="Publish").press("Enter")
    expect(editor_page.locator(".bar-saved")).to_contain_text("Published.")


def test_an_empty_text_is_not_submitted(editor_page):
    open_desk(editor_page)
    editor_page.keyboard.type("Only a headline")
    ask(editor_page, "Submit").get_by_role("button", name="Submit").press("Enter")
    dialog = editor_page.get_by_role("dialog")
    expect(dialog).to_contain_text("Not ready for review")
    editor_page.keyboard.press("Escape")
    expect(editor_page.get_by_role("button", name="Submit", exact=True)).to_be_focused()


def test_a_server_that_cannot_be_asked_forbids_nothing(editor_page, editor, problems):
    edit(editor_page, "<p>One.</p>", by=editor)
    editor_page.route("**/desk/preflight/", lambda route: route.fulfill(status=503, json={"error": "Busy."}))
    dialog = ask(editor_page)
    expect(dialog).to_contain_text("The text could not be checked. Busy.")
    dialog.get_by_role("button", name="Publish").press("Enter")
    expect(editor_page.locator(".bar-saved")).to_contain_text("Published.")
    problems.clear()


def test_what_keeps_a_saved_text_from_its_hour_leads_to_its_place(editor_page, editor, settle):
    article = workflow.schedule(make_draft(by=editor), at=timezone.now() + timedelta(hours=1))
    open_desk(editor_page, change_page(article))
    editor_page.get_by_label("Headline", exact=True).fill("")
    editor_page.keyboard.press("Control+s")
    notice = editor_page.get_by_role("alert").filter(has_text="will not go out at the scheduled time")
    expect(notice).to_be_visible()
    settle(editor_page)
    notice.get_by_role("button", name="An article needs a headline").click()
    expect(editor_page.get_by_label("Headline", exact=True)).to_be_focused()
