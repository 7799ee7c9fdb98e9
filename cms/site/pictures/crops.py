"""Crops of pictures in the three shapes that search engines ask for: 1:1, 4:3 and 16:9, around the focal point.

See https://developers.google.com/search/docs/appearance/structured-data/article.
"""

from typing import NamedTuple

from django.core.files.storage import default_storage
from PIL import Image

from cms.site.pictures.cards.canvas import jpeg_of
from people.pictures import READING_ERRORS, drawing
from people.pictures.shapes import SHARED, Focus, Shape

SHAPES = SHARED
LARGEST_FILE = 400_000  # bytes
GROUND = "#ffffff"  # behind what is transparent


class Original(NamedTuple):
    """What a picture of the library is cut from: the same facts give the same crops."""

    file: str
    width: int
    height: int
    focus: Focus

    def draw(self, shape: str) -> bytes | None:
        """The JPEG in one of SHAPES; None where the file cannot be read."""
        found = cut(self.file, SHAPES[shape], self.focus)
        return found and jpeg_of(found, LARGEST_FILE)


def size_of(width: int, height: int, shape: str) -> tuple[int, int]:
    """How wide and high a crop of such a picture is: never larger than the picture."""
    return SHAPES[shape].drawn_sizes(width, height)[-1]


def cut(file: str, shape: Shape, focus: Focus) -> Image.Image | None:
    """The file of our storage in the largest size of a shape, opaque; None where it cannot be read."""
    try:
        with default_storage.open(file) as content, Image.open(content) as picture:
            seen = picture.convert("RGBA")
    except READING_ERRORS:
        return None
    ground = Image.new("RGBA", seen.size, GROUND)
    return next(drawing.drawn(Image.alpha_composite(ground, seen).convert("RGB"), shape, focus))
