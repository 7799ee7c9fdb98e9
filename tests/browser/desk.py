"""What tests of the writing desk do again and again, as an editor would do it: with keys."""

import re

from playwright.sync_api import expect

from articles.models import Draft

BETWEEN = 50
PATIENCE = 30_000  # a desk that could not reach the server waits a while before it tries again
# A slow machine is no fault of a page.
expect.set_options(timeout=PATIENCE)
NEW = "/admin/articles/article/add/"
FORM = re.compile(r"/article/(add|\d+/change)/$")  # the address that a save is sent to


def change_page(article):
    return f"/admin/articles/article/{article.pk}/change/"


def open_desk(page, address=NEW):
    """Go there, and wait until the scripts have taken their places."""
    page.goto(address)
    page.locator("#article_form[data-ready]").wait_for()
    page.locator(".ProseMirror[contenteditable=true]").wait_for()


def write(page, headline, body):
    """Type a headline, no standfirst, and the first paragraph, from the keyboard alone."""
    page.get_by_label("Headline", exact=True).click()
    page.keyboard.type(headline)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type(body)


def go_on_writing(page, words):
    """Type at the end of the text."""
    page.locator(".ProseMirror[contenteditable=true] p").last.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def text_of(page):
    return page.locator(".ProseMirror[contenteditable=true]").inner_text()


def expect_saved(page):
    """Wait until the server has confirmed the words."""
    expect(page.locator("#article_form")).to_have_attribute("data-saving", "saved")
    expect(page.locator(".bar-saved")).to_contain_text("Draft saved")


def save(page):
    """Press the key that saves, and wait until the server has said so."""
    page.keyboard.press("Control+s")
    expect_revision(page)


def expect_revision(page):
    """Wait until the bar says that the text is saved for good, not only kept as a draft."""
    expect(page.locator(".bar-saved")).to_have_text(re.compile(r"Saved \d"))


def kept_bodies():
    return [draft.fields["body"] for draft in Draft.objects.all()]


def wait_until(page, is_so):
    """Wait for what no page shows: `is_so` is asked until it says yes."""
    for _ in range(PATIENCE // BETWEEN):
        if is_so():
            return
        page.wait_for_timeout(BETWEEN)  # the browser's events come in meanwhile
    raise AssertionError("It never came to be so.")
