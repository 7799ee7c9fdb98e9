"""Words that nobody has saved are offered again, wherever they lie."""

from playwright.sync_api import expect

from articles.models import Draft
from tests.browser.desk import change_page, expect_saved, kept_bodies, open_desk, text_of, wait_until, write
from tests.factories import make_draft


def notice(page):
    return page.locator(".notice").filter(has_text="You have unsaved text")


def test_the_words_of_a_closed_tab_are_offered_to_the_next_one(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    expect_saved(editor_page)
    editor_page.close(run_before_unload=False)
    page = editor_page.context.new_page()
    open_desk(page)
    expect(notice(page)).to_contain_text("(4 words)")
    notice(page).get_by_role("button", name="Restore").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value("The Eel Count")
    assert text_of(page).strip() == "Nobody counts eels twice."


def test_words_that_never_reached_the_server_are_offered_from_the_browser(editor_page, problems):
    open_desk(editor_page)
    context = editor_page.context
    # Not by a route of the page: what a page sends while it closes goes past that.
    context.set_offline(True)
    write(editor_page, "Unheard", "Only this browser knows.")
    expect(editor_page.locator(".bar-saved")).to_contain_text("Not saved")
    editor_page.close(run_before_unload=False)
    context.set_offline(False)
    assert not Draft.objects.exists()
    page = context.new_page()
    open_desk(page)
    notice(page).get_by_role("button", name="Restore").click()
    expect_saved(page)
    assert kept_bodies() == ["<p>Only this browser knows.</p>"]
    problems.clear()


def test_what_is_typed_before_restoring_is_kept_beside_what_is_restored(editor_page):
    open_desk(editor_page)
    write(editor_page, "First", "The first text.")
    expect_saved(editor_page)
    editor_page.reload()
    open_desk(editor_page)
    write(editor_page, "Second", "The second text.")
    notice(editor_page).get_by_role("button", name="Restore").click()
    expect(editor_page.get_by_label("Headline", exact=True)).to_have_value("First")
    both = ["<p>The first text.</p>", "<p>The second text.</p>"]
    wait_until(editor_page, lambda: sorted(kept_bodies()) == both)


def test_unsaved_words_can_be_read_before_one_decides(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    expect_saved(editor_page)
    open_desk(editor_page)
    notice(editor_page).get_by_role("button", name="Show").click()
    expect(editor_page.get_by_role("dialog", name="The Eel Count")).to_contain_text("Nobody counts eels twice.")


def test_discarded_words_are_gone_after_a_question(editor_page):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts eels twice.")
    expect_saved(editor_page)
    open_desk(editor_page)
    notice(editor_page).get_by_role("button", name="Discard").click()
    editor_page.get_by_role("button", name="Discard it").click()
    expect(notice(editor_page)).to_have_count(0)
    assert not Draft.objects.exists()


def test_a_server_error_on_saving_leaves_the_words_to_be_restored(editor_page, editor, problems):
    article = make_draft(by=editor)
    open_desk(editor_page, change_page(article))
    editor_page.get_by_label("Headline", exact=True).fill("A better headline")
    editor_page.route(
        "**/change/",
        lambda route: route.fulfill(status=500, body="Fault") if route.request.method == "POST" else route.continue_(),
    )
    editor_page.get_by_role("button", name="Save draft").click()
    editor_page.get_by_text("The server has a fault.").wait_for()
    open_desk(editor_page, change_page(article))
    notice(editor_page).get_by_role("button", name="Restore").click()
    expect(editor_page.get_by_label("Headline", exact=True)).to_have_value("A better headline")
    problems.clear()


def test_two_tabs_of_one_editor_keep_their_words_apart(editor_page):
    open_desk(editor_page)
    write(editor_page, "First", "The first tab.")
    expect_saved(editor_page)
    other = editor_page.context.new_page()
    open_desk(other)
    write(other, "Second", "The second tab.")
    expect_saved(other)
    assert sorted(kept_bodies()) == ["<p>The first tab.</p>", "<p>The second tab.</p>"]


def test_a_glance_at_the_preview_leaves_no_draft_behind(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor)))
    editor_page.get_by_role("button", name="Preview", exact=True).click()
    expect_saved(editor_page)
    assert Draft.objects.exists()
    editor_page.goto("/admin/")
    wait_until(editor_page, lambda: not Draft.objects.exists())
