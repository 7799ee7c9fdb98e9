"""The blocks of a text, written by keys and by mouse: posts, quotations, promos, notes, mentions."""

from playwright.sync_api import expect

from articles.social.models import SocialPost
from people.models import Person
from tests.browser.editing import choose, edit, expect_html, html, paste, press, select_back
from tests.factories import make_person, make_post

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


def test_a_choice_replaces_what_was_typed_while_the_list_was_asked_for(editor_page, settle):
    make_person("Ada Quill")
    keyboard = edit(editor_page)
    keyboard.type("So @qu")
    expect(editor_page.get_by_role("option", name="Ada Quill")).to_have_attribute("aria-selected", "true")
    settle(editor_page)  # nothing is asked for but by what is typed from here on
    editor_page.route("**/desk/people/?*", lambda route: None)
    with editor_page.expect_request("**/desk/people/?*"):
        keyboard.type("i")
    keyboard.press("Enter")
    expect_html(editor_page, '<p>So <a data-person="ada-quill" href="/people/ada-quill/">Ada Quill</a></p>')


def test_fields_and_toolbar_rest_while_somebody_else_writes(editor_page, editor):
    edit(editor_page, '<figure data-block="quote"><blockquote><p>No.</p></blockquote></figure>', by=editor)
    expect(editor_page.get_by_label("Speaker")).to_be_visible()
    editor_page.evaluate("document.querySelector('.ProseMirror').editor.setEditable(false, false)")
    expect(editor_page.locator(".block-bar")).to_have_attribute("inert", "")
    expect(editor_page.locator(".toolbar")).to_have_attribute("inert", "")


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
    editor_page.get_by_role("button", name="Add a block").click(delay=100)  # milliseconds, as fingers take
    editor_page.get_by_role("option", name="Rule").click()
    expect_html(editor_page, "<hr>")
