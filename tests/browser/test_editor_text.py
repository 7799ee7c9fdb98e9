"""Writing plain text: typography, Markdown habits, marks, lists, tables, undo."""

from playwright.sync_api import expect

from tests.browser.editing import choose, edit, expect_html, html, press, select_back
from tests.factories import make_article

TYPED = {
    'He said "no".': "He said “no”.",
    "It's Ann's '90s \"it's\"": "It’s Ann’s ’90s “it’s”",
    "('so')": "(‘so’)",
    "1914--18": "1914–18",
    "wait---what": "wait—what",
    "then - suddenly - rain": "then – suddenly – rain",
    "and so...": "and so…",
    "well-known": "well-known",
}
LINES = ["## Tides", "", "### Neap", "", "- rope", "", "", "1. chain", "", "", "> said once", "", "", "---After"]


def test_typographic_marks_come_as_one_types(editor_page):
    keyboard = edit(editor_page)
    for typed in TYPED:
        keyboard.type(typed)
        keyboard.press("Enter")
    assert html(editor_page) == "".join(f"<p>{better}</p>" for better in TYPED.values())


def test_an_address_keeps_its_plain_marks(editor_page):
    edit(editor_page).type("see https://example.org/a--b...c'd")
    assert html(editor_page) == "<p>see https://example.org/a--b...c'd</p>"


def test_undo_right_after_gives_the_straight_mark(editor_page):
    keyboard = edit(editor_page)
    keyboard.type('Six feet 2"')
    keyboard.press("Control+z")
    keyboard.type(" tall")
    assert html(editor_page) == '<p>Six feet 2" tall</p>'


def test_markdown_habits_make_blocks(editor_page):
    keyboard = edit(editor_page)
    for typed in LINES:
        keyboard.type(typed) if typed else keyboard.press("Enter")
    lists = "<ul><li>rope</li></ul><ol><li>chain</li></ol>"
    blocks = f"<h2>Tides</h2><h3>Neap</h3>{lists}<blockquote><p>said once</p></blockquote><hr><p>After</p>"
    assert html(editor_page) == blocks


def test_markdown_habits_mark_words(editor_page):
    edit(editor_page).type("A **bold** and *odd* `coded` [quay](example.org/quay) shut")
    link = '<a href="https://example.org/quay">quay</a>'
    marked = f"A <strong>bold</strong> and <em>odd</em> <code>coded</code> {link} shut"
    assert html(editor_page) == f"<p>{marked}</p>"


def test_undo_takes_a_markdown_habit_back(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("- ")
    keyboard.press("Control+z")
    assert html(editor_page) == "<p>-</p>"


def test_words_are_marked_by_keys(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("bold")
    select_back(editor_page, "bold")
    for keys in ["Control+b", "Control+i"]:
        keyboard.press(keys)
    assert html(editor_page) == "<p><strong><em>bold</em></strong></p>"


def test_the_toolbar_is_one_stop_and_arrows_go_along_it(editor_page):
    keyboard = edit(editor_page, "<p>Low water</p>")
    keyboard.press("Alt+F10")
    keyboard.press("ArrowRight")
    expect(editor_page.get_by_role("button", name="Subheading")).to_be_focused()
    keyboard.press("Enter")
    expect_html(editor_page, "<h3>Low water</h3>")


def test_a_link_to_one_of_our_articles_is_found_by_its_headline(editor_page, editor):
    from_search = edit_link(editor_page, editor, "tide")
    from_search.press("ArrowDown")
    from_search.press("Enter")
    expect_html(editor_page, '<p>See <a href="/articles/the-tide-table/">this</a></p>')


def test_a_link_is_typed(editor_page, editor):
    keyboard = edit_link(editor_page, editor)
    keyboard.type("example.org/it")
    keyboard.press("Enter")
    expect_html(editor_page, '<p>See <a href="https://example.org/it">this</a></p>')


def test_a_link_is_taken_away(editor_page, editor):
    edit(editor_page, '<p><a href="https://example.org/">gone</a> now</p>', by=editor)
    press(editor_page, "Control+Home", "ArrowRight", "Control+k")
    editor_page.get_by_role("button", name="Remove link").click()
    expect_html(editor_page, "<p>gone now</p>")


def test_lists_nest_by_tab_and_end_by_enter(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("- rope")
    press(editor_page, "Enter", "Tab")
    keyboard.type("thin")
    press(editor_page, "Enter", "Enter", "Enter")
    keyboard.type("after")
    assert html(editor_page) == "<ul><li>rope<ul><li>thin</li></ul></li></ul><p>after</p>"


def test_a_table_grows_and_shrinks_by_its_toolbar(editor_page):
    keyboard = edit(editor_page)
    choose(editor_page, "tab")
    keyboard.type("Tide")
    for name in ["Delete column", "Row below", "Delete row", "Delete row"]:
        editor_page.get_by_role("button", name=name).click()
    rows = "<tr><td></td><td></td></tr>" * 2
    expect_html(editor_page, f"<table><tbody>{rows}</tbody></table>")


def test_a_table_gets_a_caption(editor_page, editor):
    table = "<table>{}<tbody><tr><td>High</td></tr></tbody></table>"
    edit(editor_page, table.format(""), by=editor)
    editor_page.get_by_role("cell", name="High").click()
    editor_page.get_by_role("button", name="Table caption").click()
    editor_page.get_by_role("dialog").get_by_label("Table caption").fill("Tides")
    editor_page.keyboard.press("Enter")
    expect_html(editor_page, table.format("<caption>Tides</caption>"))


def test_undo_and_redo_go_over_everything(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("## Tides")
    keyboard.press("Enter")
    choose(editor_page, "note")
    keyboard.type("Neap tides are weak.")
    whole = html(editor_page)
    for _ in range(12):
        keyboard.press("Control+z")
    expect_html(editor_page, "")
    for _ in range(12):
        keyboard.press("Control+Shift+z")
    expect_html(editor_page, whole)


def edit_link(page, editor, query=""):
    """The dialog for a link on the word "this"."""
    make_article("The Tide Table", by=editor)
    keyboard = edit(page)
    keyboard.type("See this")
    select_back(page, "this")
    keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    keyboard.type(query)
    if query:
        expect(page.get_by_role("option", name="The Tide Table")).to_be_visible()
    return keyboard
