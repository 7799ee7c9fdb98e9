"""Pictures as they are uploaded: checked by reading them, and saved anew without what the camera wrote into them."""

from io import BytesIO

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from PIL import Image, ImageOps

# What we read, and what we save it as. Many telephones write MPO: a JPEG with a second picture behind it.
FORMATS = {"JPEG": "jpeg", "MPO": "jpeg", "PNG": "png", "WEBP": "webp"}
LARGEST_FILE = 15 * 1024 * 1024
MOST_PIXELS = 60_000_000
LONGEST_SIDE_KEPT = 1_200
SHORTEST_SIDE = 200


def rewritten(
    upload: UploadedFile, name: str = "portrait", longest: int = LONGEST_SIDE_KEPT, shortest: int = SHORTEST_SIDE
) -> SimpleUploadedFile:
    """The picture `longest` pixels a side at most, without metadata, named `name` and what its format is called.

    Raises ValidationError with the reason, also for a side of less than `shortest` pixels.
    """
    if upload.size > LARGEST_FILE:
        raise ValidationError("This file is larger than 15 MB. Please save a smaller version of the picture.")
    upload.seek(0)
    try:
        with Image.open(upload) as picture:
            _refuse_unfit(picture, shortest)
            kind = FORMATS[picture.format]
            picture.thumbnail((longest, longest))
            content = _written(ImageOps.exif_transpose(picture), kind)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError("This picture cannot be read: the file is damaged, or is no picture.") from error
    return SimpleUploadedFile(f"{name}.{kind}", content, content_type=f"image/{kind}")


def _refuse_unfit(picture, shortest):
    """Looks at the head of the file only, so that a huge picture is refused before it is unpacked."""
    size = f"{picture.width} × {picture.height} pixels"
    if picture.format not in FORMATS:
        raise ValidationError(f"A picture has to be JPEG, PNG or WebP; this is {picture.format}.")
    if picture.width * picture.height > MOST_PIXELS:
        raise ValidationError(f"This picture is {size}: more than we can read. Please save a smaller version.")
    if min(picture.size) < shortest:
        raise ValidationError(f"This picture is {size}; it needs {shortest} × {shortest} at least.")


def _written(picture, kind):
    """Only the pixels and the colour profile go into the new file: no Exif, no XMP, no comment."""
    is_transparent = kind != "jpeg" and picture.has_transparency_data
    bare = picture.convert("RGBA" if is_transparent else "RGB")
    profile = bare.info.get("icc_profile") if picture.mode in {"RGB", "RGBA"} else None
    bare.info = {}
    out = BytesIO()
    bare.save(out, kind, quality=88, optimize=True, icc_profile=profile)
    return out.getvalue()


class PortraitField(forms.ImageField):
    """A file input whose picture is rewritten before the model gets it; why it is refused stands at the field."""

    def to_python(self, data):
        upload = super().to_python(data)
        return rewritten(upload) if upload else upload
