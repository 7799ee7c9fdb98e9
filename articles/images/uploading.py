"""A picture on its way into the library, by the desk or by the admin."""

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from articles.images.models import Image
from people.pictures import rewritten
from people.pictures.fields import PictureField

LONGEST_SIDE = 2_400
SHORTEST_SIDE = 40


def for_library(upload: UploadedFile) -> tuple[SimpleUploadedFile, str]:
    """The picture as the library keeps it, and the hash by which it is known again. Raises ValidationError."""
    picture = rewritten(upload, "picture", LONGEST_SIDE, SHORTEST_SIDE)
    return picture, hash_of(picture)


def hash_of(picture: UploadedFile) -> str:
    """The hash by which a picture of the library is known again. Leaves the file rewound."""
    key = Image.hash_of(picture.read())
    picture.seek(0)
    return key


class LibraryPictureField(PictureField):
    """A file input for a picture of the library."""

    def written_anew(self, upload):
        return for_library(upload)[0]
