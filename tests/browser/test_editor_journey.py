"""An article with every kind of block, written from the keyboard alone, saved, read again, published and read by a reader."""

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import save, write
from tests.browser.editing import choose, edit, html, press, select_back
from tests.factories import make_image, make_person, make_post

SENTENCE = "The ferry left at six and nobody on the quay could say when it would be back. "


def test_an_article_is_written_from_the_keyboard_alone_and_read_as_it_was_written(editor_page):
    make_person("Ada Quill")
    make_post(text="The tide is out.")
    make_image("harbour", size=(400, 300), caption="The harbour")
    keyboard = edit(editor_page)
    write(editor_page, "The Last Ferry", "")
    for block in [opening, quotation, post, picture, lists_and_table, aside]:
        block(editor_page)
    keyboard.type(SENTENCE * 3)
    keyboard.insert_text(SENTENCE * 42)
    written = html(editor_page)
    save(editor_page)
    article = Article.objects.get()
    assert html(editor_page) == written == article.document.body
    assert article.word_count > 800
    read_it(editor_page)


def read_it(page):
    page.get_by_role("button", name="Publish", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Publish").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Published. Readers can see it now.").wait_for()
    page.goto("/articles/the-last-ferry/")
    reader = page.locator(".prose")
    for selector in [
        "h2",
        "q",
        "a[href='/people/ada-quill/']",
        ".block-quote",
        ".social-post",
        ".figure",
        "table",
        ".note",
    ]:
        expect(reader.locator(selector).first).to_be_visible()


def opening(page):
    page.keyboard.type(SENTENCE * 3 + "@quill")
    expect(page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.keyboard.type(" said that it had “gone for good")
    select_back(page, "gone for good")
    page.keyboard.press("Control+Shift+Q")
    expect(page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type("## What was left")
    page.keyboard.press("Enter")


def quotation(page):
    choose(page, "quota")
    page.keyboard.type("I have my boots.")
    page.keyboard.press("Tab")
    page.keyboard.type("quill")
    expect(page.get_by_role("option", name="Ada Quill")).to_be_visible()
    press(page, "Enter", "Escape", "Enter")


def post(page):
    page.keyboard.type("https://x.com/janeroe/status/1")
    page.keyboard.press("Enter")
    expect(page.locator(".social-post__text")).to_have_text("The tide is out.")


def picture(page):
    choose(page, "pict")
    expect(page.locator(".library__picture")).to_have_count(1)
    page.locator(".library__picture").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Insert", exact=True).and_(page.locator("[type=submit]")).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".figure")).to_have_count(1)


def lists_and_table(page):
    page.keyboard.type("- boots")
    press(page, "Enter", "Enter")
    choose(page, "tab")
    for word in ["Tide", "Hour", "Height", "High"]:
        page.keyboard.type(word)
        press(page, "Tab")
    press(page, "Control+End")


def aside(page):
    choose(page, "promo")
    choose(page, "note")
    page.keyboard.type("The author owns a boat.")
    press(page, "Control+Enter")
