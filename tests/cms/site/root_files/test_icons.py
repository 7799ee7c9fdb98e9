"""The icons and the manifest, drawn or made of a picture."""

from io import BytesIO

import pytest
from PIL import Image

from cms.site.root_files import icons

pytestmark = pytest.mark.django_db


def picture(reader, path):
    answer = reader.get(path)
    assert answer.status_code == 200 and "max-age" in answer["Cache-Control"]
    return Image.open(BytesIO(answer.content))


def colours(drawn):
    return {colour for _, colour in drawn.convert("RGB").getcolors(1_000_000)}


def test_a_site_has_its_initial_on_its_colour(reader, settings):
    settings.SITE_NAME, settings.SITE_ACCENT = "the lantern", "#124578"
    icon = picture(reader, "/icon-512.png")
    assert icon.size == (512, 512) and icon.getpixel((5, 5)) == (0x12, 0x45, 0x78) and icons.PAPER in colours(icon)
    assert picture(reader, "/apple-touch-icon.png").size == (180, 180)


def test_the_initial_is_that_of_the_first_telling_word():
    names = ["the lantern", "École libre", "Die Zeitschrift", "A", "« 21 »", "Őrség"]
    assert [icons.initial(name) for name in names] == ["L", "E", "Z", "A", "2", "O"]


def test_browsers_find_an_icon_of_each_usual_size(reader):
    icon = picture(reader, "/favicon.ico")
    assert (icon.format, icon.info["sizes"]) == ("ICO", {(16, 16), (32, 32), (48, 48)})


def test_a_letter_that_the_font_has_not_is_no_empty_box(reader, settings):
    settings.SITE_NAME = "漢字"
    assert icons.initial("漢字") == ""
    assert icons.PAPER in colours(picture(reader, "/icon-192.png"))


def test_the_picture_of_the_operator_is_the_icon(reader, settings, tmp_path):
    settings.SITE_ICON = str(tmp_path / "icon.png")
    Image.new("RGB", (600, 600), (1, 2, 3)).save(settings.SITE_ICON)
    assert colours(picture(reader, "/icon-192.png")) == {(1, 2, 3)}


def test_the_manifest_leads_to_icons_that_are_there(reader, settings):
    settings.SITE_NAME, settings.LANGUAGE_CODE = "الفنار", "ar"
    answer = reader.get("/site.webmanifest")
    facts = answer.json()
    assert answer["Content-Type"] == "application/manifest+json"
    assert (facts["name"], facts["lang"], facts["dir"], facts["start_url"]) == ("الفنار", "ar", "rtl", "/")
    sizes = [picture(reader, icon["src"]).size for icon in facts["icons"]]
    assert [f"{width}x{height}" for width, height in sizes] == [icon["sizes"] for icon in facts["icons"]]


def test_every_page_names_icons_and_manifest(reader):
    html = reader.get("/").content.decode()
    assert all(
        f'href="{path}' in html for path in ("/favicon.ico?v=", "/apple-touch-icon.png?v=", '/site.webmanifest"')
    )
