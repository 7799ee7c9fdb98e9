"""The pictures of a record as rows of the library; the same pixels are kept once, however often they are imported."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.images import library, uploading
from articles.importing.blocks import Picture
from articles.importing.record import Doubt, FoundArticle
from articles.models import Image


def save_pictures(found: FoundArticle) -> tuple[list[Image | None], list[Doubt]]:
    """A row for each picture of the body, in order, and a doubt for each that the library refuses: that one is None."""
    rows: list[Image | None] = []
    doubts: list[Doubt] = []
    for picture in found.pictures:
        try:
            rows.append(_saved(picture))
        except ValidationError as error:
            rows.append(None)
            doubts.append(Doubt("picture", f"{picture.name} is left out: {' '.join(error.messages)}", picture.line))
    return rows, doubts


def _saved(picture: Picture) -> Image:
    """Raises ValidationError for what is no picture, or none that can be kept."""
    upload, key = uploading.for_library(SimpleUploadedFile(picture.name, picture.data))
    facts = {name: getattr(picture, name)[:longest] for name, longest in library.LONGEST.items()}
    return library.add(upload, key, picture.name, facts)[0]
