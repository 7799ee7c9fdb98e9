"""Random numbers that were used of late, in a file of fixed size that all processes of a host share: what is sent twice is told.

Of each number the file has a hash of 8 bytes. A new one takes the place of the oldest in its row, so that each is forgotten
after some tens of thousands of others.
"""

import fcntl
import hashlib
import logging
import mmap
import os
import threading
from contextlib import contextmanager
from pathlib import Path

log = logging.getLogger(__name__)

WORD, WORDS_A_ROW, ROWS = 8, 8, 1 << 15
ROW = WORD * WORDS_A_ROW
SIZE = ROW * ROWS  # 2 MB


class RecentNumbers:
    """An open file. Without one, as where it cannot be written, this process remembers by itself."""

    def __init__(self, path: Path):
        self.mutex = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # It stays open: closing it would let go of the locks of other threads.
            self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o660)
            # It only ever grows: whoever has it open would be killed, at its next write, by a file that was shortened.
            if (size := os.fstat(self.descriptor).st_size) < SIZE:
                claim_room(self.descriptor, size)
            self.map = mmap.mmap(self.descriptor, SIZE)
        except OSError as error:
            log.warning("%s cannot be used (%s): each process remembers by itself what it has counted.", path, error)
            self.descriptor, self.map = None, mmap.mmap(-1, SIZE)

    def is_new(self, number: str) -> bool:
        """Whether the number has not been used of late, in any process of this host; from now on it has."""
        digest = hashlib.blake2b(number.encode(), digest_size=WORD + 4).digest()
        word, at = digest[:WORD], int.from_bytes(digest[WORD:], "big") % ROWS * ROW
        with self.locked(at):
            row = self.map[at : at + ROW]
            if word in (row[begin : begin + WORD] for begin in range(0, ROW, WORD)):
                return False
            self.map[at : at + ROW] = word + row[:-WORD]
            return True

    @contextmanager
    def locked(self, at):
        """Keeps other threads out, and of other processes those that come to the same row."""
        with self.mutex:
            if self.descriptor is None:
                yield
                return
            fcntl.lockf(self.descriptor, fcntl.LOCK_EX, ROW, at)
            try:
                yield
            finally:
                fcntl.lockf(self.descriptor, fcntl.LOCK_UN, ROW, at)


def claim_room(descriptor, size):
    """Writing into a map whose blocks the disk cannot give would kill the process. `size`: the bytes that are there."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, SIZE)
    else:
        os.pwrite(descriptor, bytes(SIZE - size), size)
