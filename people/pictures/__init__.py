"""Pictures as they are uploaded: checked by reading them, and written anew, so that nothing is kept but what is seen."""

import struct
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageFile, ImageOps
from pillow_heif import register_heif_opener

from people.pictures.animations import is_animated, moving
from people.pictures.colours import in_srgb, is_photographic, plain, without_needless_alpha
from people.pictures.kinds import FileKind, kind_of

# What we read, and what Pillow calls it.
READ = {"JPEG": "JPEG", "PNG": "PNG", "WebP": "WEBP", "AVIF": "AVIF", "GIF": "GIF", "HEIC": "HEIF"}
CAMERAS = frozenset(
    {"JPEG", "HEIC", "AVIF"}
)  # which have lost something already, and are photographs for the most part
LARGEST_FILE = 15 * 1024 * 1024
MOST_PIXELS = 60_000_000
LONGEST_SIDE_KEPT = 1_200
SHORTEST_SIDE = 200
# What Pillow's readers raise where a file is not as its format says.
READING_ERRORS = (
    *(OSError, SyntaxError, ValueError, EOFError, TypeError, LookupError, ArithmeticError, RuntimeError, MemoryError),
    *(struct.error, Image.DecompressionBombError),
)

register_heif_opener(thumbnails=False)
# A progressive JPEG is written in one piece, for which Pillow makes too little room where a picture is all grain.
ImageFile.MAXBLOCK = 32 * 1024 * 1024


def rewritten(
    upload: UploadedFile, name: str = "portrait", longest: int = LONGEST_SIDE_KEPT, shortest: int = SHORTEST_SIDE
) -> SimpleUploadedFile:
    """The picture upright, in sRGB, `longest` pixels a side at most, without metadata; named `name` and what it is.

    Animations go on moving. Raises ValidationError with the reason, also for a side of less than `shortest` pixels.
    """
    if upload.size > LARGEST_FILE:
        raise ValidationError(_("This file is larger than 15 MB. Save a smaller version of the picture."))
    kind = kind_of(upload, upload.name or "")
    _refuse_unread(kind)
    try:
        with Image.open(upload, formats=[READ[kind.label]]) as picture:
            _refuse_unfit(picture, shortest)
            if is_animated(picture, kind.label):
                ending, content = "webp", moving(picture, longest)
            else:
                ending, content = _still(picture, kind.label, longest)
    except READING_ERRORS as error:
        sentence = _("This %(kind)s picture cannot be read: the file is damaged. Export or download it again.")
        raise ValidationError(sentence % {"kind": kind.label}) from error
    return SimpleUploadedFile(f"{name}.{ending}", content, content_type=f"image/{ending}")


def _refuse_unread(kind: FileKind):
    if not kind.label:
        raise ValidationError(_("This picture cannot be read: it is damaged, or not a JPEG, PNG, WebP or AVIF."))
    if kind.label not in READ:
        sentence = _("Pictures have to be JPEG, PNG, WebP, AVIF, GIF or HEIC. This is %(kind)s. %(advice)s")
        raise ValidationError(sentence % {"kind": kind.shown, "advice": kind.advice})


def _refuse_unfit(picture, shortest):
    """Looks at the head of the file only, so that a huge picture is refused before it is unpacked."""
    size = {"width": picture.width, "height": picture.height}
    if picture.width * picture.height > MOST_PIXELS:
        sentence = _("This picture is too large: %(width)s × %(height)s pixels. Save a smaller version.")
        raise ValidationError(sentence % size)
    if min(picture.size) < shortest:
        sentence = _(
            "This picture is too small: %(width)s × %(height)s pixels. It needs at least %(least)s × %(least)s."
        )
        raise ValidationError(sentence % (size | {"least": shortest}))


def _still(picture, label, longest):
    """The ending and the bytes of the new file. Only pixels go into it: no Exif, no XMP, no comment, no profile."""
    profile = picture.info.get("icc_profile")
    if label == "JPEG":
        picture.draft(None, (longest * 2, longest * 2))  # its decoder makes it smaller at no cost
    small = plain(picture)
    small.thumbnail((longest, longest))
    bare = in_srgb(ImageOps.exif_transpose(small), profile)
    opaque = without_needless_alpha(bare)
    bare.info, opaque.info = {}, {}
    ending, options = _form(opaque, label)
    out = BytesIO()
    (opaque if ending == "jpeg" else bare).save(out, ending, **options)
    return ending, out.getvalue()


def _form(picture, label):
    """The format in which a picture is kept, and how: photographs lose a little and save a lot, all else stays exact."""
    is_transparent = picture.mode == "RGBA"
    is_lossy = label in CAMERAS or (not is_transparent and is_photographic(picture))
    if label == "WebP" or (label in CAMERAS and is_transparent):
        return "webp", {"quality": 88, "lossless": not is_lossy, "method": 4}
    if not is_lossy:
        return "png", {"optimize": True}
    # Pictures that came without loss may hold writing, which suffers most where colours are halved.
    return "jpeg", {
        "quality": 88,
        "optimize": True,
        "progressive": True,
        "subsampling": "4:2:0" if label in CAMERAS else "4:4:4",
    }
