"""The colours of a picture as a browser will show them: eight bits a channel, sRGB, without a profile of its own."""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms

SIXTEEN_BITS = {"I", "F", "I;16", "I;16L", "I;16B", "I;16N"}
# What Pillow resizes well, as a profile describes it: the name of its colour space (ICC.1:2022, section 7.2.6).
SPACES = {"L": "GRAY", "RGB": "RGB", "RGBA": "RGB", "CMYK": "CMYK"}
SRGB = ImageCms.createProfile("sRGB")
MOST_COLOURS_OF_A_DRAWING = 16_384


def plain(picture: Image.Image) -> Image.Image:
    """The picture with eight bits a channel and without a palette: in mode L, RGB, RGBA or CMYK."""
    if picture.mode in SIXTEEN_BITS:
        picture = _of_eight_bits(picture)
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    if picture.mode == "1":
        return picture.convert("L")
    return picture if picture.mode in SPACES else picture.convert("RGB")


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """A `plain` picture in L, RGB or RGBA, its colours moved from what the profile says they are to sRGB.

    A profile that cannot be read, or that describes another kind of picture, is passed over.
    """
    source = _readable(profile, SPACES[picture.mode])
    if source is None:
        return picture.convert("RGB") if picture.mode == "CMYK" else picture
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    seen = picture.convert("RGB") if alpha else picture
    try:
        moved = ImageCms.profileToProfile(seen, source, SRGB, outputMode="RGB")
    except ImageCms.PyCMSError:
        moved = seen.convert("RGB")
    if alpha:
        moved.putalpha(alpha)
    return moved.convert("L") if picture.mode == "L" else moved


def without_needless_alpha(picture: Image.Image) -> Image.Image:
    """The picture in RGB where each pixel of an RGBA one is opaque."""
    if picture.mode == "RGBA" and picture.getextrema()[3] == (255, 255):
        return picture.convert("RGB")
    return picture


def is_photographic(picture: Image.Image) -> bool:
    """Whether the picture has as many colours as photographs have and drawings have not."""
    if picture.mode == "L":
        # There are only 256 greys. In a photograph they stand beside each other in many ways, in a drawing in few.
        picture = Image.merge("RGB", [picture, ImageChops.offset(picture, 1, 0), ImageChops.offset(picture, 0, 1)])
    most = min(MOST_COLOURS_OF_A_DRAWING, picture.width * picture.height // 4)
    return picture.convert("RGB").getcolors(most) is None


def _of_eight_bits(picture):
    """Pillow's own conversion takes 256 and all above for white."""
    small = picture.point(lambda value: value * (1 / 256)).convert("L")
    if "transparency" in small.info:
        small.info["transparency"] //= 256
    return small


def _readable(profile, space):
    if not profile:
        return None
    try:
        found = ImageCms.ImageCmsProfile(BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return None
    return found if found.profile.xcolor_space.strip() == space else None
