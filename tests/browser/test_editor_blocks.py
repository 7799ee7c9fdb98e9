"""The blocks of a text, written by keys and by mouse: posts, quotations, pictures, promos, notes, mentions."""

import re

from playwright.sync_api import expect

from articles.models import Article, Image
from articles.social.models import SocialPost
from people.models import Person
from tests.browser.desk import expect_revision
from tests.browser.editing import choose, drop_picture, edit, expect_html, html, paste, press, select_back
from tests.factories import make_image, make_person, make_post

POST = (
    '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><blockquote><p>The tide is out.</p></blockquote>'
    '<figcaption>Jane Roe (@janeroe) on X, <a href="https://x.com/janeroe/status/1">see it there</a></figcaption></figure>'
)
PEOPLE = {"ada-quill": "Ada Quill", "bo-sand": "Bo Sand"}


def test_a_pasted_address_on_an_empty_line_becomes_a_post(editor_page):
    make_post()
    edit(editor_page)
    paste(editor_page, text="https://twitter.com/janeroe/status/1?s=20")
    expect(editor_page.get_by_role("figure", name="Post: Jane Roe")).to_contain_text("The tide is out.")
    expect_html(editor_page, POST)


def test_a_typed_address_and_enter_become_a_post(editor_page):
    make_post()
    keyboard = edit(editor_page)
    keyboard.type("https://x.com/janeroe/status/1")
    keyboard.press("Enter")
    expect_html(editor_page, POST)
    keyboard.type("She was right.")
    assert html(editor_page) == f"{POST}<p>She was right.</p>"


def test_an_address_that_is_no_posts_stays_a_link(editor_page):
    edit(editor_page)
    paste(editor_page, text="https://example.org/tides")
    expect_html(editor_page, '<p><a href="https://example.org/tides">https://example.org/tides</a></p>')


def test_an_address_among_words_is_a_link(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("See ")
    paste(editor_page, text="https://x.com/janeroe/status/1")
    link = '<a href="https://x.com/janeroe/status/1">https://x.com/janeroe/status/1</a>'
    assert html(editor_page) == f"<p>See {link}</p>"


def test_a_post_that_nobody_can_fetch_is_typed_in(editor_page):
    edit(editor_page)
    paste(editor_page, text="https://t.me/quayside/42")
    card = editor_page.locator(".social-post")
    card.get_by_label("Text of the post").fill("Low water at noon.")
    card.get_by_label("Author").fill("The Quay")
    card.get_by_label("Posted").fill("2026-03-04T09:30")
    card.get_by_role("button", name="Save").click()
    expect(card).to_contain_text("Low water at noon.")
    assert "<p>Low water at noon.</p></blockquote><figcaption>The Quay (@quayside) on Telegram" in html(editor_page)
    assert SocialPost.objects.get(platform="telegram").text == "Low water at noon."


def test_all_cards_of_a_text_are_asked_for_at_once(editor_page, editor):
    posts = [make_post(f"https://x.com/janeroe/status/{number}", text=f"Tide {number}") for number in range(1, 6)]
    body = "".join(f'<figure data-block="post" data-post="{post.reference}"></figure>' for post in posts)
    asked = []
    editor_page.on("request", lambda request: request.url.endswith("/desk/posts/") and asked.append(request))
    edit(editor_page, body, by=editor)
    expect(editor_page.locator(".social-post__text")).to_have_text([post.text for post in posts])
    assert len(asked) == 1


def test_undo_takes_a_post_out_and_redo_brings_it_back(editor_page):
    make_post()
    edit(editor_page)
    paste(editor_page, text="https://x.com/janeroe/status/1")
    expect_html(editor_page, POST)
    press(editor_page, "Control+z")
    expect_html(editor_page, "")
    press(editor_page, "Control+Shift+Z")
    expect_html(editor_page, POST)


def test_a_quotation_is_written_with_speaker_source_and_day(editor_page):
    make_person("Ada Quill")
    keyboard = edit(editor_page)
    choose(editor_page, "quota")
    keyboard.type("We never counted.")
    keyboard.press("Tab")
    keyboard.type("quill")
    expect(editor_page.get_by_role("option", name="Ada Quill")).to_be_visible()
    press(editor_page, "Enter", "Tab")
    keyboard.type("https://example.org/minutes")
    editor_page.get_by_label("Said on").fill("2026-04-01")
    words = '<blockquote cite="https://example.org/minutes"><p>We never counted.</p></blockquote>'
    speaker = '<figcaption><a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a></figcaption>'
    expect_html(editor_page, f'<figure data-block="quote" data-said-on="2026-04-01">{words}{speaker}</figure>')


def test_a_speaker_is_made_on_the_spot(editor_page):
    keyboard = edit(editor_page)
    choose(editor_page, "quota")
    keyboard.type("I was there.")
    keyboard.press("Tab")
    keyboard.type("Bo Sand")
    editor_page.get_by_role("option", name="Add “Bo Sand”").click()
    editor_page.get_by_role("button", name="Add Bo Sand as a new person").click()
    expect(editor_page.get_by_title("Leads to the person’s page")).to_have_value("Bo Sand")
    assert '<a data-person="bo-sand"' in html(editor_page)
    assert Person.objects.filter(slug="bo-sand").exists()


def test_enter_on_an_empty_line_leaves_a_quotation(editor_page):
    keyboard = edit(editor_page)
    choose(editor_page, "quota")
    keyboard.type("One.")
    press(editor_page, "Enter", "Enter")
    keyboard.type("After.")
    assert html(editor_page) == '<figure data-block="quote"><blockquote><p>One.</p></blockquote></figure><p>After.</p>'


def test_words_in_a_sentence_become_a_quotation_of_the_person_named_nearby(editor_page, editor):
    make_person("Ada Quill")
    make_person("Bo Sand")
    ada, bo = (f'<a data-person="{slug}" href="/people/{slug}/">{name}</a>' for slug, name in PEOPLE.items())
    keyboard = edit(editor_page, f"<p>{ada} came.</p><p>{bo} stayed.</p><p>Quill said “no”</p>", by=editor)
    press(editor_page, "ArrowLeft")
    select_back(editor_page, "no")
    keyboard.press("Control+Shift+Q")
    expect(editor_page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    keyboard.press("Enter")
    quoted = '<p>Quill said <q data-person="ada-quill">no</q></p>'
    expect_html(editor_page, f"<p>{ada} came.</p><p>{bo} stayed.</p>{quoted}")


def test_somebody_who_is_named_without_a_link_is_suggested_too(editor_page):
    make_person("Bo Sand")
    make_person("Ada Quill")
    keyboard = edit(editor_page)
    keyboard.type("Later Sand said: no")
    select_back(editor_page, "no")
    keyboard.press("Control+Shift+Q")
    expect(editor_page.get_by_role("option", name="Bo Sand")).to_have_attribute("aria-selected", "true")
    keyboard.press("Enter")
    expect_html(editor_page, '<p>Later Sand said: <q data-person="bo-sand">no</q></p>')


def test_a_quotation_in_a_sentence_can_be_taken_back(editor_page, editor):
    edit(editor_page, "<p>She said <q>no</q></p>", by=editor)
    press(editor_page, "ArrowLeft", "Control+Shift+Q")
    editor_page.get_by_role("button", name="Remove marking").click()
    expect_html(editor_page, "<p>She said “no”</p>")


def test_a_person_is_mentioned_by_an_at_sign(editor_page):
    make_person("Ada Quill")
    keyboard = edit(editor_page)
    keyboard.type("So @qui")
    expect(editor_page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    keyboard.press("Enter")
    expect_html(editor_page, '<p>So <a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a></p>')
    keyboard.type(" left.")
    assert html(editor_page).endswith("</a> left.</p>")


def test_a_choice_replaces_what_was_typed_while_the_list_was_asked_for(editor_page):
    make_person("Ada Quill")
    keyboard = edit(editor_page)
    keyboard.type("So @qu")
    expect(editor_page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    editor_page.route("**/desk/people/?*", lambda route: None)
    with editor_page.expect_request("**/desk/people/?*"):
        keyboard.type("i")
    keyboard.press("Enter")
    expect_html(editor_page, '<p>So <a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a></p>')


def test_pictures_are_pasted_several_at_once(editor_page):
    edit(editor_page)
    paste(editor_page, pictures=["gull", "lighthouse"])
    expect(editor_page.locator(".figure:not(.is-sending)")).to_have_count(2)
    expect(editor_page.get_by_role("progressbar")).to_have_count(0)
    assert [*re.findall('data-image="([a-z]+)"', html(editor_page))] == ["gull", "lighthouse"]
    assert Image.objects.count() == 2


def test_a_dropped_picture_tears_no_paragraph_apart(editor_page, editor):
    edit(editor_page, "<p>One paragraph.</p><p>Another.</p>", by=editor)
    drop_picture(editor_page, "gull", on=editor_page.locator(".ProseMirror p").first)
    expect(editor_page.locator(".figure:not(.is-sending)")).to_have_count(1)
    assert re.sub("<figure.*</figure>", "|", html(editor_page)) == "<p>One paragraph.</p>|<p>Another.</p>"


def test_a_picture_gets_its_words_from_the_keyboard(editor_page):
    keyboard = edit(editor_page)
    keyboard.type("Above.")
    paste(editor_page, pictures=["gull"])
    expect(editor_page.locator(".figure:not(.is-sending)")).to_have_count(1)
    press(editor_page, "ArrowUp")
    for words, key in {"At dawn": "Tab", "A gull on a post": "Tab", "": "Tab", "Photo: Ann Po": "Enter"}.items():
        keyboard.type(words)
        press(editor_page, key)
    caption = "<figcaption>At dawn <small>Photo: Ann Po</small></figcaption>"
    assert 'alt="A gull on a post"' in html(editor_page)
    assert caption in html(editor_page)


def test_a_picture_without_words_says_so_until_it_is_called_decorative(editor_page):
    edit(editor_page)
    paste(editor_page, pictures=["gull"])
    expect(editor_page.get_by_text("Alternative text")).to_have_class("")
    expect(editor_page.get_by_label("Alternative text")).to_have_attribute("aria-invalid", "true")
    with editor_page.expect_response("**/desk/image/"):
        editor_page.get_by_label("Decorative").check()
    expect(editor_page.get_by_label("Alternative text")).to_have_attribute("aria-invalid", "false")
    assert Image.objects.get().is_decorative


def test_what_is_said_of_a_picture_on_its_way_reaches_the_library_with_it(editor_page):
    edit(editor_page)
    held = []
    editor_page.route("**/desk/images/", lambda route: held.append(route))
    paste(editor_page, pictures=["gull"])
    editor_page.get_by_label("Decorative").check()
    with editor_page.expect_response("**/desk/image/"):
        held[0].continue_()
    assert Image.objects.get().is_decorative


def test_what_is_no_picture_is_refused_with_a_reason_and_can_be_taken_out(editor_page, problems):
    edit(editor_page)
    editor_page.route("**/desk/images/", lambda route: route.fulfill(status=400, json={"error": "This is no picture."}))
    paste(editor_page, pictures=["gull"])
    expect(editor_page.locator(".block-news")).to_contain_text("This is no picture.")
    editor_page.unroute("**/desk/images/")
    editor_page.get_by_role("button", name="Try again").click()
    expect(editor_page.locator(".figure:not(.is-sending)")).to_have_count(1)
    problems.clear()


def test_saving_waits_for_a_picture_that_is_on_its_way(editor_page, editor):
    edit(editor_page, "<p>Once.</p>", by=editor)
    held = []
    editor_page.route("**/desk/images/", lambda route: held.append(route))
    with editor_page.expect_request("**/desk/images/"):
        paste(editor_page, pictures=["gull"])
    editor_page.get_by_role("button", name="Save draft").click()
    expect(editor_page.get_by_text("Saving as soon as the uploads have finished.")).to_be_visible()
    held[0].continue_()
    expect_revision(editor_page)
    assert 'data-image="gull"' in Article.objects.get().latest_revision.document.body


def test_fields_and_toolbar_rest_while_somebody_else_writes(editor_page, editor):
    edit(editor_page, '<figure data-block="quote"><blockquote><p>No.</p></blockquote></figure>', by=editor)
    expect(editor_page.get_by_label("Speaker")).to_be_visible()
    editor_page.evaluate("document.querySelector('.ProseMirror').editor.setEditable(false, false)")
    expect(editor_page.locator(".block-bar")).to_have_attribute("inert", "")
    expect(editor_page.locator(".toolbar")).to_have_attribute("inert", "")


def test_pictures_of_the_library_are_chosen_by_mouse(editor_page):
    make_image("harbour", caption="The harbour", credit="Ann Po")
    make_image("ferry", alt="A ferry")
    edit(editor_page)
    editor_page.get_by_role("button", name="Picture", exact=True).click()
    for name in ["harbour", "ferry"]:
        editor_page.locator(".library__picture").filter(has_text=re.compile(name, re.IGNORECASE)).click()
    editor_page.get_by_role("button", name="Insert 2 pictures").click()
    # They come once the dialog is closed, not in the course of the click.
    editor_page.wait_for_function("document.querySelector('.ProseMirror').editor.getHTML().includes('ferry')")
    assert [*re.findall('data-image="([a-z]+)"', html(editor_page))] == ["harbour", "ferry"]
    assert "<figcaption>The harbour <small>Ann Po</small></figcaption>" in html(editor_page)


def test_the_focal_point_is_where_one_clicks(editor_page, editor):
    picture = make_image("harbour", size=(400, 200))
    body = f'<figure data-block="image" data-image="harbour"><img src="{picture.file.url}" alt="A harbour"></figure>'
    edit(editor_page, body, by=editor)
    editor_page.get_by_role("button", name="Focal point").click()
    editor_page.get_by_alt_text("The whole picture").click(position={"x": 100, "y": 150})
    with editor_page.expect_response("**/desk/image/"):
        editor_page.get_by_role("dialog").get_by_role("button", name="Save").click()
    picture.refresh_from_db()
    assert (round(picture.focal_x, 2), round(picture.focal_y, 2)) == (0.25, 0.75)


def test_a_promo_and_a_note_are_chosen_from_the_toolbar(editor_page):
    keyboard = edit(editor_page)
    for name in ["Promo", "Note"]:
        editor_page.get_by_role("button", name="Insert", exact=True).click()
        editor_page.get_by_role("menuitem", name=name).click()
    keyboard.type("By the way.")
    promo = '<aside data-block="promo" data-placement="inline"></aside>'
    expect_html(editor_page, f'{promo}<aside data-block="note"><p>By the way.</p></aside>')


def test_a_block_is_added_beside_an_empty_line(editor_page):
    edit(editor_page)
    editor_page.get_by_role("button", name="Add a block").click()
    editor_page.get_by_role("option", name="Rule").click()
    expect_html(editor_page, "<hr>")
