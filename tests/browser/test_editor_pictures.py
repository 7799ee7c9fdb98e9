"""Pictures in the editor: pasted, dropped, chosen and sent."""

import re

from playwright.sync_api import expect

from articles.models import Article, Image
from tests.browser.desk import expect_revision
from tests.browser.editing import drop_picture, edit, html, paste, press
from tests.factories import make_image


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
