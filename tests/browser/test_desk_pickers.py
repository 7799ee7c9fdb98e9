"""Bylines, tags and the lead picture, from the keyboard alone."""

import json

import pytest
from playwright.sync_api import expect

from articles.models import Article
from people.models import Person
from tests.browser.desk import change_page, expect_revision, open_desk
from tests.factories import make_article, make_draft, make_image, make_person, picture_bytes


def credits_of(page):
    credits = json.loads(page.locator("input[name=credits]").input_value())
    return [(credit["person"], credit["role"]) for credit in credits]


def add_person(page, typed, label):
    page.get_by_label("Add a person to the bylines").focus()
    page.keyboard.type(typed)
    expect(page.get_by_role("option", name=label)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")


def upload_lead_picture(page, name):
    page.locator("summary", has_text="Lead picture").click()
    page.get_by_role("button", name="Choose a picture…").click()
    file = {"name": name, "mimeType": "image/png", "buffer": picture_bytes((80, 60))}
    page.locator(".library input[type=file]").set_input_files(file)


def test_people_are_credited_ordered_and_given_roles_by_keyboard(editor_page):
    make_person("Jane Roe")
    make_person("Ann Po")
    open_desk(editor_page)
    add_person(editor_page, "jane", "Jane Roe")
    add_person(editor_page, "ann", "Ann Po")
    editor_page.get_by_role("button", name="Move Ann Po up").press("Enter")
    assert credits_of(editor_page) == [("ann-po", "author"), ("jane-roe", "author")]
    editor_page.get_by_label("Role of Jane Roe").select_option("illustrator")
    editor_page.get_by_role("button", name="Remove Ann Po").press("Enter")
    assert credits_of(editor_page) == [("jane-roe", "illustrator")]


def test_a_person_is_made_on_the_spot(editor_page):
    open_desk(editor_page)
    add_person(editor_page, "Maud Quill", "Add “Maud Quill”")
    question = editor_page.get_by_role("dialog", name="Add “Maud Quill” as a new person?")
    expect(question.get_by_role("button", name="Add Maud Quill as a new person")).to_be_focused()
    assert not Person.objects.exists()
    editor_page.keyboard.press("Enter")
    expect(editor_page.get_by_role("button", name="Remove Maud Quill")).to_be_visible()
    assert Person.objects.get().name == "Maud Quill"


def test_enter_pressed_twice_takes_who_was_meant_and_makes_nobody(editor_page):
    make_person("Maud Quill", role="columnist")
    open_desk(editor_page)
    add_person(editor_page, "Maud Quilt", "Add “Maud Quilt”")
    expect(
        editor_page.get_by_role("list", name="Did you mean:").get_by_role("button", name="Maud Quill")
    ).to_be_focused()
    editor_page.keyboard.press("Enter")
    expect(editor_page.get_by_role("button", name="Remove Maud Quill")).to_be_visible()
    assert credits_of(editor_page) == [("maud-quill", "author")] and Person.objects.count() == 1


def test_escape_makes_nobody_and_leads_back_to_what_was_typed(editor_page):
    open_desk(editor_page)
    add_person(editor_page, "Maud Quill", "Add “Maud Quill”")
    expect(editor_page.get_by_role("dialog")).to_be_visible()
    editor_page.keyboard.press("Escape")
    expect(editor_page.get_by_role("dialog")).to_have_count(0)
    field = editor_page.get_by_label("Add a person to the bylines")
    expect(field).to_be_focused()
    expect(field).to_have_value("Maud Quill")
    assert not Person.objects.exists()


def test_a_person_of_a_near_name_is_added_by_keyboard(editor_page):
    make_person("Maud Quill")
    make_person("Maudie Quilt")
    open_desk(editor_page)
    add_person(editor_page, "Maud Quilt", "Add “Maud Quilt”")
    expect(editor_page.get_by_role("button", name="Maud Quill")).to_be_focused()
    editor_page.keyboard.press("ArrowDown")
    expect(editor_page.get_by_role("button", name="Maudie Quilt")).to_be_focused()
    for _ in ("Cancel", "Add"):
        editor_page.keyboard.press("Tab")
    editor_page.keyboard.press("Enter")
    expect(editor_page.get_by_role("button", name="Remove Maud Quilt")).to_be_visible()
    assert Person.objects.filter(slug="maud-quilt").exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_question_fits_a_phone_and_breaks_no_rule(editor_page, axe, scheme):
    editor_page.emulate_media(color_scheme=scheme)
    editor_page.set_viewport_size({"width": 390, "height": 780})
    make_person("Maud Quill", role="columnist")
    open_desk(editor_page)
    editor_page.get_by_label("Headline", exact=True).press("Enter")
    editor_page.locator(".ProseMirror").focus()
    editor_page.keyboard.type("@Maud Quilt")
    editor_page.get_by_role("option", name="Add “Maud Quilt”").click()
    question = editor_page.get_by_role("dialog")
    expect(question.get_by_role("button", name="Maud Quill columnist")).to_be_focused()
    box = question.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 780
    assert axe() == []


def test_bylines_are_moved_by_their_handle(editor_page, editor):
    people = [make_person("Jane Roe"), make_person("Ann Po")]
    open_desk(editor_page, change_page(make_draft(by=editor, authors=people)))
    handles = editor_page.locator(".byline-handle")
    handles.nth(1).drag_to(handles.nth(0), target_position={"x": 5, "y": 1})
    assert credits_of(editor_page) == [("ann-po", "author"), ("jane-roe", "author")]


def test_tags_are_chosen_made_and_removed_by_keyboard(editor_page, editor):
    make_draft("Elsewhere", by=editor, tags=("Old boats",))
    make_draft("Elsewhere again", by=editor, tags=("Old boats",))
    open_desk(editor_page)
    field = editor_page.get_by_label("Tags", exact=True)
    field.press_sequentially("Salt, pepper", delay=20)
    field.press("Enter")
    field.press_sequentially("Sea winds")
    field.press("Enter")
    expect(editor_page.locator("input[name=tags]")).to_have_value('Salt, pepper, "Sea winds"')
    field.press("Backspace")
    expect(editor_page.locator("input[name=tags]")).to_have_value("Salt, pepper")


def test_a_tag_that_exists_is_suggested(editor_page, editor):
    make_article("Elsewhere", by=editor, tags=("Old boats",))
    open_desk(editor_page)
    editor_page.get_by_label("Tags", exact=True).press_sequentially("boat")
    expect(editor_page.get_by_role("option", name="Old boats")).to_be_visible()
    editor_page.keyboard.press("ArrowDown")
    editor_page.keyboard.press("Enter")
    expect(editor_page.locator("input[name=tags]")).to_have_value('"Old boats"')


def test_a_picture_is_chosen_from_the_library_by_keyboard(editor_page):
    make_image("harbour", alt="A harbour at dawn")
    open_desk(editor_page)
    editor_page.locator("summary", has_text="Lead picture").press("Enter")
    editor_page.get_by_role("button", name="Choose a picture…").press("Enter")
    editor_page.get_by_role("button", name="A harbour at dawn").press("Enter")
    expect(editor_page.locator("input[name=image]")).to_have_value("harbour")
    expect(editor_page.get_by_label("What it shows, for those who cannot see it")).to_have_value("A harbour at dawn")


def test_the_focal_point_of_the_lead_picture_is_set_beside_it_by_keyboard(editor_page, axe):
    image = make_image("harbour", size=(400, 200))
    open_desk(editor_page)
    editor_page.locator("summary", has_text="Lead picture").press("Enter")
    editor_page.get_by_role("button", name="Choose a picture…").press("Enter")
    editor_page.get_by_role("button", name="A harbour at dawn").press("Enter")
    editor_page.get_by_role("button", name="Focal point", exact=True).press("Enter")
    dialog = editor_page.get_by_role("dialog", name="Focal point")
    expect(dialog.get_by_role("button", name="Focal point: move it with the arrow keys")).to_be_focused()
    expect(dialog.get_by_text("Front page and lists")).to_be_visible()
    assert axe() == []
    editor_page.keyboard.press("Shift+ArrowRight")
    with editor_page.expect_response("**/desk/image/"):
        dialog.get_by_role("button", name="Save").press("Enter")
    image.refresh_from_db()
    assert (image.focal_x, image.focal_y) == (0.6, 0.5)


def test_an_uploaded_picture_asks_for_what_it_shows(editor_page):
    open_desk(editor_page)
    upload_lead_picture(editor_page, "gull.png")
    field = editor_page.get_by_label("What it shows, for those who cannot see it")
    expect(editor_page.get_by_text("Say what it shows")).to_be_visible()
    field.fill("A gull on a bollard")
    field.press("Tab")
    expect(editor_page.get_by_text("Saved with the picture.")).to_be_visible()


def test_saving_waits_for_a_lead_picture_that_is_on_its_way(editor_page, editor):
    open_desk(editor_page, change_page(make_draft(by=editor)))
    held = []
    editor_page.route("**/desk/images/", lambda route: held.append(route))
    with editor_page.expect_request("**/desk/images/"):
        upload_lead_picture(editor_page, "gull.png")
    editor_page.get_by_role("button", name="Save draft").click()
    expect(editor_page.get_by_text("Saving as soon as the uploads have finished.")).to_be_visible()
    held[0].continue_()
    expect_revision(editor_page)
    assert Article.objects.get().latest_revision.document.image == "gull"
