"""Holds what a writer holds, from a connection of its own, as another process would."""

import sqlite3
from contextlib import contextmanager

from django.db import connection

from plumbing.database.connections import separate_connection


@contextmanager
def write_lock_held():
    """On SQLite the one write lock; on PostgreSQL the rows that a newsroom writes."""
    hold = hold_sqlite if connection.vendor == "sqlite" else hold_rows
    with hold():
        yield


@contextmanager
def hold_sqlite():
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def hold_rows():
    with separate_connection(connection, autocommit=False) as other:
        for table in ("articles_article", "articles_release", "auth_user", "django_session"):
            other.execute(f"SELECT 1 FROM {table} FOR UPDATE")
        yield
        other.rollback()
