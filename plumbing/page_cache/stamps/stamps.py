"""The stamp file: one small file per host, mapped into the memory of every process, that says when each tag was last changed.

Its words are 8 bytes each. Numbers only grow. A tag's word is found by hashing it: two tags that share one cost a render
now and then, never an old page. A writer raises its intent before it commits and lowers it after it has stamped; the intent
is bound to a lock that dies with the process, so that a writer who was killed in between is found out by the next reader.

Locks are POSIX record locks: they belong to the process, and the kernel lets go of them when it ends, however it ends. They
are also lost when the process closes the file, so it is opened once (`page_cache.file`), and closed only when it is replaced.
"""

import fcntl
import logging
import mmap
import os
import secrets
import struct
import sys
import threading
import time
import zlib
from contextlib import contextmanager
from pathlib import Path

log = logging.getLogger(__name__)

MAGIC, VERSION = int.from_bytes(b"BROADSTP"), 1
# The words of the header.
IS_MAGIC, IS_VERSION, BOOT, IDENTITY, LAST, EVERYTHING, LAST_HEARTBEAT, CRASH_FOUND_AT = range(8)
COUNTS, COUNTS_EACH = 1024, 8
# Some 100 tags of a page and 100 of a change meet by chance once in a hundred times.
SLOT, SLOTS = 4096, 1 << 20
WORD = 8
SIZE = (SLOT + SLOTS) * WORD
# Bytes of the header: one for each process that writes, which holds a lock on the same byte; and locks without a byte.
WRITERS_AT, MOST_WRITERS = 512, 256
NO_WRITERS = bytes(MOST_WRITERS)
WRITING_AT, LISTENING_AT = 0, 1
# The states of a writer's byte: nothing under way; a change is on its way; the writer crashed during one. What it had sent to the
# database may still be carried out there: for so many nanoseconds after a crash was found, it is looked at again.
FREE, RAISED, CRASHED = range(3)
CRASH_RECHECK = 3_000_000_000
# What F_GETLK asks and answers on Linux: kind of lock, from where, offset, length, holder.
FLOCK = "hhqqi4x"
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class UnsoundError(OSError):
    """The file is not one that can be trusted. Its text says why."""


def slot_of(tag):
    return zlib.crc32(tag.encode()) % SLOTS


def boot_number():
    """Identifies this start of this machine: a file from another one is of no use here."""
    return int(BOOT_ID.read_text()[:8], 16) if BOOT_ID.exists() else 1


def write_new(path):
    """Put a fresh file in the place of whatever is there. Raises OSError, for a full disk too: every block is claimed now."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o660)
    try:
        claim_room(descriptor)
        now = time.time_ns()
        header = [MAGIC, VERSION, boot_number(), secrets.randbits(62), now, now]
        os.pwrite(descriptor, b"".join(word.to_bytes(WORD, "little") for word in header), 0)
        if os.geteuid() == 0:
            # Made by root, it must still serve whoever owns the folder.
            owner = path.parent.stat()
            os.fchown(descriptor, owner.st_uid, owner.st_gid)
        fresh.rename(path)
    finally:
        os.close(descriptor)
        fresh.unlink(missing_ok=True)


def claim_room(descriptor):
    """Writing into a map whose blocks the disk cannot give would kill the process."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, SIZE)
    else:
        os.pwrite(descriptor, bytes(SIZE), 0)
        os.fsync(descriptor)


class Stamps:
    """An open stamp file. `words` may be read at any time while `is_sound()`; everything else is done by its methods."""

    def __init__(self, path):
        """Raises UnsoundError for a file of another version, boot or length, FileNotFoundError for none."""
        self.path = path
        self.descriptor = os.open(path, os.O_RDWR)
        try:
            if os.fstat(self.descriptor).st_size != SIZE:
                raise UnsoundError("it has the wrong length")
            self.map = mmap.mmap(self.descriptor, SIZE)
            self.words = memoryview(self.map).cast("Q")
            if list(self.words[:BOOT]) != [MAGIC, VERSION]:
                raise UnsoundError("it is none of this version")
            if self.words[BOOT] != boot_number():
                raise UnsoundError("it is from another start of the machine")
        except BaseException:
            os.close(self.descriptor)
            raise
        self.highest = self.words[LAST]
        self.begin()
        os.register_at_fork(after_in_child=self.begin)

    def begin(self):
        """Locks are not inherited: a forked process is not yet a writer."""
        self.mutex, self.depth = threading.RLock(), 0
        self.writer, self.intents, self.locked = None, 0, set()

    def is_sound(self):
        """Whether it is whole, still the file at its path, and no older copy. Asked before every use: a shortened map kills."""
        found = os.fstat(self.descriptor)
        if found.st_size != SIZE or found.st_nlink != 1:
            return False
        last = self.words[LAST]
        if last < self.highest:
            return False
        self.highest = last
        return True

    @property
    def last(self):
        """The number of the latest change. Read it before reading what pages are made of."""
        return self.words[LAST]

    @property
    def identity(self):
        """Identifies this host's file among those of other hosts."""
        return self.words[IDENTITY]

    def is_current(self, born, slots):
        """Whether none of these slots has been stamped since that number."""
        words = self.words
        return words[EVERYTHING] <= born and not any(words[SLOT + slot] > born for slot in slots)

    def stamp(self, slots):
        """Say that all tags of these slots have changed now."""
        with self.exclusive_lock():
            number = self.next_number()
            for slot in slots:
                self.words[SLOT + slot] = number
            self.words[LAST] = number

    def stamp_everything(self):
        with self.exclusive_lock():
            number = self.next_number()
            self.words[EVERYTHING] = number
            self.words[LAST] = number

    def next_number(self):
        # Above what the clock says, so that numbers of a new file are above those of the one that it replaces.
        return max(self.words[LAST] + 1, self.highest + 1, time.time_ns())

    def raise_intent(self):
        """To be called before a change is committed."""
        with self.exclusive_lock():
            writer = self.register_writer()
            self.intents += 1
            self.map[WRITERS_AT + writer] = RAISED

    def lower_intent(self):
        """To be called when it has been stamped, or has not taken place."""
        with self.exclusive_lock():
            self.intents = max(self.intents - 1, 0)
            if self.writer is not None and not self.intents:
                self.map[WRITERS_AT + self.writer] = FREE

    def register_writer(self):
        """The number of this process among the writers. Raises UnsoundError when there is none left."""
        with self.exclusive_lock():
            if self.writer is None:
                # The byte of a writer that crashed is not free until `writer_crashed` has found it.
                free = (writer for writer in range(MOST_WRITERS) if not self.map[WRITERS_AT + writer])
                self.writer = next((writer for writer in free if self.try_lock(WRITERS_AT + writer)), None)
                if self.writer is None:
                    raise UnsoundError(f"{MOST_WRITERS} processes write to it already")
            return self.writer

    def try_lock(self, offset):
        """Whether this process has the lock now; it keeps it until it ends."""
        try:
            fcntl.lockf(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, offset)
        except OSError:
            return False
        self.locked.add(offset)
        return True

    def is_locked(self, offset):
        """Whether a living process has the lock. The kernel does not report a process's own locks to it."""
        if offset in self.locked or sys.platform != "linux":
            return True
        asked = struct.pack(FLOCK, fcntl.F_WRLCK, os.SEEK_SET, offset, 1, 0)
        return struct.unpack(FLOCK, fcntl.fcntl(self.descriptor, fcntl.F_GETLK, asked))[0] != fcntl.F_UNLCK

    def writer_crashed(self):
        """Whether a process ended between its intent and its stamps. If so, everything is stamped in its place.

        That is done once more a little later, and until then it says so again: its database may yet commit.
        """
        writers = self.map[WRITERS_AT : WRITERS_AT + MOST_WRITERS]
        if writers == NO_WRITERS:
            return False
        others = [writer for writer in range(MOST_WRITERS) if writers[writer] and writer != self.writer]
        return any([self.recover(writer) for writer in others])  # noqa: C419  all of them

    def recover(self, writer):
        with self.exclusive_lock():
            state, now = self.map[WRITERS_AT + writer], time.monotonic_ns()
            if state == FREE or (state == RAISED and not self.try_lock(WRITERS_AT + writer)):
                return False
            if state == RAISED:
                fcntl.lockf(self.descriptor, fcntl.LOCK_UN, 1, WRITERS_AT + writer)
                self.locked.discard(WRITERS_AT + writer)
                self.map[WRITERS_AT + writer], self.words[CRASH_FOUND_AT] = CRASHED, now
                self.stamp_everything()
                log.warning("A process was killed between a change and its stamps: every page is forgotten.")
            elif now - self.words[CRASH_FOUND_AT] >= CRASH_RECHECK:
                self.map[WRITERS_AT + writer] = FREE
                self.stamp_everything()
            return True

    def found_crash_within(self, seconds):
        """Whether a writer was found to have crashed within so many seconds."""
        found_at = self.words[CRASH_FOUND_AT]
        return found_at > max(time.monotonic_ns() - seconds * 1_000_000_000, 0)

    @contextmanager
    def exclusive_lock(self):
        """Keeps other writers of the host out. It may be entered again within, as by an object that is collected."""
        with self.mutex:
            self.depth += 1
            try:
                if self.depth == 1:
                    fcntl.lockf(self.descriptor, fcntl.LOCK_EX, 1, WRITING_AT)
                self.check_sound()
                yield
                self.check_sound()
            finally:
                self.depth -= 1
                if self.depth == 0:
                    fcntl.lockf(self.descriptor, fcntl.LOCK_UN, 1, WRITING_AT)

    def check_sound(self):
        if not self.is_sound():
            raise UnsoundError("it was shortened, replaced, or an older copy was put in its place")
