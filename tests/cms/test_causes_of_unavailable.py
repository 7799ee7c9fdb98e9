"""What a driver's error means to whoever asked: asked of no database."""

import errno
import sqlite3

import psycopg
import pytest
from django.db import OperationalError

from cms import unavailable


def raised_from(driver_error):
    """As Django passes on what a driver raises."""
    error = OperationalError(*driver_error.args)
    error.__cause__ = driver_error
    return error


def of_sqlite(number):
    error = sqlite3.OperationalError("some words")
    error.sqlite_errorcode = number
    return raised_from(error)


CAUSES = [
    (of_sqlite(sqlite3.SQLITE_BUSY), "locked"),
    (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), "locked"),
    (of_sqlite(sqlite3.SQLITE_FULL), "full"),
    (of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), "read-only"),
    (of_sqlite(sqlite3.SQLITE_CANTOPEN), "away"),
    (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), "away"),
    (of_sqlite(sqlite3.SQLITE_ERROR), ""),
    (raised_from(psycopg.OperationalError("connection refused")), "away"),
    (raised_from(psycopg.errors.lookup("57P01")("shut down")), "away"),
    (raised_from(psycopg.errors.lookup("53100")("disk full")), "full"),
    (raised_from(psycopg.errors.lookup("55P03")("lock timeout")), "locked"),
    (raised_from(psycopg.errors.lookup("25006")("a standby")), "read-only"),
    (raised_from(psycopg.errors.lookup("54001")("too complex")), ""),
    (OSError(errno.ENOSPC, "No space left on device"), "full"),
    (OSError(errno.EROFS, "Read-only file system"), "read-only"),
    (FileNotFoundError(errno.ENOENT, "No such file"), ""),
    (ValueError("a fault of ours"), ""),
]


@pytest.mark.parametrize(("error", "cause"), CAUSES)
def test_a_passing_fault_is_known_by_what_the_driver_says(error, cause):
    assert unavailable.cause_of(error) == cause
