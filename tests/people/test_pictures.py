"""Portraits, and pictures, on their way in."""

import array
import contextlib
import random
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops, ImageCms, PngImagePlugin

from people.pictures import rewritten
from tests.people.icc import cmyk_profile

GPS_DIRECTORY, ORIENTATION, CAMERA = 0x8825, 0x0112, 0x0110
SRGB = ImageCms.createProfile("sRGB")


def upload(kind="JPEG", size=(400, 300), mode="RGB", **options):
    return as_upload(Image.new(mode, size, "teal"), kind, **options)


def as_upload(picture, kind="PNG", name="me.bin", **options):
    out = BytesIO()
    picture.save(out, kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


def kept(picture, kind="PNG", **options):
    return Image.open(rewritten(as_upload(picture, kind, **options)))


def photograph(size=(400, 300)):
    """Noise laid over a slope of colours: as many colours as a photograph has."""
    noise = [Image.effect_noise(size, 60) for _ in "RGB"]
    slope = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", [ImageChops.blend(slope, each, 0.5) for each in noise])


def frames(mode="RGB"):
    return [Image.new(mode, (240, 240), colour) for colour in ("red", "lime", "blue")]


def moving(kind, **options):
    first, *others = frames()
    return as_upload(first, kind, save_all=True, append_images=others, duration=[100, 200, 300], **options)


def exif(**facts):
    record = Image.Exif()
    record[CAMERA] = "Pocket camera"
    record.get_ifd(GPS_DIRECTORY).update({1: "N", 2: (51.0, 30.0, 0.0)})
    record.update(facts.get("tags", {}))
    return record


def are_alike(colour, other, most=6):
    return all(abs(a - b) <= most for a, b in zip(colour, other, strict=True))


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


# --- Colours ---


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
    with pytest.raises(ValidationError, match=f"this is {kind}"):
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
    assert f"this is {name}" in refusal.value.message


def test_a_raw_picture_that_begins_like_a_tiff_is_called_raw():
    with pytest.raises(ValidationError, match="this is camera raw"):
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
    with pytest.raises(ValidationError, match="more than we can read"):
        rewritten(upload("PNG", size=(10_000, 6_001), mode="1"))
