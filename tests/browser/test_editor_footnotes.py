"""Footnotes: typed where one writes, pasted from elsewhere, and read at the end of the text."""

import re

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import save
from tests.browser.editing import edit, expect_html, html, paste, press
from tests.factories import make_article

WORD = (
    '<p class=MsoNormal>Low<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>'
    "<span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> tide.</p>"
    "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width=\"33%\"><![endif]>"
    "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href=\"#_ftnref1\" name=\"_ftn1\" "
    'title=""><span class=MsoFootnoteReference>[1]</span></a> See <i>Tides</i>, p. 4.</p></div></div>'
)
# Google Docs has a rule above them; Substack stands in boxes that have ids.
DOCS = (
    '<p>Low<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> tide.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See '
    '<span style="font-style:italic">Tides</span>, p. 4.</span></p></div>'
)
SUBSTACK = (
    '<div id="main"><p>Low<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> tide.</p><div class="footnote">'
    '<a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content">'
    "<p>See <em>Tides</em>, p. 4.</p></div></div></div>"
)
SEE = '<span role="doc-footnote">See <em>Tides</em>, p. 4.</span>'


def test_footnotes_are_typed_pasted_undone_saved_and_read(editor_page, axe):
    keyboard = edit(editor_page)
    keyboard.type("Low[^1]")
    note = editor_page.get_by_role("textbox", name="Text of the footnote")
    expect(note).to_be_focused()
    keyboard.type("See ")
    press(editor_page, "Control+i")
    keyboard.type("Tides")
    press(editor_page, "Control+i")
    keyboard.type(', "p. 4".')
    press(editor_page, "Enter")
    expect(note).to_have_count(0)
    keyboard.type(" tide.")
    typed = f"<p>Low{SEE.replace('p. 4', '“p. 4”')} tide.</p>"
    expect_html(editor_page, typed)
    expect(editor_page.get_by_label("Footnote 1: See Tides, “p. 4”.")).to_have_text("1")
    # Undone and done again as one step; opened by Enter, and emptied.
    press(editor_page, "Control+z", "Control+z")
    assert "doc-footnote" not in html(editor_page)
    press(editor_page, "Control+Shift+Z", "Control+Shift+Z")
    expect_html(editor_page, typed)
    press(editor_page, "Control+Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter")
    expect(note).to_be_focused()
    press(editor_page, "Control+a", "Delete", "Enter")
    expect_html(editor_page, "<p>Low tide.</p>")
    for source in (WORD, DOCS, SUBSTACK):
        press(editor_page, "Control+a")
        paste(editor_page, html=source)
        expect_html(editor_page, f"<p>Low{SEE} tide.</p>")
    editor_page.get_by_label("Headline", exact=True).fill("Tides")
    save(editor_page)
    assert axe() == []
    body = Article.objects.get().latest_revision.document.body
    editor_page.reload()
    editor_page.locator(".ProseMirror[contenteditable=true]").wait_for()
    assert html(editor_page) == body == f"<p>Low{SEE} tide.</p>"
    read_it(editor_page, make_article(body=body), axe)


def read_it(page, article, axe):
    page.goto(article.get_absolute_url())
    notes = page.get_by_role("region", name="Notes")
    expect(notes.get_by_role("listitem")).to_have_text("See Tides, p. 4. ↩︎")
    assert axe() == []
    page.get_by_role("link", name="1", exact=True).press("Enter")
    expect(page).to_have_url(re.compile("#footnote-1$"))
    notes.get_by_role("link", name="Back to the text").press("Enter")
    expect(page).to_have_url(re.compile("#footnote-ref-1$"))
