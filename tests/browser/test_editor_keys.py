"""Blocks are selected, moved, copied and deleted by keys and by mouse; lists of suggestions follow the keys."""

from playwright.sync_api import expect

from tests.browser.editing import choose, edit, expect_html, html, paste, press

THREE = '<p>One.</p><aside data-block="promo" data-placement="inline"></aside><p>Three.</p>'
PROMO = '<aside data-block="promo" data-placement="inline"></aside>'


def test_a_paragraph_moves_up_and_down_by_keys(editor_page, editor):
    edit(editor_page, THREE, by=editor)
    press(editor_page, "Alt+ArrowUp", "Alt+ArrowUp")
    assert html(editor_page) == f"<p>Three.</p><p>One.</p>{PROMO}"
    press(editor_page, "Alt+ArrowDown")
    assert html(editor_page) == f"<p>One.</p><p>Three.</p>{PROMO}"


def test_a_block_is_selected_and_deleted_by_keys(editor_page, editor):
    edit(editor_page, THREE, by=editor)
    press(editor_page, "Home", "ArrowUp", "Delete")
    assert html(editor_page) == "<p>One.</p><p>Three.</p>"


def test_a_letter_does_not_replace_the_selected_block(editor_page, editor):
    keyboard = edit(editor_page, THREE, by=editor)
    press(editor_page, "Home", "ArrowUp")
    keyboard.type("Two.")
    assert html(editor_page) == f"<p>One.</p>{PROMO}<p>Two.</p><p>Three.</p>"


def test_a_block_is_cut_and_pasted_by_keys(editor_page, editor):
    edit(editor_page, THREE, by=editor)
    press(editor_page, "Home", "ArrowUp", "Control+x", "Control+End", "Enter", "Control+v")
    expect_html(editor_page, f"<p>One.</p><p>Three.</p>{PROMO}")


def test_escape_selects_the_quotation_that_one_is_in(editor_page):
    keyboard = edit(editor_page)
    choose(editor_page, "quota")
    keyboard.type("One.")
    press(editor_page, "Escape", "Delete")
    assert html(editor_page) == ""


def test_backspace_takes_an_empty_quotation_away(editor_page):
    edit(editor_page)
    choose(editor_page, "quota")
    press(editor_page, "Backspace")
    editor_page.keyboard.type("Plain.")
    assert html(editor_page) == "<p>Plain.</p>"


def test_the_grip_has_a_menu(editor_page, editor):
    edit(editor_page, THREE, by=editor)
    editor_page.locator(".promo-slot").hover()
    editor_page.get_by_role("button", name="Block", exact=True).click()
    press(editor_page, "ArrowDown", "Enter")
    assert html(editor_page) == f"<p>One.</p><p>Three.</p>{PROMO}"


def test_a_block_is_dragged_by_its_grip(editor_page, editor):
    edit(editor_page, THREE, by=editor)
    editor_page.locator(".promo-slot").hover()
    grip = editor_page.locator(".gutter__grip").bounding_box()
    editor_page.mouse.move(grip["x"] + 10, grip["y"] + 10)
    editor_page.mouse.down()
    # A drag begins on what is dragged, and a hand's first movement is small.
    editor_page.mouse.move(grip["x"] + 14, grip["y"] + 8)
    first = editor_page.locator(".ProseMirror p").first.bounding_box()
    editor_page.mouse.move(first["x"] + 2, first["y"] + 4, steps=5)
    editor_page.mouse.up()
    expect_html(editor_page, f"{PROMO}<p>One.</p><p>Three.</p>")


def test_the_block_menu_is_walked_by_keys(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("/")
    options = editor_page.get_by_role("listbox", name="Blocks").get_by_role("option")
    expect(options.first).to_have_attribute("aria-selected", "true")
    for key, marked in {"ArrowDown": options.nth(1), "End": options.last, "Home": options.first}.items():
        press(editor_page, key)
        expect(marked).to_have_attribute("aria-selected", "true")
    text = editor_page.locator(".ProseMirror[contenteditable]")
    expect(text).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))


def test_escape_closes_the_block_menu_and_leaves_the_words(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("/quo")
    expect(editor_page.get_by_role("listbox", name="Blocks")).to_be_visible()
    keyboard.press("Escape")
    expect(editor_page.get_by_role("listbox", name="Blocks")).to_be_hidden()
    assert html(editor_page) == "<p>/quo</p>"


def test_words_are_counted_as_one_types(editor_page):
    edit(editor_page).type("One two well-known O’Hara’s words.")
    expect(editor_page.locator(".bar-words")).to_have_text("5 words · 1 min")


def test_every_part_of_the_editor_is_accessible(editor_page, axe):
    keyboard = edit(editor_page)
    choose(editor_page, "table")
    for word in ["Tide", "Hour", "Height"]:
        keyboard.type(word)
        press(editor_page, "Tab")
    for block in ["quota", "note", "promo"]:
        press(editor_page, "Control+End")
        choose(editor_page, block)
    paste(editor_page, pictures=["gull"])
    press(editor_page, "Control+End")
    keyboard.type("/")
    expect(editor_page.get_by_role("listbox", name="Blocks")).to_be_visible()
    assert axe() == []
    press(editor_page, "Escape", "Control+k")
    assert axe() == []
