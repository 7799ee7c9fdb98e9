"""Portraits, and pictures, on their way in."""

import contextlib
import random
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops, PngImagePlugin

from people.pictures import rewritten
from tests.people.picture_files import (
    CAMERA,
    ORIENTATION,
    are_alike,
    as_upload,
    exif,
    frames,
    kept,
    moving,
    photograph,
    upload,
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_the_place_where_a_portrait_was_taken_is_removed(kind):
    content = rewritten(upload(kind, exif=exif())).read()
    assert not Image.open(BytesIO(content)).getexif() and b"Exif" not in content


def test_the_camera_is_removed():
    assert CAMERA not in Image.open(rewritten(upload(exif=exif()))).getexif()


def test_words_inside_a_png_are_removed():
    words = PngImagePlugin.PngInfo()
    words.add_text("comment", "at home")
    assert b"at home" not in rewritten(upload("PNG", pnginfo=words)).read()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_xmp_is_removed(kind):
    assert b"at home" not in rewritten(upload(kind, xmp=b"<x:xmpmeta>at home</x:xmpmeta>")).read()


def test_a_comment_of_a_jpeg_is_removed():
    assert b"at home" not in rewritten(upload(comment="at home")).read()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_portrait_taken_sideways_is_turned_upright(kind):
    assert Image.open(rewritten(upload(kind, exif=exif(tags={ORIENTATION: 6})))).size == (300, 400)


def test_a_large_portrait_is_made_smaller():
    assert Image.open(rewritten(upload(size=(3000, 1500)))).size == (1200, 600)


def test_a_transparent_png_stays_transparent():
    assert Image.open(rewritten(upload("PNG", mode="RGBA"))).mode == "RGBA"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("JPEG", "portrait.jpeg"),
        ("MPO", "portrait.jpeg"),
        ("PNG", "portrait.png"),
        ("WEBP", "portrait.webp"),
        ("AVIF", "portrait.jpeg"),
        ("HEIF", "portrait.jpeg"),
        ("GIF", "portrait.png"),
    ],
)
def test_the_file_is_named_by_what_it_is_not_by_what_it_was_called(kind, name):
    assert rewritten(upload(kind)).name == name


# --- What is a photograph, and what a drawing ---


def test_a_photograph_in_a_png_becomes_a_jpeg():
    picture = as_upload(photograph((1200, 900)))
    written = rewritten(picture)
    assert written.name == "portrait.jpeg" and written.size < picture.size / 2


def test_an_opaque_photograph_with_an_alpha_channel_becomes_a_jpeg():
    assert kept(photograph().convert("RGBA")).format == "JPEG"


def test_a_grey_photograph_in_a_png_becomes_a_jpeg():
    picture = kept(photograph().convert("L"))
    assert (picture.format, picture.mode) == ("JPEG", "L")


def test_a_photograph_with_transparent_parts_stays_a_png():
    picture = photograph()
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    assert kept(picture).format == "PNG"


def test_a_drawing_stays_exactly_as_it_was():
    drawing = Image.new("RGB", (400, 300), "white")
    drawing.paste((200, 30, 40), (20, 20, 200, 200))
    assert ImageChops.difference(kept(drawing), drawing).getbbox() is None


def test_a_drawing_in_webp_stays_exactly_as_it_was():
    drawing = Image.new("RGB", (400, 300), "white")
    drawing.paste((200, 30, 40), (20, 20, 200, 200))
    assert ImageChops.difference(kept(drawing, "WEBP", lossless=True), drawing).getbbox() is None


# --- Pictures that move ---


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_an_animation_goes_on_moving(kind):
    picture = Image.open(rewritten(moving(kind)))
    assert (picture.format, picture.n_frames) == ("WEBP", 3)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_the_frames_of_an_animation_keep_their_colours_and_their_times(kind):
    picture = Image.open(rewritten(moving(kind)))
    for number, (colour, time) in enumerate([((255, 0, 0), 100), ((0, 255, 0), 200), ((0, 0, 255), 300)]):
        picture.seek(number)
        assert are_alike(picture.convert("RGB").getpixel((9, 9)), colour, most=12) and picture.info["duration"] == time


def test_an_animation_keeps_no_metadata():
    assert b"EXIF" not in rewritten(moving("WEBP", exif=exif().tobytes(), xmp=b"at home")).read()


@pytest.mark.parametrize(("repeats", "rounds"), [({}, 1), ({"loop": 0}, 0), ({"loop": 2}, 3)])
def test_a_gif_is_shown_as_often_as_it_says(repeats, rounds):
    assert Image.open(rewritten(moving("GIF", **repeats))).info["loop"] == rounds


def test_the_picture_of_an_apng_for_those_who_cannot_show_it_is_no_frame_of_it():
    first = Image.new("RGB", (240, 240), "white")
    animation = as_upload(first, save_all=True, append_images=frames(), default_image=True)
    assert Image.open(rewritten(animation)).n_frames == 3


def test_an_animation_of_too_many_frames_is_refused():
    pictures = [Image.new("L", (900, 900), number) for number in range(80)]
    animation = as_upload(pictures[0], "GIF", save_all=True, append_images=pictures[1:])
    with pytest.raises(ValidationError, match="too many frames for its size of 900 × 900 pixels"):
        rewritten(animation)


# --- What is refused ---


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PDF"])
def test_a_picture_of_another_kind_is_refused_by_its_name(kind):
    with pytest.raises(ValidationError, match=f"This is {kind}"):
        rewritten(upload(kind))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"\xef\xbb\xbf <svg onload='alert(1)'/>", "SVG"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"8BPS\0\1", "Photoshop"),
        (b"MM\0*" + b"\0" * 40, "TIFF"),
        (b"\xff\x0a" + b"\0" * 40, "JPEG XL"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1", "camera raw"),
        (b"FUJIFILMCCD-RAW ", "camera raw"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "MP4"),
        (b"%!PS-Adobe-3.0", "PostScript"),
    ],
)
def test_what_is_no_picture_for_the_web_is_refused_by_its_name(content, name):
    with pytest.raises(ValidationError) as refusal:
        rewritten(SimpleUploadedFile("me.jpg", content))
    assert f"This is {name}" in refusal.value.message


def test_a_raw_picture_that_begins_like_a_tiff_is_called_raw():
    with pytest.raises(ValidationError, match="This is camera raw"):
        rewritten(SimpleUploadedFile("DSC_0001.NEF", b"II*\0" + b"\0" * 40))


def test_a_tiny_picture_is_refused_with_its_size():
    with pytest.raises(ValidationError, match="100 × 300 pixels"):
        rewritten(upload(size=(100, 300)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_damaged_picture_is_refused(kind):
    whole = as_upload(photograph(), kind).read()
    with pytest.raises(ValidationError, match="cannot be read: the file is damaged"):
        rewritten(SimpleUploadedFile("me.png", whole[: len(whole) // 2]))


def test_a_damaged_heic_is_called_by_its_name():
    content = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 400
    with pytest.raises(ValidationError, match="This HEIC picture cannot be read"):
        rewritten(SimpleUploadedFile("IMG_0001.HEIC", content))


def test_a_file_that_is_no_picture_is_refused():
    with pytest.raises(ValidationError, match="damaged, or not a JPEG, PNG, WebP or AVIF"):
        rewritten(SimpleUploadedFile("me.png", b"alert(1)"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF"])
def test_whatever_byte_is_wrong_a_picture_is_read_or_refused(kind):
    whole, chance = as_upload(photograph((220, 210)), kind).read(), random.Random(9)
    for _ in range(40):
        broken = bytearray(whole)
        for at in chance.choices(range(len(broken)), k=chance.randint(1, 30)):
            broken[at] = chance.randrange(256)
        with contextlib.suppress(ValidationError):
            assert rewritten(SimpleUploadedFile("me.png", bytes(broken))).size


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked():
    with pytest.raises(ValidationError, match="too large: 10000"):
        rewritten(upload("PNG", size=(10_000, 6_001), mode="1"))
