"""The pictures of the invented magazine, drawn with Pillow alone: the same words always give the same picture."""

from io import BytesIO

from cms.demo.drawing import culture, ideas, politics, sport, technology, world
from cms.demo.drawing.canvas import Canvas
from cms.demo.drawing.palettes import PALETTES
from cms.demo.drawing.portraits import Face, draw_portrait

SIZE = (1600, 1000)
LARGEST = 120_000  # bytes; a page carries several of them
ROOMS = {
    "culture": culture,
    "ideas": ideas,
    "politics": politics,
    "sport": sport,
    "technology": technology,
    "world": world,
}

__all__ = ["SIZE", "portrait_file", "scene_file"]


def scene_file(section, scene):
    """The bytes of a WebP picture of 1600 by 1000. `scene` names a function of the section's module."""
    inks = PALETTES[section]
    canvas = Canvas(SIZE, inks.pale, seed=scene)
    getattr(ROOMS[section], scene)(canvas, inks)
    return _webp(canvas.finish())


def portrait_file(slug, **face):
    """The bytes of a WebP portrait of 480 by 480, from the words of portraits.Face."""
    return _webp(draw_portrait(Face(**face), seed=slug))


def _webp(picture):
    """As WebP, in the best of three qualities that keeps the file small."""
    for quality in (62, 52, 42):
        out = BytesIO()
        picture.save(out, "WEBP", quality=quality, method=2)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()
