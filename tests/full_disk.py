"""A disk that is full, for this process and those that it starts: the system lets no file grow beyond a limit."""

import resource
import signal
from contextlib import contextmanager


@contextmanager
def no_file_may_grow(beyond=0):
    """Writing past `beyond` bytes of any file fails (EFBIG), as it does on a full disk (ENOSPC)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Else the system kills the process for it; Python ignores the signal already, other programs do not.
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
