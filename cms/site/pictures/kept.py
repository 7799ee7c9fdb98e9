"""Drawn pictures, kept among the uploads under names that tell their content: drawn once, and removed when they are stale.

All of them can be drawn again, so that a back-up may leave them out.
"""

import logging
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from plumbing.files import write_whole

log = logging.getLogger(__name__)

FOLDER = "drawn"
LONGEST_WAIT = 2  # seconds for which a request waits until another picture is drawn

drawing = threading.Lock()  # one at a time in each process: however many are asked for, pages are answered meanwhile


class Busy(Exception):
    """Others are drawn at the moment."""


def content(kind: str, key: str, name: str, draw: Callable[[], bytes | None]) -> bytes | None:
    """The bytes of a picture, drawn if they are not there yet; then those that it had before are removed.

    None where it cannot be drawn. Raises Busy.
    """
    path = folder_of(kind, key) / f"{name}.jpeg"
    if (found := read(path)) is not None:
        return found
    if not drawing.acquire(timeout=LONGEST_WAIT):
        raise Busy
    try:
        # Whoever waited finds it: it is kept before the next may draw.
        if (found := read(path)) is None and (found := draw()):
            keep(path, found)
    finally:
        drawing.release()
    return found


def read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def keep(path: Path, drawn: bytes) -> None:
    """Keep the file in place of those that are stale. Where that fails, it is drawn again for whoever asks next."""
    try:
        write_whole(path, drawn)
        for stale in path.parent.glob("*.jpeg"):
            if stale != path:
                stale.unlink(missing_ok=True)
    except OSError as error:
        log.warning("A drawn picture could not be kept: %s", error)


def forget(kind: str, key: str) -> None:
    """Remove what is kept of a row that readers see no more."""
    shutil.rmtree(folder_of(kind, key), ignore_errors=True)


def folder_of(kind: str, key: str) -> Path:
    return Path(settings.MEDIA_ROOT) / FOLDER / kind / key
