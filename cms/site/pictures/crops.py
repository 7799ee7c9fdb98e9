"""Crops of pictures in the three shapes that search engines ask for: 1:1, 4:3 and 16:9, around the focal point.

See https://developers.google.com/search/docs/appearance/structured-data/article.
"""

from typing import NamedTuple

from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from cms.site.pictures.cards.canvas import jpeg_of
from people.pictures import READING_ERRORS

SHAPES = {"16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1)}
WIDEST = 1_200  # pixels
LARGEST_FILE = 400_000  # bytes
GROUND = "#ffffff"  # behind what is transparent


class Original(NamedTuple):
    """What a picture of the library is cut from: the same facts give the same crops."""

    file: str
    width: int
    height: int
    focal_x: float
    focal_y: float

    def draw(self, shape: str) -> bytes | None:
        """The JPEG in one of SHAPES; None where the file cannot be read."""
        size = size_of(self.width, self.height, shape)
        found = opened(self.file, *size, (self.focal_x, self.focal_y))
        return found and jpeg_of(found, LARGEST_FILE)


def size_of(width: int, height: int, shape: str) -> tuple[int, int]:
    """How wide and high a crop of such a picture is: never larger than the picture."""
    across, down = SHAPES[shape]
    wide = min(width, height * across / down, WIDEST)
    return max(1, round(wide)), max(1, round(wide * down / across))


def opened(file: str, width: int, height: int, focal_point=(0.5, 0.35)) -> Image.Image | None:
    """The file of our storage cut to this size around the focal point, opaque; None where it cannot be read.

    By default a little above the middle, where faces are.
    """
    try:
        with default_storage.open(file) as content, Image.open(content) as picture:
            picture.draft(None, (width * 2, height * 2))  # the decoder of JPEG makes it smaller at no cost
            seen = picture.convert("RGBA")
    except READING_ERRORS:
        return None
    ground = Image.new("RGBA", seen.size, GROUND)
    return ImageOps.fit(Image.alpha_composite(ground, seen).convert("RGB"), (width, height), centering=focal_point)
