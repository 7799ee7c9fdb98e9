"""Which recordings of our library a record shows: it names them by the addresses of their files."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from articles.importing.blocks import Embed
from articles.importing.our_files import file_at
from articles.importing.record import Doubt, FoundArticle
from articles.media.models import MEDIA_TYPES
from articles.models import MediaFile


def recordings_of(found: FoundArticle) -> dict[str, str]:
    """The names of those that are in the library, by the addresses in the record: whole ones of this site, or paths on it."""
    embedded = [block.address for block in found.blocks if isinstance(block, Embed)]
    files = {address: file for address in embedded if (file := file_at(address))}
    names = dict(MediaFile.objects.filter(file__in=files.values()).values_list("file", "name"))
    return {address: names[file] for address, file in files.items() if file in names}


def recordings_elsewhere(found: FoundArticle, known: dict[str, str]) -> list[Doubt]:
    """A doubt for each recording of the record that is not in the library."""
    return [
        Doubt(
            "recording",
            f"{block.address} is not in the library, and it became a link: upload it, and put it in its place",
            block.line,
        )
        for block in found.blocks
        if isinstance(block, Embed) and block.address not in known and is_recording(block.address)
    ]


def is_recording(address: str) -> bool:
    """Whether an address is that of a file which the library of recordings takes."""
    return PurePosixPath(urlsplit(address).path).suffix.lower() in MEDIA_TYPES
