"""Where a whole run keeps its files: in memory, where there is room, so that no disk has to keep up with what nobody reads again."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 2 * 2**30  # bytes, several times what a run needs


@contextmanager
def scratch(memory=MEMORY, room=ROOM):
    """Yields what the environment has to say of it: nothing where files stay on the disk. With a run all of its files go."""
    if not is_fit(memory, room):
        yield {}
        return
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="broadside-", dir=memory) as folder:
        # PostgreSQL, which does not run as root, has a folder in it.
        Path(folder).chmod(0o711)
        tempfile.tempdir = folder
        try:
            yield {"TMPDIR": folder}
        finally:
            tempfile.tempdir = before


def is_fit(memory, room):
    """Containers often have 64 MB there, or let no program run from it, as that of PostgreSQL has to."""
    try:
        found = os.statvfs(memory)
    except OSError:
        return False
    runs_programs = not found.f_flag & os.ST_NOEXEC
    return runs_programs and found.f_bavail * found.f_frsize >= room and os.access(memory, os.W_OK)
