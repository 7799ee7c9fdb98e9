"""Pictures keep their colours on their way in."""

import array
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from tests.people.icc import cmyk_profile
from tests.people.picture_files import (
    SRGB,
    are_alike,
    kept,
)


def sixteen_bits(size=256):
    return Image.frombytes(
        "I;16", (size, size), array.array("H", [x % size * 257 for x in range(size * size)]).tobytes()
    )


def test_a_scan_of_sixteen_bits_keeps_its_greys():
    assert [kept(sixteen_bits()).getpixel((x, 9)) for x in (0, 64, 128, 255)] == [0, 64, 128, 255]


MODES = {
    "1": (0, (0, 0, 0)),
    "L": (90, (90, 90, 90)),
    "LA": ((90, 255), (90, 90, 90)),
    "P": ((0, 128, 128), (0, 128, 128)),
    "RGB": ((10, 120, 200), (10, 120, 200)),
    "RGBA": ((10, 120, 200, 255), (10, 120, 200)),
    "I;16": (90 * 257, (90, 90, 90)),
}


@pytest.mark.parametrize("mode", MODES)
def test_a_png_of_every_mode_keeps_its_colour(mode):
    colour, seen = MODES[mode]
    picture = Image.new("RGB", (240, 240), colour).quantize() if mode == "P" else Image.new(mode, (240, 240), colour)
    assert are_alike(kept(picture).convert("RGB").getpixel((9, 9)), seen)


def test_a_palette_with_a_transparent_colour_keeps_it():
    picture = Image.new("P", (240, 240), 1)
    picture.putpalette([255, 0, 0, 0, 128, 0])
    picture.paste(0, (0, 0, 120, 240))
    written = kept(picture, transparency=0)
    assert written.getpixel((9, 9))[3] == 0 and written.getpixel((200, 9)) == (0, 128, 0, 255)


def test_a_grey_picture_with_a_transparent_grey_keeps_it():
    picture = Image.new("L", (240, 240), 70)
    picture.paste(200, (0, 0, 120, 240))
    written = kept(picture, transparency=200)
    assert written.getpixel((9, 9))[3] == 0 and written.getpixel((200, 9)) == (70, 70, 70, 255)


def test_a_scan_of_sixteen_bits_with_a_transparent_grey_keeps_it():
    picture = Image.new("I;16", (240, 240), 70 * 257)
    picture.paste(200 * 257, (0, 0, 120, 240))
    written = kept(picture, transparency=200 * 257)
    assert written.getpixel((9, 9))[3] == 0 and written.getpixel((200, 9)) == (70, 70, 70, 255)


def test_a_picture_for_print_keeps_the_colours_that_its_profile_says():
    inks = Image.new("CMYK", (240, 240), (255, 40, 0, 20))
    profile = cmyk_profile()
    said = ImageCms.profileToProfile(inks, BytesIO(profile), SRGB, outputMode="RGB").getpixel((9, 9))
    written = kept(inks, "JPEG", icc_profile=profile, quality=98)
    assert are_alike(written.getpixel((9, 9)), said, most=10)
    assert not are_alike(written.getpixel((9, 9)), inks.convert("RGB").getpixel((9, 9)), most=10)


def test_a_picture_for_print_without_a_profile_becomes_rgb():
    written = kept(Image.new("CMYK", (240, 240), (0, 0, 0, 0)), "JPEG")
    assert written.mode == "RGB" and are_alike(written.getpixel((9, 9)), (255, 255, 255))


def swapped_profile():
    """sRGB with the colours of red and green exchanged: whoever passes it over shows the wrong colour."""
    profile = ImageCms.ImageCmsProfile(SRGB).tobytes()
    return profile.replace(b"rXYZ", b"xXYZ").replace(b"gXYZ", b"rXYZ").replace(b"xXYZ", b"gXYZ")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_profile_of_colours_is_carried_out_and_left_out(mode):
    red = Image.new("RGB", (240, 240), (250, 10, 10))
    picture = red.quantize() if mode == "P" else red.convert(mode)
    written = kept(picture, icc_profile=swapped_profile())
    assert are_alike(written.convert("RGB").getpixel((9, 9)), (10, 250, 10), most=12)
    assert "icc_profile" not in written.info


def test_a_profile_that_cannot_be_read_is_passed_over():
    written = kept(Image.new("RGB", (240, 240), "teal"), icc_profile=b"no profile")
    assert written.getpixel((9, 9)) == (0, 128, 128)


def test_a_profile_of_another_kind_of_picture_is_passed_over():
    written = kept(Image.new("L", (240, 240), 90), icc_profile=cmyk_profile())
    assert written.convert("RGB").getpixel((9, 9)) == (90, 90, 90)
