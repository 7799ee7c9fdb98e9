"""What tests of the body's editor do again and again: open it, paste and drop, read its HTML."""

import base64
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import TimeoutError, expect

from articles.body.clean import clean
from articles.models import Article
from tests.browser.desk import change_page, open_desk, save
from tests.factories import make_draft, picture_bytes

SAMPLES = Path(__file__).parent.parent / "samples" / "paste"

_PASTE = """([html, text, pictures]) => {
  const data = new DataTransfer()
  if (html) data.setData("text/html", html)
  if (text) data.setData("text/plain", text)
  for (const [name, content] of pictures) {
    data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type: "image/png" }))
  }
  document.querySelector(".ProseMirror").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""
_DROP = """(line, [name, content, type = "image/png"]) => {
  const data = new DataTransfer()
  data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }))
  const { left, bottom } = line.getBoundingClientRect()
  line.dispatchEvent(
    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 40, clientY: bottom - 3 }))
}"""

_STATE = "const { doc, selection: { from } } = document.querySelector('.ProseMirror').editor.state;"
_ENDS_WITH = f"(words) => {{ {_STATE} return doc.textBetween(0, from, ' ').endsWith(words) }}"


def edit(page, body=None, by=None):
    """Open the editor, on a new article or on a draft with this body, with the caret at the end of the text."""
    article = make_draft(by=by, body=body) if body else None
    open_desk(page, change_page(article)) if article else open_desk(page)
    page.locator(".ProseMirror[contenteditable=true]").focus()
    wait_for_caret(page)
    press(page, "Control+End")
    return page.keyboard


def wait_for_caret(page):
    """For 50 ms after it has got the focus, ProseMirror puts back what the browser does to the selection."""
    page.evaluate("new Promise((done) => setTimeout(done, 60))")


def html(page):
    """The text as it would be stored. It is the very HTML that the cleaner lets through."""
    written = page.evaluate("document.querySelector('.ProseMirror').editor.getHTML()")
    assert clean(written) == written
    return written


def save_and_reopen(page, body, axe):
    """Give the only article, whose text is this, a headline, save it, and open it again: the text is the same in both places."""
    page.get_by_label("Headline", exact=True).fill("Tides")
    save(page)
    assert axe() == []
    page.reload()
    page.locator(".ProseMirror[contenteditable=true]").wait_for()
    assert html(page) == Article.objects.get().latest_revision.document.body == body


def expect_html(page, expected):
    """Wait until the text is this."""
    with suppress(TimeoutError):  # the comparison below says more
        page.wait_for_function("(it) => document.querySelector('.ProseMirror').editor.getHTML() === it", arg=expected)
    assert html(page) == expected


def paste(page, html="", text="", pictures=()):
    page.evaluate(_PASTE, [html, text, [_coded(name) for name in pictures]])


def drop_picture(page, name, on):
    on.evaluate(_DROP, _coded(name))


def drop_file(name, content, media_type, on):
    on.evaluate(_DROP, [name, base64.b64encode(content).decode(), media_type])


def press(page, *keys):
    """Press keys one after the other, each when the editor has seen what the one before has done to the selection."""
    for key in keys:
        page.keyboard.press(key)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def select_back(page, words):
    """Select the words that stand before the caret."""
    page.wait_for_function(_ENDS_WITH, arg=words)
    press(page, *["Shift+ArrowLeft"] * len(words))


def choose(page, query):
    """Write a word of the / menu and take what it offers first."""
    page.keyboard.type(f"/{query}")
    expect(page.get_by_role("listbox", name="Blocks").get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")


def _coded(name):
    return [f"{name}.png", base64.b64encode(picture_bytes((120, 80), shade=len(name) * 9)).decode()]
