"""Pictures in pages: the smallest file that is large enough, or the original as long as nothing has been drawn."""

import pytest
from lxml import html

from articles.models import Image
from cms.site.pictures.responsive import PLACES, picture, sizes_of
from tests.factories import make_article, make_image, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = str(tmp_path)
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image(size=(900, 300), focal_x=0.2)
    Image._meta.get_field("renditions").draw(Image.objects.get(pk=image.pk))
    return Image.objects.get(pk=image.pk)


def element(*facts, **more):
    return html.fragment_fromstring(str(picture(*facts, **more)))


def test_a_browser_chooses_among_widths_and_formats(image):
    found = element(image, "lead", alt="A harbour")
    source, shown = found.find("source"), found.find(".//img")
    assert source.get("type") == "image/avif" and source.get("sizes") == shown.get("sizes")
    widths = [int(each.rpartition(" ")[2].rstrip("w")) for each in shown.get("srcset").split(", ")]
    assert widths == [160, 240, 360, 450]
    assert (shown.get("width"), shown.get("height")) == ("450", "300")


def test_every_file_that_a_page_names_is_there(image, reader, settings):
    settings.SERVE_MEDIA = True
    found = element(image, "row", alt="")
    for each in (*found.find("source").get("srcset").split(", "), *found.find(".//img").get("srcset").split(", ")):
        name = each.partition(" ")[0].removeprefix(settings.MEDIA_URL)
        assert Image.file.field.storage.exists(name)


def test_no_file_is_named_that_no_screen_needs(image):
    assert "240w" in str(picture(image, "row", alt="")) and "160w" in str(picture(image, "row", alt=""))
    assert element(image, "text", alt="").find(".//img").get("srcset").endswith(" 900w")


def test_the_picture_that_leads_is_fetched_first_and_others_when_one_comes_to_them(image):
    assert element(image, "lead", alt="", is_first=True).find(".//img").get("fetchpriority") == "high"
    assert element(image, "lead", alt="").find(".//img").get("loading") == "lazy"


def test_words_cannot_break_out_of_their_attribute(image):
    words = '"><script>alert(1)</script>'
    assert element(image, "lead", alt=words).find(".//img").get("alt") == words


def test_before_its_picture_is_there_its_colour_is(image):
    assert "placeholder-" in element(image, "lead", alt="").find(".//img").get("class")


def test_a_picture_of_which_nothing_is_drawn_is_shown_as_it_was_uploaded(image):
    image.renditions = ""
    shown = element(image, "lead", alt="A harbour")
    assert shown.tag == "img" and shown.get("src") == image.file.url and "focus-middle-left" in shown.get("class")


def test_a_picture_whose_focus_was_moved_elsewhere_is_shown_as_it_was_uploaded(image):
    image.focal_x = 0.9
    assert element(image, "lead", alt="").get("src") == image.file.url


def test_a_tall_picture_is_as_wide_as_the_height_of_the_window_lets_it_be():
    assert sizes_of(PLACES["text"], 2 / 3) == (
        "(min-width: 48em) min(37.5rem, 0.667 * 85vh),"
        " min(min(33rem, min(93.2vw - 0.4rem, 100vw - 2rem, 77rem)), 0.667 * 85vh)"
    )


def test_lists_and_articles_print_pictures_so(image, reader):
    section = make_section()
    article = make_article("Ferries", section=section.slug, image=image.name)
    for path in ("/", section.get_absolute_url(), article.get_absolute_url()):
        assert "image/avif" in reader.get(path).content.decode()
