"""The field of a picture in the forms of the admin: a focal point by mouse, touch and keyboard, and another file by any way."""

import re

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Image
from people.models import Person
from people.pictures.shapes import CARD, PORTRAIT, SHARED, Focus
from tests.browser.editing import edit, html
from tests.factories import make_image, make_person, picture_bytes

SHAPES = [CARD, SHARED["16x9"], SHARED["1x1"]]
PORTRAIT_SIZE = (300, 400)


def change_page(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def portrayed(name="Jane Roe", **facts):
    return make_person(name, portrait=ContentFile(picture_bytes(PORTRAIT_SIZE), name="jane.png"), **facts)


def file(name="new.png", content=None, kind="image/png"):
    return {"name": name, "mimeType": kind, "buffer": content or picture_bytes((320, 240), shade=10)}


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("ul.messagelist .success")).to_be_visible()


def focus_of(row):
    row.refresh_from_db()
    return (row.focal_x, row.focal_y)


def ring(page):
    return page.get_by_role("button", name="Focal point: move it with the arrow keys")


def test_the_focal_point_is_where_one_clicks(editor_page):
    image = make_image(size=(400, 200))
    editor_page.goto(change_page(image))
    expect(editor_page.get_by_label("Focal point, across:")).to_be_hidden()
    editor_page.get_by_alt_text("The whole picture").click(position={"x": 100, "y": 150})
    save(editor_page)
    assert focus_of(image) == (0.25, 0.75)


def test_the_focal_point_is_dragged_by_the_mouse(editor_page):
    image = make_image(size=(400, 200))
    editor_page.goto(change_page(image))
    box = editor_page.get_by_alt_text("The whole picture").bounding_box()
    editor_page.mouse.move(box["x"] + 200, box["y"] + 100)
    editor_page.mouse.down()
    editor_page.mouse.move(box["x"] + 300, box["y"] + 180, steps=4)
    editor_page.mouse.up()
    save(editor_page)
    assert focus_of(image) == (0.75, 0.9)


def test_the_focal_point_is_moved_from_the_keyboard_alone(editor_page):
    image = make_image(size=(400, 200))
    editor_page.goto(change_page(image))
    ring(editor_page).focus()
    for key in ("ArrowLeft", "Shift+ArrowLeft", "ArrowDown"):
        editor_page.keyboard.press(key)
    editor_page.keyboard.press("Tab")
    expect(editor_page.get_by_role("slider", name="Across")).to_be_focused()
    editor_page.keyboard.press("ArrowRight")
    save(editor_page)
    assert focus_of(image) == (0.4, 0.51)


def test_the_focal_point_is_set_and_dragged_by_a_finger(browser, live_server, editor_client):
    image = make_image(size=(400, 200))
    context = browser.new_context(base_url=live_server.url, has_touch=True, viewport={"width": 390, "height": 780})
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.goto(change_page(image))
    whole = page.get_by_alt_text("The whole picture")
    whole.tap(position={"x": whole.bounding_box()["width"] / 4, "y": 10})
    across, down = (page.locator(f"[name=focal_{axis}]") for axis in "xy")
    expect(across).to_have_value("0.25")
    box = ring(page).bounding_box()
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    further = {"x": at["x"] + whole.bounding_box()["width"] / 2, "y": at["y"]}
    touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [further]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(across).to_have_value("0.75")
    assert float(down.input_value()) < 0.2
    context.close()


def test_each_place_is_shown_as_readers_get_it(editor_page):
    for size in [(900, 300), (300, 900), (640, 640), (601, 400), (480, 271)]:
        editor_page.goto(change_page(make_image(f"{size[0]} wide", size=size)))
        for across, down in [(0, 0), (20, 90), (50, 50), (77, 31), (100, 100)]:
            shown = editor_page.evaluate(SHOWN, [across / 100, down / 100])
            boxes = [shape.box(*size, Focus(across, down)) for shape in SHAPES]
            wanted = [[edge / side for edge, side in zip(box, size * 2, strict=True)] for box in boxes]
            found = [near(one, other) for one, other in zip(shown, wanted, strict=True)]
            assert found == [True] * 3, (size, shown, wanted)


# The part of each preview's picture that its frame shows, in shares of its sides: left, upper, right, lower.
SHOWN = """async ([x, y]) => {
  const control = document.querySelector("focal-point")
  await Promise.all([...control.querySelectorAll("img")].map((img) => img.decode()))
  control.point = { x, y }
  return [...control.querySelectorAll("figure img")].map((img) => {
    const { width, height } = getComputedStyle(img)
    const scale = Math.max(parseFloat(width) / img.naturalWidth, parseFloat(height) / img.naturalHeight)
    const [across, down] = [parseFloat(width) / scale, parseFloat(height) / scale]
    const [left, upper] = img.style.objectPosition.split(" ").map((each) => parseFloat(each) / 100)
    const [from, top] = [(img.naturalWidth - across) * left, (img.naturalHeight - down) * upper]
    return [from / img.naturalWidth, top / img.naturalHeight, (from + across) / img.naturalWidth, (top + down) / img.naturalHeight]
  })
}"""


def near(shown, box):
    """A frame is not of the ratio to the last pixel of the screen, and a picture that is hardly cut is left whole."""
    return all(abs(one - other) < 0.012 for one, other in zip(shown, box, strict=True))


def test_a_portrait_is_shown_in_a_circle_and_a_square(editor_page):
    editor_page.goto(change_page(portrayed()))
    previews = editor_page.locator("focal-point figure")
    expect(previews).to_have_text(["With articles", "When shared"])
    box = previews.first.locator("img").bounding_box()
    assert PORTRAIT.ratio == (1, 1) and round(box["width"]) == round(box["height"])


def test_a_file_that_is_chosen_takes_the_place_of_the_other(editor_page):
    person = portrayed(portrait_focal_x=0.9)
    former = person.portrait.name
    editor_page.goto(change_page(person))
    editor_page.get_by_label("Portrait:", exact=True).set_input_files(file())
    expect(editor_page.get_by_text("new.png: Save the form to keep it.")).to_be_visible()
    save(editor_page)
    person.refresh_from_db()
    assert person.portrait.name != former and (person.portrait.width, person.portrait_focal_x) == (320, 0.5)


HANDED_OVER = """([how, content]) => {
  const data = new DataTransfer()
  data.items.add(new File([Uint8Array.from(content)], "handed.png", { type: "image/png" }))
  const event = how === "paste"
    ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
  document.querySelector(".field-portrait label").dispatchEvent(event)
}"""


@pytest.mark.parametrize("how", ["drop", "paste"])
def test_a_file_that_is_dropped_or_pasted_on_the_field_takes_the_place_of_the_other(editor_page, how):
    person = portrayed()
    editor_page.goto(change_page(person))
    editor_page.evaluate(HANDED_OVER, [how, list(picture_bytes((320, 240), shade=10))])
    expect(editor_page.get_by_text("handed.png: Save the form to keep it.")).to_be_visible()
    save(editor_page)
    person.refresh_from_db()
    assert person.portrait.width == 320


def test_a_refused_file_says_why_and_the_old_one_and_what_was_typed_stay(editor_page):
    person = portrayed()
    former = person.portrait.name
    editor_page.goto(change_page(person))
    editor_page.get_by_label("Name:", exact=True).fill("Jane Rowe")
    editor_page.get_by_label("Portrait:", exact=True).set_input_files(
        file("logo.svg", b"<svg onload=alert(1)>", "image/svg+xml")
    )
    expect(editor_page.get_by_text("logo.svg: Pictures have to be JPEG, PNG")).to_be_visible()
    expect(editor_page.get_by_alt_text("The whole picture")).to_be_visible()
    save(editor_page)
    person.refresh_from_db()
    assert (person.name, person.portrait.name) == ("Jane Rowe", former)


def test_a_refused_file_leaves_the_one_that_was_chosen_before(editor_page):
    person = portrayed()
    editor_page.goto(change_page(person))
    editor_page.get_by_label("Portrait:", exact=True).set_input_files(file())
    expect(editor_page.get_by_text("new.png: Save the form to keep it.")).to_be_visible()
    editor_page.get_by_label("Portrait:", exact=True).set_input_files(file("tiny.png", picture_bytes((20, 20))))
    expect(editor_page.get_by_text("tiny.png: This picture is too small")).to_be_visible()
    save(editor_page)
    person.refresh_from_db()
    assert person.portrait.width == 320


def test_a_choice_is_undone(editor_page):
    person = portrayed(portrait_focal_x=0.9)
    former = person.portrait.name
    editor_page.goto(change_page(person))
    editor_page.get_by_label("Portrait:", exact=True).set_input_files(file())
    editor_page.get_by_role("button", name="Undo").click()
    save(editor_page)
    person.refresh_from_db()
    assert (person.portrait.name, person.portrait_focal_x) == (former, 0.9)


def test_a_portrait_is_removed_by_keyboard(editor_page):
    person = portrayed()
    editor_page.goto(change_page(person))
    editor_page.get_by_label("Remove", exact=True).press("Space")
    expect(editor_page.get_by_alt_text("The whole picture")).to_be_hidden()
    save(editor_page)
    assert Person.objects.get().portrait.name == ""


def test_a_picture_is_added_with_its_focal_point_before_it_is_saved(editor_page):
    editor_page.goto(reverse("admin:articles_image_add"))
    editor_page.get_by_label("File:").set_input_files(file("ferry.png", picture_bytes((400, 200))))
    editor_page.get_by_alt_text("The whole picture").click(position={"x": 40, "y": 20})
    editor_page.get_by_label("Name:").fill("ferry")
    editor_page.get_by_label("Alternative text:").fill("A ferry")
    save(editor_page)
    assert focus_of(Image.objects.get(name="ferry")) == (0.1, 0.1)


def test_the_forms_with_pictures_break_no_rule_and_fit_the_screen(editor_page, look):
    for row in (portrayed(), make_image(size=(400, 200))):
        editor_page.goto(change_page(row))
        expect(ring(editor_page)).to_be_visible()
        # Django leaves one header of its tables empty.
        assert [each for each in look((390, 900), (1440, 900)) if 'class="original"' not in str(each)] == []


def test_a_field_without_script_has_a_thumbnail_and_numbers(browser, live_server, editor_client):
    image = make_image(size=(400, 200))
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.goto(change_page(image))
    expect(page.get_by_alt_text("The present picture")).to_be_visible()
    page.get_by_label("Focal point, across:").fill("0.3")
    save(page)
    assert focus_of(image) == (0.3, 0.5)
    context.close()


def test_a_picture_of_the_text_is_shown_in_the_file_that_readers_get(editor_page, editor):
    picture = make_image("harbour", size=(2_000, 1_000))
    body = f'<figure data-block="image" data-image="harbour"><img src="{picture.file.url}" alt="A harbour"></figure>'
    edit(editor_page, body, by=editor)
    shown = editor_page.locator(".ProseMirror .figure__picture")
    expect(shown).to_have_attribute("src", re.compile(r"/renditions/.+/whole-1200\.png$"))
    # What the text names stays the original: smaller files come and go.
    assert f'src="{picture.file.url}"' in html(editor_page)
