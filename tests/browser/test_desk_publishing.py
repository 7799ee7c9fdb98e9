"""Publishing and withdrawing from the desk: the page stays, and its bar and buttons follow the article."""

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import FORM, change_page, open_desk
from tests.browser.editing import edit, html
from tests.factories import make_article

BAR = ".bar-saved"


def test_publishing_keeps_the_page_and_changes_the_bar(editor_page, editor):
    keyboard = edit(editor_page, "<p>One.</p>", by=editor)
    keyboard.type(" Two.")
    editor_page.get_by_role("button", name="Publish", exact=True).click()
    editor_page.get_by_role("dialog").get_by_role("button", name="Publish").click()
    expect(editor_page.locator(BAR)).to_contain_text("Published.")
    expect(editor_page.locator(".bar-state")).to_contain_text("Published")
    expect(editor_page.get_by_role("button", name="Withdraw")).to_be_visible()
    expect(editor_page.locator(".panel").get_by_text("Corrections")).to_be_visible()
    assert html(editor_page) == "<p>One. Two.</p>" == Article.objects.published().get().body


def test_the_buttons_that_came_with_a_save_work(editor_page, editor):
    edit(editor_page, "<p>One.</p>", by=editor)
    publish(editor_page)
    editor_page.get_by_role("button", name="Withdraw").click()
    editor_page.get_by_role("dialog").get_by_role("button", name="Withdraw").click()
    expect(editor_page.locator(".bar-state")).to_contain_text("Withdrawn")
    editor_page.get_by_role("button", name="Details").click()
    expect(editor_page.locator(".panel")).to_be_hidden()
    editor_page.get_by_role("button", name="Preview", exact=True).click()
    expect(editor_page.locator(".preview")).to_be_visible()


def publish(page):
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Publish").click()
    expect(page.locator(BAR)).to_contain_text("Published.")


def test_what_forbids_a_publication_is_said_before_and_led_to(editor_page):
    open_desk(editor_page)
    editor_page.keyboard.type("Only a headline")
    editor_page.get_by_role("button", name="Publish", exact=True).click()
    dialog = editor_page.get_by_role("dialog", name="Not ready to publish")
    expect(dialog.get_by_role("listitem").first).to_contain_text("An article needs a text")
    expect(dialog.get_by_role("button", name="Publish")).to_have_count(0)
    dialog.get_by_role("button", name="An article needs a text").click()
    editor_page.locator(".ProseMirror:focus").press_sequentially("And now a text.")
    publish(editor_page)
    assert Article.objects.published().get().body == "<p>And now a text.</p>"


def test_a_publication_that_failed_is_not_tried_again_behind_ones_back(editor_page, editor, problems):
    edit(editor_page, "<p>One.</p>", by=editor)
    editor_page.clock.install()
    editor_page.route(FORM, lambda route: route.fulfill(status=503, json={"error": "Busy."}), times=1)
    editor_page.get_by_role("button", name="Publish", exact=True).click()
    editor_page.get_by_role("dialog").get_by_role("button", name="Publish").click()
    expect(editor_page.get_by_role("alert")).to_contain_text("Not done. Busy.")
    editor_page.clock.fast_forward("05:00")
    assert not Article.objects.get().is_published
    problems.clear()


def test_the_button_that_one_mostly_wants_is_in_sight_on_a_phone(editor_page, editor):
    editor_page.set_viewport_size({"width": 390, "height": 780})
    open_desk(editor_page, change_page(make_article(by=editor)))
    expect(editor_page.get_by_role("button", name="Publish changes")).to_be_in_viewport(ratio=1)
