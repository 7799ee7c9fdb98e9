"""Holds what a writer holds, from a connection of its own, as another process would."""

import sqlite3
from contextlib import contextmanager

import psycopg
from django.db import connection


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
    said = connection.get_connection_params()
    where = {name: said[name] for name in ("dbname", "host", "port", "user", "password") if name in said}
    with psycopg.connect(**where) as other:
        for table in ("articles_article", "articles_release", "auth_user", "django_session"):
            other.execute(f"SELECT 1 FROM {table} FOR UPDATE")
        yield
        other.rollback()
