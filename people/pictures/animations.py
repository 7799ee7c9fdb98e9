"""Pictures that move, written anew frame by frame."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from people.pictures.colours import in_srgb, plain

ANIMATED = frozenset(
    {"GIF", "PNG", "WebP", "AVIF"}
)  # what can move; several pictures in a JPEG or HEIC are no animation
MOST_PIXELS = 40_000_000  # of all frames together; some seconds of work
MOST_FRAMES = 600
LONGEST_SIDE = 1_200
SHORTEST_FRAME = 20  # milliseconds; browsers take less for a mistake, and show it slowly


def is_animated(picture: Image.Image, label: str) -> bool:
    return label in ANIMATED and getattr(picture, "is_animated", False)


def moving(picture: Image.Image, longest: int) -> bytes:
    """The animation as WebP, which all browsers show, without metadata. Raises ValidationError for one that is too long."""
    frames, durations = _frames(picture, min(longest, LONGEST_SIDE))
    out = BytesIO()
    frames[0].save(
        out,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=_rounds(picture),
        allow_mixed=True,
        quality=80,
        method=2,
    )
    return out.getvalue()


def _frames(picture, longest):
    """All frames as they are seen, turned upright and made smaller, and how long each stands, in milliseconds."""
    frames, durations = [], []
    most = min(MOST_FRAMES, MOST_PIXELS // (picture.width * picture.height))
    # An APNG may begin with a picture for those who cannot show the others.
    number = int(picture.info.get("default_image", False))
    profile = picture.info.get("icc_profile")
    while _has_frame(picture, number):
        if len(frames) == most:
            sentence = _(
                "This animation has too many frames for its size of %(width)s × %(height)s pixels. Make it shorter or"
                " smaller."
            )
            raise ValidationError(sentence % {"width": picture.width, "height": picture.height})
        frame = ImageOps.exif_transpose(in_srgb(plain(picture.copy()), profile)).convert("RGBA")
        frame.thumbnail((longest, longest))
        frame.info = {}
        frames.append(frame)
        durations.append(max(round(picture.info.get("duration") or 100), SHORTEST_FRAME))
        number += 1
    return frames, durations


def _has_frame(picture, number):
    try:
        picture.seek(number)
        picture.load()
    except EOFError:
        return False
    return True


def _rounds(picture):
    """How often it is shown, as WebP counts: 0 is for ever. A GIF that says nothing is shown once; what it says are repeats."""
    if picture.format != "GIF":
        return picture.info.get("loop", 0)
    repeats = picture.info.get("loop")
    return 1 if repeats is None else 0 if repeats == 0 else repeats + 1
