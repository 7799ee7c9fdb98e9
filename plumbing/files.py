"""Folders and the file systems that hold them: whether a process may write there, and whether other hosts see it."""

import os
import tempfile
from pathlib import Path

from django.conf import settings

UNFINISHED = ".part"  # how the names of files end that are being written

NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "ceph", "glusterfs", "9p"}


def nearest_folder(path):
    """The folder itself, or the first one above it that is there."""
    return next(folder for folder in [path, *path.parents] if folder.exists())


def can_write(folder):
    there = nearest_folder(folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def file_system_of(path, mounts=Path("/proc/self/mounts")):
    """The kind of file system that holds the path, such as "ext4"; "" where the system does not tell."""
    if not mounts.is_file():
        return ""
    kinds = {point: kind for _, point, kind, *_ in map(str.split, mounts.read_text().splitlines())}
    return next((kinds[str(folder)] for folder in [path, *path.parents] if str(folder) in kinds), "")


def write_whole(path, content):
    """Write bytes under this name only when all of them are on the disk: who is killed in between leaves no half file behind it.

    Folders are made where they are missing. Raises OSError, and leaves nothing then. A killed process leaves a file that ends
    in UNFINISHED.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(UNFINISHED, dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
