"""The picture of a promo: chosen from the library by sight, sent, taken away, and its focal point."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Image
from cms.promos.models import PromoVariant
from tests.factories import make_article, make_image, picture_bytes
from tests.promos.factories import make_promo


@pytest.fixture
def variant(db):
    make_article()  # in which the form shows the promo
    return make_promo().variants.get()


def open_form(page, variant):
    page.goto(reverse("admin:promos_promo_change", args=[variant.promo_id]))
    field = page.get_by_role("group", name="Picture", exact=True)
    expect(field).to_be_visible()
    return field


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("ul.messagelist .success")).to_be_visible()
    return PromoVariant.objects.get().image


def test_a_picture_is_chosen_from_the_library_by_keyboard(editor_page, variant):
    make_image("harbour", alt="A harbour at dawn")
    make_image("ferry", alt="A ferry")
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Choose a picture…").press("Enter")
    dialog = editor_page.get_by_role("dialog", name="Pictures")
    expect(dialog.get_by_label("Search")).to_be_focused()
    editor_page.keyboard.type("dawn")
    expect(dialog.get_by_role("button", name="A ferry")).to_have_count(0)
    dialog.get_by_role("button", name="A harbour at dawn").press("Enter")
    expect(field.get_by_text("harbour, 64 × 40")).to_be_visible()
    expect(field.get_by_role("button", name="Replace…")).to_be_focused()
    assert save(editor_page).name == "harbour"


def test_a_dialog_that_is_closed_changes_nothing(editor_page, variant):
    variant.image = make_image("harbour")
    variant.save()
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Replace…").click()
    expect(editor_page.get_by_role("dialog")).to_be_visible()
    editor_page.keyboard.press("Escape")
    expect(editor_page.get_by_role("dialog")).to_have_count(0)
    assert save(editor_page).name == "harbour"


def test_a_picture_is_sent_and_one_is_told_what_it_still_needs(editor_page, variant):
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Choose a picture…").click()
    file = {"name": "gull.png", "mimeType": "image/png", "buffer": picture_bytes((80, 60))}
    editor_page.get_by_role("dialog").get_by_label("Upload a picture").set_input_files(file)
    expect(field.get_by_text("Say on its page what the picture shows")).to_be_visible()
    assert save(editor_page).name == "gull"


def test_a_refused_file_says_why_and_the_picture_stays(editor_page, variant, problems):
    variant.image = make_image("harbour")
    variant.save()
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Replace…").click()
    file = {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": b"<svg/>"}
    editor_page.get_by_role("dialog").get_by_label("Upload a picture").set_input_files(file)
    expect(field.get_by_text("This is SVG.")).to_be_visible()
    problems.clear()
    assert save(editor_page).name == "harbour"


def test_a_picture_is_taken_away(editor_page, variant):
    variant.image = make_image("harbour")
    variant.save()
    open_form(editor_page, variant).get_by_role("button", name="Remove").click()
    assert save(editor_page) is None and Image.objects.exists()


def test_its_focal_point_is_kept_with_the_picture(editor_page, variant):
    variant.image = make_image("harbour", size=(400, 200))
    variant.save()
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Focal point").press("Enter")
    editor_page.keyboard.press("Shift+ArrowRight")
    field.get_by_role("button", name="Save the focal point").press("Enter")
    expect(field.get_by_text("Saved with the picture.")).to_be_visible()
    assert Image.objects.get().focal_x == 0.6


def test_the_library_breaks_no_rule_and_fits_the_screen(editor_page, look, variant):
    make_image("harbour")
    field = open_form(editor_page, variant)
    field.get_by_role("button", name="Choose a picture…").click()
    dialog = editor_page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="A harbour at dawn")).to_be_visible()
    for width in (390, 1440):
        assert [fault for fault in look((width, 900)) if "library-" in str(fault)] == []
        box = dialog.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
