"""Addresses, languages and directions are the same in the editor and on the server, and nothing is left out in silence."""

import json
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.editing import edit, expect_html, html, paste

SAMPLES = json.loads((Path(__file__).parents[1] / "samples/links.json").read_text())
ARABIC = '<p lang="ar" dir="rtl">قال المحرر (2024)!</p><blockquote lang="fr"><p>Oui.</p></blockquote><ul dir="rtl"><li>نعم</li></ul>'


def test_the_editor_puts_addresses_right_as_the_server_does(editor_page, single_modules):
    edit(editor_page)
    read = "async (written) => { const { asHref } = await import('editor/text/address'); return written.map(asHref) }"
    assert editor_page.evaluate(read, [written for written, _ in SAMPLES]) == [stored for _, stored in SAMPLES]


def test_language_and_direction_of_a_paragraph_come_through_the_editor(editor_page, editor):
    edit(editor_page, ARABIC, by=editor)
    assert html(editor_page) == ARABIC


def test_the_text_is_written_in_the_direction_of_its_language(editor_page):
    edit(editor_page)
    editor_page.evaluate(
        "() => { const { language } = document.querySelector('.ProseMirror').closest('form').elements;"
        " language.value = 'ar'; language.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    expect(editor_page.locator(".body-editor__page")).to_have_attribute("dir", "rtl")


def test_what_a_paste_cannot_bring_along_is_told_and_its_address_kept(editor_page, problems):
    edit(editor_page)
    paste(
        editor_page,
        html='<p>Look:</p><img src="https://example.org/a.png"><img src="https://example.org/b.png">'
        '<img src="https://example.org/t.gif" width="1" height="1">'
        '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><p>And <a href="javascript:x()">on</a>.</p>',
    )
    expect(editor_page.locator(".notices")).to_contain_text("Left out: 2 pictures, 1 video and 1 unsafe link.")
    address = "https://www.youtube.com/watch?v=abcdefghijk"
    expect_html(editor_page, f'<p>Look:</p><p><a href="{address}">{address}</a></p><p>And on.</p>')
    problems.clear()
