"""The accent colour: a style sheet of its own, whose shades can be read by day and by night."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageColor

from cms.site.pictures.cards.canvas import luminance
from cms.site.publication.accent import BY_DAY, BY_NIGHT, oklch, shades
from cms.site.publication.models import Publication


def contrast(one, other):
    bright, dark = sorted((luminance(ImageColor.getrgb(each)) for each in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@given(st.integers(0, 0xFFFFFF))
def test_whatever_colour_is_chosen_can_be_read_in_both_schemes(number):
    day, night = shades(f"#{number:06x}")
    assert contrast(day, BY_DAY) >= 4.5 and contrast(night, BY_NIGHT) >= 4.5


@pytest.mark.parametrize(
    ("colour", "said"),
    [("#ffffff", "100.00% 0.0000"), ("#ff0000", "62.80% 0.2577 29.23"), ("#0000ff", "45.20% 0.3132 264.05")],
)
def test_a_colour_is_written_as_css_has_it(colour, said):
    assert oklch(colour).startswith(said)


@pytest.mark.django_db
def test_pages_link_the_style_sheet_of_their_colour_which_is_kept_for_ever(reader):
    assert "/accent/" not in reader.get("/").content.decode()
    Publication.objects.update(accent="#004488")
    address = re.search(r'<link rel="stylesheet" href="(/accent/004488.css)">', reader.get("/").content.decode())[1]
    answer = reader.get(address)
    assert "immutable" in answer["Cache-Control"] and answer["Content-Type"].startswith("text/css")
    assert answer.content.decode().count("--lch-spot:") == 2
    assert reader.get("/accent/nothing.css").status_code == 404
