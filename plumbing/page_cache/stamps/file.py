"""Where this process has the stamp file, and what happens when it cannot have it: the cache is off, and one line says why."""

import logging
import os
import threading
import time
from functools import cache
from pathlib import Path

from django.conf import settings

from plumbing.page_cache.stamps.stamps import Stamps, UnsoundError, write_new

log = logging.getLogger(__name__)
RETRY_AFTER = 1.0
# Seconds for which readers trust the file without checking it again. A system call releases the interpreter's lock, which costs a
# busy server more than anything else here. Only an operator shortens or removes the file; what is written into it is seen at once.
RECHECK_AFTER = 0.02
# Of the moments that file systems note.
COARSENESS = 0.01

# By path. They are never closed: another thread may be reading, and closing would let go of the locks.
opened: dict[Path, Stamps] = {}
failures: dict[Path, tuple[float, str]] = {}
mutex = threading.RLock()


def path():
    return as_path(settings.PAGE_CACHE_FILE)


as_path = cache(Path)


def is_on():
    return settings.PAGE_CACHE == "on"


def stamps(make=False):
    """The sound Stamps of this host, or None when there are none to be had; asked again, it tries again after a second.

    Without `make`, a missing file is not made: no process on this host keeps pages, so none needs stamps.
    """
    here = path()
    known = opened.get(here)
    if known is not None and known.is_sound():
        return known
    with mutex:
        since, reason = failures.get(here, (0, ""))
        if reason and time.monotonic() - since < RETRY_AFTER:
            return None
        try:
            found = open_sound(here, make)
        except OSError as error:
            turn_off(here, error)
            return None
        if found is not None and failures.pop(here, None):
            log.warning("The page cache is on again.")
        return found


def open_sound(here, make):
    known = opened.get(here)
    if known is not None and known.is_sound():
        return known
    if known is not None:
        log.error("The page cache's file %s was shortened, replaced or set back: every page is forgotten.", here)
        del opened[here]
        if here.exists() and os.path.samestat(here.stat(), os.fstat(known.descriptor)):
            write_new(here)
    if make and not here.exists():
        here.parent.mkdir(parents=True, exist_ok=True)
        write_new(here)
    try:
        opened[here] = Stamps(here)
    except FileNotFoundError:
        return None
    except UnsoundError as error:
        log.warning("The page cache's file %s is made anew: %s.", here, error)
        write_new(here)
        opened[here] = Stamps(here)
    return opened[here]


def wait_until_replacement_is_seen():
    """When the file was removed or replaced only just now, wait until no reader takes the old one for sound."""
    try:
        changed = path().parent.stat().st_mtime
    except FileNotFoundError:
        return
    if time.time() - changed < RECHECK_AFTER + COARSENESS:
        time.sleep(RECHECK_AFTER)


def turn_off(here, error):
    if here not in failures:
        log.error(
            "The page cache is off: its file %s cannot be used (%s). Pages are rendered for every reader.", here, error
        )
    failures[here] = (time.monotonic(), str(error))
