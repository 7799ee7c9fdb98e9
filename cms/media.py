"""Where uploads are kept, and how they are served where no web server does it (SERVE_MEDIA): as deploy/nginx.conf does."""

import stat
from pathlib import Path

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import Http404
from django.views.decorators.http import require_safe
from whitenoise.middleware import WhiteNoiseFileResponse
from whitenoise.responders import StaticFile

from plumbing.database.rollbacks import undo_on_rollback

# What a browser shows, by the ending that it was given when its bytes were looked at. All else is saved, never run in our name.
SHOWN = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".flac": "audio/flac",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
}
HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
    "Accept-Ranges": "bytes",
}
SAVED = {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment"}


class NewNames(FileSystemStorage):
    """Puts some random letters into every name. Django alone does so only while another file of that name is there.

    Browsers and CDNs may keep a file for a year, so no name is ever given to a second one. A file that is written in a
    transaction goes with it: when that is rolled back, no row names the file.
    """

    def get_available_name(self, name, max_length=None):
        stem, dot, ending = name.rpartition(".")
        root, extension = (stem, dot + ending) if dot and "/" not in ending else (name, "")
        return super().get_available_name(self.get_alternative_name(root, extension), max_length)

    def _save(self, name, content):
        """Where the disk is full, no half of a file stays. Raises OSError."""
        try:
            kept = super()._save(name, content)
        except OSError:
            Path(self.path(name)).unlink(missing_ok=True)
            raise
        undo_on_rollback(self.delete, kept)
        return kept


@require_safe
def media(request, path):
    """An uploaded file, whole or the range of it that was asked for (RFC 9110, section 14)."""
    try:
        file = Path(default_storage.path(path))
        is_kept = not path.endswith("/") and stat.S_ISREG(file.stat().st_mode)
    except (SuspiciousFileOperation, OSError, ValueError) as error:  # also for a name that no file can have
        raise Http404 from error
    if not is_kept:
        raise Http404
    kind = SHOWN.get(file.suffix.lower())
    headers = HEADERS | ({"Content-Type": kind} if kind else SAVED)
    found = StaticFile(str(file), list(headers.items())).get_response(request.method, request.META)
    response = WhiteNoiseFileResponse(found.file or (), status=found.status)
    del response["Content-Type"]
    for name, value in found.headers:
        response[name] = value
    return response
