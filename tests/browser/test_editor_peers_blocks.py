"""Blocks that peers have, written by the keyboard alone, undone, saved, opened again and read."""

import re

from playwright.sync_api import expect

from tests.browser.editing import choose, edit, expect_html, html, paste, press, save_and_reopen
from tests.factories import make_article, make_image, make_person, make_recording

HEAD = '<aside data-block="contents"></aside><h2>Tides</h2><p>Before.</p>'
CALL = '<aside data-block="call"><p><a href="https://example.org/join">Join us</a></p></aside>'
MARKUP = '<figure data-block="markup"><pre>&lt;b onclick="x()"&gt;Two words&lt;/b&gt;\n&lt;script&gt;x&lt;/script&gt;</pre></figure>'
DETAILS = '<details data-block="details"><summary>How we <em>counted</em></summary><p>Twice.</p></details>'
OF_ALL_BLOCKS = (
    f"{HEAD}{DETAILS}{CALL}"
    '<p>Low<span role="doc-footnote">See <em>Tides</em>, p. 4.</span> water.</p>'
    '<figure data-block="markup"><pre>&lt;dl&gt;&lt;dt&gt;Ebb&lt;/dt&gt;&lt;/dl&gt;</pre></figure>'
    '<figure data-block="listing" data-language="Python"><pre>if a &lt; b:\n    go()</pre></figure>'
    '<aside data-block="pull"><p>Nobody asked.</p></aside><aside data-block="note"><p>Mind the gap.</p></aside>'
    '<figure data-block="quote" data-said-on="2026-04-01"><blockquote cite="https://example.org/b"><p>One.</p></blockquote>'
    '<figcaption><a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a>, in a letter</figcaption></figure>'
    '<figure data-block="gallery"><figure data-block="image" data-image="quay">{quay}<figcaption>By day <small>Ann Po</small></figcaption>'
    "</figure>"
    '<figure data-block="image" data-image="pier">{pier}</figure><figcaption>At low tide</figcaption></figure>'
    '<figure data-block="media" data-media="surf"><figcaption>At night</figcaption></figure><p>After.</p>'
)
BODY = f"{HEAD}{DETAILS}{CALL}{MARKUP}<p>After.</p>"


def test_details_contents_and_buttons_are_typed_and_saved(editor_page, axe):
    keyboard = edit(editor_page)
    choose(editor_page, "contents")
    expect(editor_page.get_by_role("group", name="Table of contents")).to_contain_text("no headings yet")
    keyboard.type("## Tides")
    press(editor_page, "Enter")
    expect(editor_page.get_by_role("group", name="Table of contents").get_by_role("listitem")).to_have_text(["Tides"])
    keyboard.type("Before.")
    press(editor_page, "Enter")
    choose(editor_page, "details")
    keyboard.type("How we *counted*")
    press(editor_page, "Enter")
    keyboard.type("Twice.")
    expect_html(editor_page, f"{HEAD}{DETAILS}")
    press(editor_page, "Enter", "Enter")
    choose(editor_page, "button")
    keyboard.type("Join us")
    expect_html(editor_page, f"{HEAD}{DETAILS}<p>Join us</p>")
    press(editor_page, "Tab")
    keyboard.type("example.org/join")
    press(editor_page, "Enter")
    choose(editor_page, "html")
    keyboard.type('<b onclick="x()">Two words</b>')
    press(editor_page, "Enter")
    keyboard.type("<script>x</script>")
    expect(editor_page.get_by_text("Left out: <script>.")).to_be_visible()
    press(editor_page, "Control+Enter")
    keyboard.type("After.")
    expect_html(editor_page, BODY)
    save_and_reopen(editor_page, BODY, axe)


def test_a_block_that_was_put_in_by_mistake_goes_with_a_key_or_is_undone(editor_page):
    edit(editor_page, BODY)
    press(editor_page, "Enter")
    choose(editor_page, "details")
    expect(editor_page.get_by_role("group", name="Details")).to_have_count(2)
    press(editor_page, "Backspace")
    expect_html(editor_page, BODY)
    choose(editor_page, "details")
    expect(editor_page.get_by_role("group", name="Details")).to_have_count(2)
    press(editor_page, "Control+z")
    expect(editor_page.get_by_role("group", name="Details")).to_have_count(1)
    expect_html(editor_page, BODY)


def test_details_contents_and_buttons_are_read(editor_page, axe):
    editor_page.goto(make_article(body=BODY).get_absolute_url())
    expect(editor_page.get_by_role("navigation", name="Contents").get_by_role("link")).to_have_attribute(
        "href", "#section-tides"
    )
    expect(editor_page.get_by_role("link", name="Join us")).to_have_attribute("href", "https://example.org/join")
    expect(editor_page.locator(".markup")).to_have_text("Two words")
    words = editor_page.get_by_text("Twice.")
    expect(words).to_be_hidden()
    editor_page.locator("summary", has_text="How we counted").press("Enter")
    expect(words).to_be_visible()
    assert axe() == []
    press(editor_page, "Enter")
    expect(words).to_be_hidden()
    editor_page.emulate_media(media="print")
    expect(words).to_be_visible()
    # Where the style sheet cannot open them, a script does while the page is printed.
    editor_page.add_init_script("CSS.supports = () => false")
    editor_page.reload()
    details = editor_page.locator("details.details")
    expect(details).not_to_have_attribute("open", "")
    editor_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(details).to_have_attribute("open", "")
    editor_page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(details).not_to_have_attribute("open", "")


def test_a_gallery_is_made_of_the_library_put_in_order_and_read(editor_page, axe):
    quay, pier = make_image("quay", alt="A quay"), make_image("pier", alt="A pier")
    edit(editor_page)
    choose(editor_page, "gallery")
    for image in (quay, pier):
        editor_page.get_by_role("button", name=image.alt).press("Enter")
    editor_page.get_by_role("button", name="Insert 2 pictures").press("Enter")
    gallery = editor_page.get_by_role("figure", name="Gallery")
    gallery.get_by_label("Caption of the gallery").fill("At low tide")
    gallery.get_by_role("button", name="Move earlier").last.press("Enter")
    one, two = (
        f'<figure data-block="image" data-image="{image.name}"><img src="{image.file.url}" alt="{image.alt}" width="64" height="40">'
        for image in (pier, quay)
    )
    body = f'<figure data-block="gallery">{one}</figure>{two}</figure><figcaption>At low tide</figcaption></figure>'
    expect_html(editor_page, body)
    press(editor_page, "Control+z")
    expect(gallery.get_by_label("Alternative text").first).to_have_value("A quay")
    press(editor_page, "Control+Shift+Z", "ArrowRight")
    editor_page.keyboard.type("Seen from the pier")
    body = body.replace("</figure><figcaption>", "<figcaption>Seen from the pier</figcaption></figure><figcaption>")
    expect_html(editor_page, body)
    save_and_reopen(editor_page, body, axe)
    gallery.get_by_role("button", name="Remove").first.press("Enter")
    expect(gallery.get_by_label("Alternative text")).to_have_count(1)
    editor_page.goto(make_article(body=body).get_absolute_url())
    expect(editor_page.get_by_role("img")).to_have_count(2)
    expect(editor_page.get_by_role("figure", name="Seen from the pier")).to_be_visible()
    assert axe() == []


def test_what_opens_or_is_a_button_elsewhere_is_pasted_as_such(editor_page):
    edit(editor_page)
    paste(
        editor_page,
        '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="https://example.org/join">'
        '<strong>Join us</strong></a></div></div><details open><summary>Who <a href="https://example.org/">said</a> so?</summary>'
        'Nobody.</details><p>See <a class="btn" href="https://example.org/">this</a>.</p>'
        '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Who said so?</h4></div>'
        '<div class="kg-toggle-content"><p>Nobody.</p></div></div>'
        '<div class="kg-card kg-callout-card"><div class="kg-callout-text">Mind them.</div></div>'
        '<figure class="wp-block-pullquote"><blockquote><p>Nobody.</p></blockquote></figure><div class="kg-card kg-audio-card"><div>'
        '<audio src="https://cdn.example/h.mp3"></audio><div class="kg-audio-title">The herons</div><span>0:00</span></div></div>',
    )
    details = '<details data-block="details"><summary>Who said so?</summary><p>Nobody.</p></details>'
    boxes = '<aside data-block="note"><p>Mind them.</p></aside><aside data-block="pull"><p>Nobody.</p></aside>'
    player = '<p><a href="https://cdn.example/h.mp3">The herons</a></p>'
    expect_html(
        editor_page, f'{CALL}{details}<p>See <a href="https://example.org/">this</a>.</p>{details}{boxes}{player}'
    )


def test_what_is_copied_from_a_page_is_pasted_as_the_blocks_that_it_shows(editor_page):
    make_person("Ada Quill")
    quay, pier = make_image("quay", alt="A quay"), make_image("pier", alt="A pier")
    make_recording("surf", title="The surf")
    shown = {
        image.name: f'<img src="{image.file.url}" alt="{image.alt}" width="64" height="40">' for image in (quay, pier)
    }
    body = OF_ALL_BLOCKS.format(**shown)
    editor_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    editor_page.goto(make_article(body=body).get_absolute_url())
    # What is closed is not copied, as nobody sees it.
    editor_page.locator("details.details summary").click()
    expect(editor_page.get_by_text("Twice.")).to_be_visible()
    editor_page.evaluate("getSelection().selectAllChildren(document.querySelector('.prose'))")
    press(editor_page, "Control+c")
    edit(editor_page)
    press(editor_page, "Control+v")
    expect(editor_page.locator(".ProseMirror")).to_contain_text("After.")
    # A picture that is copied has the address at which readers get it, which leads to the same.
    assert re.sub('src="[^"]*"', "", html(editor_page)) == re.sub('src="[^"]*"', "", body)
