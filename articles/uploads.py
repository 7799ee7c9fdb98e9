"""A picture on its way into the library, by the desk or by the admin."""

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from articles.models import Image
from people.pictures import rewritten

LONGEST_SIDE = 2_400
SHORTEST_SIDE = 40


def for_library(upload: UploadedFile) -> tuple[SimpleUploadedFile, str]:
    """The picture as the library keeps it, and the hash by which it is known again. Raises ValidationError."""
    picture = rewritten(upload, "picture", LONGEST_SIDE, SHORTEST_SIDE)
    key = Image.hash_of(picture.read())
    picture.seek(0)
    return picture, key
