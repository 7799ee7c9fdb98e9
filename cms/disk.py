"""Whether there is room where the site writes: beside the database, for uploads and for the page cache's file."""

import os
import tempfile
from pathlib import Path

from django.conf import settings

from cms.checks import sqlite_file

LEAST_FREE = 50_000_000
PROBE = bytes(4096)


def folders():
    """The folders that the site writes to, by what they are for."""
    database = sqlite_file()
    found = {"database": database.parent} if database else {}
    found |= {"uploads": Path(settings.MEDIA_ROOT), "page cache": Path(settings.PAGE_CACHE_FILE).parent}
    return {name: folder for name, folder in found.items() if folder.is_dir()}


def faults():
    """What is wrong with each folder, by what it is for, in a few words; those that are well are left out."""
    return {name: fault for name, folder in folders().items() if (fault := fault_of(folder))}


def fault_of(folder):
    """Tries it: a quota or a file system that has become read-only is not to be seen in what is said to be free."""
    try:
        with tempfile.TemporaryFile(dir=folder, prefix="room-") as file:
            file.write(PROBE)
            file.flush()
    except OSError as error:
        return f"cannot be written: {error.strerror}"
    free = free_bytes(folder)
    return f"nearly full: {free / 1e6:.0f} MB left" if free < LEAST_FREE else ""


def free_bytes(folder):
    """What a user who is not root may still write."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize
