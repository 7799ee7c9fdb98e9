"""A part of a picture, framed by mouse, by keyboard, or by four numbers without script."""

from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Image
from tests.factories import make_image


def open_crop(page, image):
    page.goto(reverse("admin:articles_image_change", args=[image.pk]))
    page.get_by_role("link", name="Crop…").click()


def add(page):
    page.get_by_role("button", name="Add this part to the library").click()
    expect(page.get_by_text("This part is in the library as")).to_be_visible()
    part = Image.objects.latest("pk")
    return part.width, part.height


def corner(page, name):
    return page.get_by_role("button", name=f"{name} corner")


def drag(page, handle, across, down):
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y + down, steps=4)
    page.mouse.up()


def test_a_corner_is_dragged_and_the_frame_moved(editor_page):
    open_crop(editor_page, make_image(size=(400, 200)))
    drag(editor_page, corner(editor_page, "Lower right"), -200, -100)
    drag(editor_page, editor_page.get_by_role("button", name="The whole frame"), 100, 500)
    values = [editor_page.locator(f"[name={name}]").input_value() for name in ("left", "upper", "right", "lower")]
    assert [float(value) for value in values] == [25, 50, 25, 0]
    assert add(editor_page) == (200, 100)


def test_a_part_is_framed_from_the_keyboard_alone(editor_page):
    open_crop(editor_page, make_image(size=(400, 200)))
    corner(editor_page, "Upper left").focus()
    for key in ("Shift+ArrowRight", "ArrowRight", "Shift+ArrowDown", "ArrowUp"):
        editor_page.keyboard.press(key)
    assert add(editor_page) == (356, 182)


def test_an_edge_goes_no_further_than_the_picture_and_the_other_edge(editor_page):
    open_crop(editor_page, make_image(size=(400, 200)))
    drag(editor_page, corner(editor_page, "Upper left"), 1_000, -1_000)
    assert [float(editor_page.locator(f"[name={name}]").input_value()) for name in ("left", "upper")] == [98, 0]


def test_the_page_breaks_no_rule_and_fits_the_screen(editor_page, look):
    open_crop(editor_page, make_image(size=(800, 500)))
    expect(corner(editor_page, "Upper left")).to_be_visible()
    assert look((390, 900), (1440, 900)) == []


def test_without_script_four_numbers_do(browser, live_server, editor_client):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    open_crop(page, make_image(size=(400, 200)))
    page.get_by_label("Cut off at the left, in percent").fill("25")
    assert add(page) == (300, 200)
    context.close()
