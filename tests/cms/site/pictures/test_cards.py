"""What cards look like, as far as a machine can tell: lines that fit, letters that are there, colours that are the site's."""

import re
from io import BytesIO
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageColor

from cms.site.pictures.cards import canvas, faces
from cms.site.pictures.cards.kinds import ArticleCard, PersonCard, QuoteCard, SiteCard
from cms.site.pictures.cards.lines import Box, set_within
from tests.sources import ROOT

TOKENS = (ROOT / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
LONG = (
    "Notes towards a defence of the interval, in which nobody speaks, nobody listens, and the bar runs out of wine. "
    * 9
)


def monospaced(words, size):
    return len(words) * size / 2


def test_a_text_is_set_as_large_as_it_fits_and_its_lines_are_about_as_long():
    size, lines = set_within("one two six ten", Box(100, 100, 40, 10, 1), monospaced)
    assert (size, lines) == (26, ["one two", "six ten"])


def test_what_does_not_fit_at_the_smallest_size_is_cut_with_an_ellipsis():
    size, lines = set_within("word " * 50, Box(100, 40, 40, 20, 1), monospaced)
    assert (size, lines) == (20, ["word word", "word word…"])


@given(st.text(max_size=900))
def test_no_text_leaves_its_box(text):
    box = Box(300, 120, 60, 20, 1.2)
    size, lines = set_within(text, box, monospaced)
    assert len(lines) <= box.lines_at(size)
    assert all(monospaced(line, size) <= box.width for line in lines)


CARDS = [
    ArticleCard("The Review", "#c5281c", "Politics · Opinion", "Losing", ""),
    ArticleCard("The Review", "#c5281c", "Opinion", LONG, ", ".join(["Wilhelmina Stroud"] * 9)),
    ArticleCard("Вестник", "#c5281c", "Мнение", "Почему молчат министры", "Анна Петрова"),
    ArticleCard("Η Εφημερίδα", "#c5281c", "Γνώμη", "Ποιος ρώτησε τους βαρκάρηδες;", "Ελένη"),
    ArticleCard("جريدة", "#c5281c", "رأي", "لماذا لم يسأل أحد عمال الميناء؟", "ليلى حداد"),
    ArticleCard("העיתון", "#c5281c", "דעה", "מי שאל את אנשי המעבורת?", "נועה"),
    QuoteCard("The Review", "#c5281c", "We did not lose the vote. We misplaced it.", "Edith Marlowe"),
    QuoteCard("The Review", "#c5281c", LONG, ""),
    PersonCard("The Review", "#c5281c", "Edith Marlowe", "Chairwoman", "no/such/file.jpeg"),
    SiteCard("The Review", "#c5281c", "Commentary"),
]


def test_every_card_is_drawn_in_its_size_within_a_hundred_kilobytes():
    for card in CARDS:
        assert card.is_drawable(), card
        drawn = card.draw()
        picture = Image.open(BytesIO(drawn))
        assert (picture.format, picture.size, len(drawn) <= 100_000) == ("JPEG", (1200, 630), True), card
        # Nothing but paper at the edges where nothing may stand.
        paper = picture.getpixel((20, 400))
        edge = {picture.getpixel((at, y)) for at in (4, 1195) for y in range(40, 620, 20)}
        assert all(abs(a - b) < 12 for pixel in edge for a, b in zip(pixel, paper, strict=True)), card


@pytest.mark.parametrize("letters", ["漢字", "हिन्दी", "🎉", "ไทย"])
def test_letters_that_no_face_has_are_not_drawn_as_boxes(letters):
    assert not ArticleCard("The Review", "#c5281c", "", f"Ferries {letters}", "").is_drawable()
    assert faces.face_for(letters, faces.SANS) is None


def test_marks_that_only_join_letters_need_no_face():
    assert ArticleCard("The Review", "#c5281c", "", "Fer\u00adries\u200b and\ufeff boats", "").is_drawable()


def test_the_colours_are_those_of_the_style_sheets():
    days = TOKENS.partition("@media (prefers-color-scheme: dark)")
    for text, colours in ((days[0], canvas.LIGHT), (days[2], canvas.DARK)):
        for name, drawn in (("paper", colours.paper), ("ink", colours.ink), ("ink-2", colours.quiet)):
            lightness, chroma, hue = map(
                float, re.search(rf"--lch-{name}: ([\d.]+)% ([\d.]+) ([\d.]+);", text).groups()
            )
            expected = in_srgb(lightness / 100, chroma, hue)
            assert all(abs(a - b) <= 1 for a, b in zip(expected, bytes.fromhex(drawn[1:]), strict=True)), name


@pytest.mark.parametrize("accent", ["#c5281c", "#ffff00", "#000080", "#777777"])
def test_an_accent_can_be_read_by_day_and_by_night(accent):
    for colours in (canvas.LIGHT, canvas.DARK):
        found = [
            canvas.luminance(ImageColor.getrgb(each))
            for each in (canvas.readable(accent, colours.paper), colours.paper)
        ]
        assert (max(found) + 0.05) / (min(found) + 0.05) >= 4.5


def in_srgb(lightness, chroma, hue):
    """Oklch as three bytes (https://www.w3.org/TR/css-color-4/#color-conversion-code)."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    cones = (
        (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
        (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
        (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3,
    )
    rows = (
        (4.0767416621, -3.3077115913, 0.2309699292),
        (-1.2684380046, 2.6097574011, -0.3413193965),
        (-0.0041960863, -0.7034186147, 1.7076147010),
    )
    linear = [sum(k * c for k, c in zip(row, cones, strict=True)) for row in rows]
    return [
        round(255 * min(max(12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055, 0), 1)) for c in linear
    ]
