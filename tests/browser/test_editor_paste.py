"""Text from elsewhere comes in clean, and what is stored is what one saw."""

import pytest
from playwright.sync_api import expect

from tests.articles.body.hostile import HOSTILE
from tests.browser.desk import change_page, expect_revision, open_desk
from tests.browser.editing import SAMPLES, edit, expect_html, html, paste, press
from tests.factories import make_draft, make_image, make_person, make_post

WORD = (
    "<h2>The Lock Keeper</h2>"
    '<p>Water <strong>never</strong> asks, said <em>nobody</em> on the <a href="https://example.org/towpath">towpath</a>.</p>'
    "<ul><li>Gates<ul><li>Upper gate</li></ul></li><li>Paddles</li></ul>"
    "<p>Then, in order:</p><ol><li>Wait</li><li>Wait again</li></ol><h2>Costs</h2>"
    "<table><tbody><tr><td><strong>Gate</strong></td><td>£40</td></tr><tr><td>Paddle</td><td>£9</td></tr></tbody></table>"
)
DOCS = (
    "<h2>Low water</h2>"
    '<p>The bell is <strong>loud</strong> and <em>late</em> at the <a href="https://example.org/quay">quay</a>.</p>'
    "<ul><li>Rope<ul><li>Thin rope</li></ul></li><li>Chain</li></ul><ol><li>First</li></ol>"
    "<table><tbody><tr><td>High</td><td>Low</td></tr></tbody></table>"
)
WEB = (
    "<h2>Of gulls</h2><p>They steal, <strong>openly</strong> and in pairs.</p>"
    '<figure data-block="listing"><pre>one line\ntwo lines</pre></figure>'
    '<blockquote cite="https://example.org/gulls"><p>A gull is a <em>tax</em>.</p></blockquote><h3>Why</h3>'
    '<p>See <a href="https://example.org/why">why</a> and not and top.</p>'
    '<ol start="4"><li>Fourth</li><li>Fifth<ul><li>Deeper</li></ul></li></ol><hr>'
)


@pytest.mark.parametrize(("sample", "clean"), [("word", WORD), ("google-docs", DOCS), ("web-page", WEB)])
def test_text_from_elsewhere_comes_in_clean(editor_page, sample, clean):
    edit(editor_page)
    paste(editor_page, html=(SAMPLES / f"{sample}.html").read_text())
    assert html(editor_page) == clean


def test_every_block_is_stored_as_it_is_shown(editor_page, editor):
    make_person("Ada Quill")
    make_post()
    picture = make_image("harbour")
    body = WHOLE.format(src=picture.file.url)
    article = make_draft(by=editor, body=body)
    open_desk(editor_page, change_page(article))
    expect(editor_page.locator(".social-post")).to_contain_text("The tide is out.")
    assert html(editor_page) == article.latest_revision.document.body == body


def test_what_is_saved_comes_back_the_same(editor_page, editor):
    keyboard = edit(editor_page, "<p>Once.</p>", by=editor)
    keyboard.type(" And “again”")
    written = html(editor_page)
    editor_page.get_by_role("button", name="Save draft").click()
    expect_revision(editor_page)
    editor_page.reload()
    editor_page.locator(".ProseMirror[contenteditable=true]").wait_for()
    assert html(editor_page) == written == "<p>Once. And “again”</p>"


def test_a_copied_block_is_pasted_whole(editor_page, editor):
    make_post()
    post = '<figure data-block="post" data-post="https://x.com/janeroe/status/1"></figure>'
    edit(editor_page, f"{post}<p>After.</p>", by=editor)
    press(editor_page, "ArrowUp", "Control+c", "Control+End", "Enter", "Control+v")
    expect_html(editor_page, f"{post}<p>After.</p>{post}")


def test_an_address_over_selected_words_links_them(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("tides")
    press(editor_page, "Control+a")
    paste(editor_page, text="https://example.org/tides")
    expect_html(editor_page, '<p><a href="https://example.org/tides">tides</a></p>')


def test_hostile_html_comes_in_harmless(editor_page, problems):
    edit(editor_page)
    for sample in HOSTILE:
        paste(editor_page, html=sample)
        html(editor_page)
    # Pictures that are not there are asked for; nothing was run, and no rule of the CSP was touched.
    assert not [problem for problem in problems if "Security Policy" in problem]
    problems.clear()


WHOLE = (
    '<h2>Tides</h2><p>It was <a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a> who wrote: '
    '<q data-person="ada-quill" cite="https://example.org/a" data-said-on="2026-04-01">We <em>never</em> counted &amp; sang</q>.</p>'
    '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><blockquote><p>The tide<br>is out.</p></blockquote>'
    '<figcaption>Jane Roe (@janeroe) on X, <a href="https://x.com/janeroe/status/1">27 April 2026</a></figcaption></figure>'
    '<figure data-block="quote" data-said-on="2026-04-01"><blockquote cite="https://example.org/b"><p>One.</p><p>Two.</p></blockquote>'
    '<figcaption><a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a>, in a letter</figcaption></figure>'
    '<figure data-block="image" data-image="harbour"><img src="{src}" alt="A “harbour” &lt; a port" width="64" height="40">'
    "<figcaption>At <strong>dawn</strong> <small>Ann Po</small></figcaption></figure>"
    '<aside data-block="promo" data-placement="inline"></aside><aside data-block="note"><p>By the&nbsp;way.</p></aside>'
    '<blockquote cite="https://example.org/c"><p>Long ago.</p></blockquote><ul><li>rope<ol start="3"><li>thin</li></ol></li></ul>'
    "<table><thead><tr><th>Tide</th><th>Hour</th></tr></thead><tbody><tr><td>High</td><td>6<br>18</td></tr></tbody></table>"
    "<hr><h3>After</h3><p><s>x</s><sub>2</sub><sup>3</sup> <code>y</code> <strong><em>z</em></strong></p>"
)
