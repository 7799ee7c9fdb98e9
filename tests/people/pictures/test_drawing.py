"""Pictures drawn smaller: the pixels are those of the original."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps, ImageStat

from people.pictures import drawing, rewritten
from people.pictures.shapes import CARD, PORTRAIT, SHARED, WHOLE, Focus
from tests.people.picture_files import as_upload, moving, photograph

EXAMPLES = 500 if settings.get_current_profile_name() == "long" else 15
KINDS = st.sampled_from(
    [
        ("RGB", "JPEG"),
        ("CMYK", "JPEG"),
        ("L", "JPEG"),
        ("RGB", "PNG"),
        ("RGBA", "PNG"),
        ("P", "PNG"),
        ("1", "PNG"),
        ("I;16", "PNG"),
    ]
    + [("LA", "PNG"), ("RGB", "WEBP"), ("RGBA", "WEBP"), ("RGB", "AVIF"), ("P", "GIF"), ("RGB", "HEIF")]
)


def half_and_half(size):
    """Reddish on the left, bluish on the right, with a slope of light from above: seen whole or cut, one knows which part it is."""
    picture = Image.new("RGB", size, "indianred")
    picture.paste("steelblue", (size[0] // 2, 0, size[0], size[1]))
    return Image.blend(picture, Image.linear_gradient("L").resize(size).convert("RGB"), 0.4)


def in_mode(picture, mode):
    """Without dithering, whose grain no format but PNG keeps; transparent from above to below where the mode can be."""
    if mode == "P":
        return picture.quantize(64, dither=Image.Dither.NONE)
    if mode == "I;16":
        return picture.convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
    made = picture.convert(mode, dither=Image.Dither.NONE)
    if made.has_transparency_data:
        made.putalpha(Image.linear_gradient("L").resize(made.size))
    return made


def opened(upload):
    return drawing.opened(BytesIO(upload.read()))


def seen(picture):
    """As it looks on white paper."""
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA")).convert("RGB")


def difference(one, other):
    """How far two pictures of one size are apart, as the mean of their channels, from 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(seen(one), seen(other))).mean)


SIDES = st.one_of(st.integers(1, 60), st.integers(40, 700), st.integers(700, 3_000))
MOST_PIXELS = 2_500_000


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(
    KINDS,
    st.tuples(SIDES, SIDES).filter(lambda size: size[0] * size[1] < MOST_PIXELS),
    st.integers(1, 8),
    st.sampled_from([WHOLE, CARD, PORTRAIT, SHARED["16x9"]]),
    st.builds(Focus, st.integers(0, 100), st.integers(0, 100)),
    st.sampled_from(["png-or-jpeg", "avif"]),
)
def test_whatever_is_uploaded_looks_the_same_in_every_width(kind, size, turned, shape, focus, ending):
    mode, stored = kind
    exif = Image.Exif()
    exif[0x0112] = turned if stored in {"JPEG", "WEBP", "AVIF"} else 1
    picture = in_mode(half_and_half(size), mode)
    original = opened(rewritten(as_upload(picture, stored, exif=exif.tobytes()), shortest=1)).still
    ending = drawing.ending_for(original, "png") if ending == "png-or-jpeg" else ending
    upright = seen(half_and_half(size).convert("L") if mode == "I;16" else picture)
    upright.getexif()[0x0112] = exif[0x0112]
    upright = ImageOps.exif_transpose(upright).resize(original.size, Image.Resampling.LANCZOS)
    for each in drawing.drawn(original, shape, focus):
        read = Image.open(BytesIO(drawing.encoded(each, ending)))
        wanted = upright.resize(read.size, Image.Resampling.LANCZOS, shape.box(*original.size, focus))
        assert difference(read, wanted) < tolerated(min(read.size))


def tolerated(side):
    """JPEG and AVIF keep one colour for four pixels, which of a picture of few pixels is much."""
    return 8 if side >= 40 else 40 if side >= 8 else 80


def test_a_cut_shows_what_lies_around_the_focus():
    picture = opened(as_upload(half_and_half((1_200, 400)))).still
    red = next(drawing.drawn(picture, CARD, Focus(0, 50))).convert("RGB")
    blue = next(drawing.drawn(picture, CARD, Focus(100, 50))).convert("RGB")
    assert red.size == blue.size == (600, 400)
    assert red.getpixel((300, 200))[0] > red.getpixel((300, 200))[2]
    assert blue.getpixel((300, 200))[2] > blue.getpixel((300, 200))[0]


@pytest.mark.parametrize("size", [(1, 900), (900, 1), (2_400, 40), (40, 2_400)])
def test_a_picture_of_an_odd_ratio_is_drawn(size):
    picture = Image.new("RGB", size, "teal")
    assert all(
        min(each.size) >= 1 for shape in (WHOLE, CARD, PORTRAIT) for each in drawing.drawn(picture, shape, Focus())
    )


def test_what_is_transparent_is_png_and_so_is_what_has_few_colours():
    assert drawing.ending_for(Image.new("RGBA", (80, 80)), "webp") == "png"
    assert drawing.ending_for(Image.new("RGB", (80, 80)), "png") == "png"


def test_photographs_are_jpeg():
    assert drawing.ending_for(photograph(), "png") == "jpeg"
    assert drawing.ending_for(Image.new("RGB", (80, 80)), "jpeg") == "jpeg"


def test_what_moves_is_not_drawn():
    assert drawing.opened(BytesIO(rewritten(moving("GIF")).read())).still is None


def test_the_tone_of_a_picture_is_its_average_in_sixty_four_steps():
    assert drawing.tone_of(Image.new("RGB", (90, 90), (255, 90, 0))) == "310"
    assert drawing.tone_of(Image.new("L", (90, 90), 255)) == "333"
    assert drawing.tone_of(Image.new("RGBA", (90, 90))) == ""
