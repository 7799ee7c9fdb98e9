"""Draws a picture smaller, in the shapes and formats that pages ask for. Takes and gives pictures and bytes; touches no storage."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, NamedTuple

from PIL import Image

from people.pictures.animations import is_animated
from people.pictures.colours import is_photographic, plain, without_needless_alpha
from people.pictures.shapes import Focus, Shape

LABELS = {"WEBP": "WebP"}
JPEG = {"quality": 80, "optimize": True, "progressive": True}
# At speed 8 AVIF takes a quarter of the time of speed 6, for files that are hardly larger (docs/decisions/0200).
AVIF = {"quality": 60, "speed": 8}
# Of drawings and writing, edges are to stay sharp.
AVIF_OF_DRAWINGS = {"quality": 75, "speed": 8, "subsampling": "4:4:4"}


class Original(NamedTuple):
    """A picture as it was opened: its size in pixels, and it in L, RGB or RGBA; None if it moves and is shown as it is."""

    size: tuple[int, int]
    still: Image.Image | None


def opened(file: BinaryIO) -> Original:
    """Raises READING_ERRORS (people/pictures) for what is no picture."""
    picture = Image.open(file)
    if is_animated(picture, LABELS.get(picture.format, picture.format)):
        return Original(picture.size, None)
    still = without_needless_alpha(plain(picture))
    still.load()
    still.info = {}
    return Original(picture.size, still)


def ending_for(picture: Image.Image, kept_as: str) -> str:
    """The format that every browser reads: "png" for what is transparent or has few colours, else "jpeg".

    kept_as: the ending of the original; what was kept as JPEG has lost its sharp edges already.
    """
    if picture.mode == "RGBA":
        return "png"
    return "jpeg" if kept_as in {"jpeg", "jpg"} or is_photographic(picture) else "png"


def drawn(picture: Image.Image, shape: Shape, focus: Focus, *, is_fine: bool = False) -> Iterator[Image.Image]:
    """The picture in the shape, in each of its widths (Shape.widths), the largest first; each is made from the one before."""
    box, last = shape.box(*picture.size, focus), picture
    for size in reversed(shape.drawn_sizes(*picture.size, is_fine=is_fine)):
        last = last.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=3)
        box = (0, 0, *size)
        yield last


def encoded(picture: Image.Image, ending: str, *, is_drawing: bool = False) -> bytes:
    """The bytes of a file of that format: "jpeg", "png" or "avif". `is_drawing`: its other format is PNG."""
    options = {"jpeg": JPEG, "png": {"optimize": True}, "avif": AVIF_OF_DRAWINGS if is_drawing else AVIF}[ending]
    out = BytesIO()
    picture.save(out, ending, **options)
    return out.getvalue()


def tone_of(picture: Image.Image) -> str:
    """The average colour in 64 steps, for the space before the picture is there: red, green and blue from 0 to 3, such as "312".

    "" for what is transparent: the space would be seen through it.
    """
    if picture.mode == "RGBA":
        return ""
    pixel = picture.convert("RGB").resize((1, 1), Image.Resampling.BOX, reducing_gap=2).getpixel((0, 0))
    return "".join(str(round(channel / 85)) for channel in pixel)
