"""The pictures of a record as rows of the library; the same pixels are kept once, however often they are imported."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.images import library, uploading
from articles.importing.blocks import Picture
from articles.importing.our_files import file_at
from articles.importing.record import Doubt, FoundArticle
from articles.models import Image


def save_pictures(found: FoundArticle) -> tuple[list[Image | None], list[Doubt]]:
    """A row for each picture of the record, in order, and a doubt for each that the library refuses or has not: that one is None."""
    known = _known(found)
    rows: list[Image | None] = []
    doubts: list[Doubt] = []
    for picture in found.pictures:
        try:
            rows.append(known.get(picture.address) if _is_elsewhere(picture) else _saved(picture))
        except ValidationError as error:
            rows.append(None)
            doubts.append(Doubt("picture", f"{picture.name} is left out: {' '.join(error.messages)}", picture.line))
        else:
            if rows[-1] is None:
                doubts.append(Doubt("picture", _elsewhere(picture, found), picture.line))
    return rows, doubts


def _known(found: FoundArticle) -> dict[str, Image]:
    """Those of our library that the record names by the addresses of their files."""
    files = {each.address: file for each in found.pictures if _is_elsewhere(each) and (file := file_at(each.address))}
    rows = {row.file.name: row for row in Image.objects.filter(file__in=files.values())}
    return {address: rows[file] for address, file in files.items() if file in rows}


def _is_elsewhere(picture: Picture) -> bool:
    return bool(picture.address) and not picture.data


def _elsewhere(picture: Picture, found: FoundArticle) -> str:
    became = "the article has no lead picture" if picture is found.lead else "it became a link"
    return f"{picture.address} is not in the library, and {became}: upload it, and put it in its place"


def _saved(picture: Picture) -> Image:
    """Raises ValidationError for what is no picture, or none that can be kept."""
    upload, key = uploading.for_library(SimpleUploadedFile(picture.name, picture.data))
    facts = {name: getattr(picture, name)[:longest] for name, longest in library.LONGEST.items()}
    return library.add(upload, key, picture.name, facts)[0]
