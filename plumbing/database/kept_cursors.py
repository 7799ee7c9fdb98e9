"""Cursors of PostgreSQL that stay with their connection, each for one statement that comes again and again.

psycopg finds out anew for each cursor how to send parameters and read columns, which takes longer than to send and read few.
"""

MOST_KEPT, MOST_ROWS = 100, 50  # cursors of a connection; of the last answer, which a cursor holds until the next


def cursor_for(statement, connection):
    """A cursor of Django's that nobody else uses, for this statement alone: any object that stands for it."""
    connection.ensure_connection()
    kept = getattr(connection.connection, "kept_cursors", {})
    cursor = kept.pop(statement, None)
    return connection.cursor() if cursor is None else connection._prepare_cursor(cursor)


def keep(cursor, statement, connection):
    """Have the cursor ready for the next time. Its rows have been fetched; the caller does not use it any more."""
    if connection.vendor != "postgresql" or cursor.rowcount > MOST_ROWS:
        cursor.close()
        return
    raw = connection.connection
    kept = raw.kept_cursors = getattr(raw, "kept_cursors", {})
    kept[statement] = cursor.cursor
    if len(kept) > MOST_KEPT:
        del kept[next(iter(kept))]
