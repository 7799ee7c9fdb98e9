"""Blocks that peers have, written by the keyboard alone, undone, saved, opened again and read."""

from playwright.sync_api import expect

from tests.browser.editing import choose, edit, expect_html, paste, press, save_and_reopen
from tests.factories import make_article, make_image

HEAD = '<aside data-block="contents"></aside><h2>Tides</h2><p>Before.</p>'
CALL = '<aside data-block="call"><p><a href="https://example.org/join">Join us</a></p></aside>'
MARKUP = '<figure data-block="markup"><pre>&lt;b onclick="x()"&gt;Two words&lt;/b&gt;\n&lt;script&gt;x&lt;/script&gt;</pre></figure>'
DETAILS = '<details data-block="details"><summary>How we <em>counted</em></summary><p>Twice.</p></details>'
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
    editor_page.emulate_media(media="print")
    expect(words).to_be_visible()


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
        'Nobody.</details><p>See <a class="btn" href="https://example.org/">this</a>.</p>',
    )
    details = '<details data-block="details"><summary>Who said so?</summary><p>Nobody.</p></details>'
    expect_html(editor_page, f'{CALL}{details}<p>See <a href="https://example.org/">this</a>.</p>')
