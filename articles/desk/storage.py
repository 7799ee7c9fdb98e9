"""Why nothing can be stored at the moment: a locked database, one that is away, a full disk. Editors are told in words."""

import errno
import sqlite3

from django.db import InterfaceError, OperationalError

FULL = {errno.ENOSPC, errno.EDQUOT}
# SQLite also calls an unknown table an operational error, which is a fault of ours and no matter of waiting.
PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}
DISK_FULL = "53100"  # PostgreSQL's code (its manual, appendix A)

IS_FULL = "The server’s disk is full, so this could not be saved. Tell whoever looks after the site. "
IS_BUSY = "The server cannot save at the moment. "
TEXT_IS_KEPT = "Your text is kept in this browser."


def why_not_stored(error):
    """A sentence for the editor about an error of the database or the file system; None when that is not the reason."""
    if isinstance(error, OSError):
        return IS_FULL if error.errno in FULL else None
    if not isinstance(error, OperationalError | InterfaceError):
        return None
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary is not None and primary not in PASSING:
        return None
    is_full = primary == sqlite3.SQLITE_FULL or getattr(error.__cause__, "sqlstate", None) == DISK_FULL
    return IS_FULL if is_full else IS_BUSY
