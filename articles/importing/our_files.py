"""Which file of ours an address in a record leads to."""

from django.conf import settings


def file_at(address: str) -> str:
    """The name of the file below MEDIA_ROOT, of a whole address of this site or a path on it; "" for any other address."""
    path = address.removeprefix(settings.SITE_ADDRESS) if settings.SITE_ADDRESS else address
    return path.removeprefix(settings.MEDIA_URL) if path.startswith(settings.MEDIA_URL) else ""
