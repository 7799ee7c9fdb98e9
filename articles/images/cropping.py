"""A part of a picture as a picture of its own. The original, and whatever shows it, stay as they are."""

from io import BytesIO
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _

from articles.images import library
from articles.images.models import Image
from articles.images.uploading import SHORTEST_SIDE, for_library
from people.pictures import READING_ERRORS, drawing


class Part(NamedTuple):
    """What is cut off at each edge of a picture, in shares of its width and height."""

    left: float
    upper: float
    right: float
    lower: float

    def box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """The edges of what is left, in pixels."""
        across, down = round(width * (1 - self.right)), round(height * (1 - self.lower))
        return round(width * self.left), round(height * self.upper), across, down

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the whole picture lies in the part, in shares of it; the nearest where it was cut off."""
        across, down = 1 - self.left - self.right, 1 - self.upper - self.lower
        return within((x - self.left) / across), within((y - self.upper) / down)


def within(share):
    return min(max(round(share, 2), 0), 1)


def add_part(image: Image, part: Part) -> Image:
    """Add the part to the library, with the words of the whole. Raises ValidationError where it cannot be cut out."""
    box = part.box(image.width, image.height)
    if min(box[2] - box[0], box[3] - box[1]) < SHORTEST_SIDE:
        sentence = _("What is left would be too small: at least %(least)s pixels have to stay across and down.")
        raise ValidationError(sentence % {"least": SHORTEST_SIDE})
    picture, key = for_library(SimpleUploadedFile("part.png", content_of(image, box)))
    words = {name: getattr(image, name) for name in (*library.LONGEST, "is_decorative")}
    x, y = part.point(image.focal_x, image.focal_y)
    return library.add(picture, key, f"{image.name}-part", words | {"focal_x": x, "focal_y": y})[0]


def content_of(image, box):
    """The bytes of a PNG, which loses nothing on the way."""
    try:
        with image.file.open() as file:
            whole = drawing.opened(file).still
    except READING_ERRORS as error:
        raise ValidationError(_("The file of this picture cannot be read. Upload it again.")) from error
    if whole is None:
        raise ValidationError(_("This picture moves, so it cannot be cropped here."))
    out = BytesIO()
    whole.crop(box).save(out, "png", compress_level=1)
    return out.getvalue()
