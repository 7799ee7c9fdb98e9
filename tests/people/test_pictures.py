"""Portraits, and pictures, on their way in."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from people.pictures import rewritten

GPS_DIRECTORY, ORIENTATION, CAMERA = 0x8825, 0x0112, 0x0110


def upload(kind="JPEG", size=(400, 300), mode="RGB", **options):
    out = BytesIO()
    Image.new(mode, size, "teal").save(out, kind, **options)
    return SimpleUploadedFile("me.bin", out.getvalue())


def exif(**facts):
    record = Image.Exif()
    record[CAMERA] = "Pocket camera"
    record.get_ifd(GPS_DIRECTORY).update({1: "N", 2: (51.0, 30.0, 0.0)})
    record.update(facts.get("tags", {}))
    return record


def test_the_place_where_a_portrait_was_taken_is_removed():
    picture = Image.open(rewritten(upload(exif=exif())))
    assert not picture.getexif().get_ifd(GPS_DIRECTORY)


def test_the_camera_is_removed():
    assert CAMERA not in Image.open(rewritten(upload(exif=exif()))).getexif()


def test_words_inside_a_png_are_removed():
    assert "comment" not in Image.open(rewritten(upload("PNG", comment="at home"))).info


def test_a_portrait_taken_sideways_is_turned_upright():
    assert Image.open(rewritten(upload(exif=exif(tags={ORIENTATION: 6})))).size == (300, 400)


def test_a_large_portrait_is_made_smaller():
    assert Image.open(rewritten(upload(size=(3000, 1500)))).size == (1200, 600)


def test_a_transparent_png_stays_transparent():
    assert Image.open(rewritten(upload("PNG", mode="RGBA"))).mode == "RGBA"


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "portrait.jpeg"), ("PNG", "portrait.png"), ("WEBP", "portrait.webp")]
)
def test_the_file_is_named_by_what_it_is_not_by_what_it_was_called(kind, name):
    assert rewritten(upload(kind)).name == name


def test_a_picture_of_another_kind_is_refused_by_its_name():
    with pytest.raises(ValidationError, match="this is BMP"):
        rewritten(upload("BMP"))


def test_a_tiny_picture_is_refused_with_its_size():
    with pytest.raises(ValidationError, match="100 × 300 pixels"):
        rewritten(upload(size=(100, 300)))


def test_a_damaged_picture_is_refused():
    whole = upload("PNG").read()
    with pytest.raises(ValidationError, match="cannot be read"):
        rewritten(SimpleUploadedFile("me.png", whole[: len(whole) // 2]))


def test_a_file_that_is_no_picture_is_refused():
    with pytest.raises(ValidationError, match="cannot be read"):
        rewritten(SimpleUploadedFile("me.png", b"<script>alert(1)</script>"))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked():
    with pytest.raises(ValidationError, match="more than we can read"):
        rewritten(upload("PNG", size=(10_000, 6_001), mode="1"))
