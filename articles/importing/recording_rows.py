"""Which recordings of our library a record shows: it names them by the addresses of their files."""

from django.conf import settings

from articles.importing.blocks import Embed
from articles.importing.record import FoundArticle
from articles.models import MediaFile


def recordings_of(found: FoundArticle) -> dict[str, str]:
    """The names of those that are in the library, by the addresses in the record: whole ones of this site, or paths on it."""
    embedded = [block.address for block in found.blocks if isinstance(block, Embed)]
    files = {address: file for address in embedded if (file := _file_at(address))}
    names = dict(MediaFile.objects.filter(file__in=files.values()).values_list("file", "name"))
    return {address: names[file] for address, file in files.items() if file in names}


def _file_at(address):
    path = address.removeprefix(settings.SITE_ADDRESS) if settings.SITE_ADDRESS else address
    return path.removeprefix(settings.MEDIA_URL) if path.startswith(settings.MEDIA_URL) else ""
