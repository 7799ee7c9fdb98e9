"""Sees every statement of every connection: what a page reads while it is rendered, and every write."""

from django.db import transaction

from plumbing.database.statements import add_wrapper
from plumbing.page_cache.changes import executed, of_unknown
from plumbing.page_cache.gathering import Gathering, Note, gathering_of
from plumbing.page_cache.sql.parsing import first_word
from plumbing.page_cache.sql.writing import write_of
from plumbing.page_cache.stamps import file
from plumbing.page_cache.watching import stop_observing, watch

READING = {"SELECT", "WITH", "VALUES", "TABLE"}
HARMLESS = {"SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "START", "END", "SET", "SHOW", "RESET", "PRAGMA"}
HARMLESS |= {"EXPLAIN", "LISTEN", "UNLISTEN", "NOTIFY", "DECLARE", "FETCH", "CLOSE", "LOCK", "ANALYZE", "VACUUM"}
CHANGING_WORDS = ("INSERT", "UPDATE", "DELETE", "MERGE")
IN_A_TRANSACTION = {"INSERT", "UPDATE", "DELETE"}


def install(sender, connection, **kwargs):
    """To be connected with connection_created. A connection is made once for each thread, and opened many times."""
    add_wrapper(connection, note)


def note(execute, sql, params, many, context):
    """An execute_wrapper. It observes only: what is executed, and what the caller gets, stays the same."""
    word = first_word(sql) if isinstance(sql, str) else ""
    if word in READING and not (word == "WITH" and any(changing in sql.upper() for changing in CHANGING_WORDS)):
        return note_read(execute, sql, params, many, context)
    if word in HARMLESS or not file.is_on():
        return execute(sql, params, many, context)
    return note_write(word, execute, sql, params, many, context)


def note_read(execute, sql, params, many, context):
    current = watch.get()
    if current is None:
        return execute(sql, params, many, context)
    stop_observing(context["cursor"])
    result = execute(sql, params, many, context)
    current.record(sql, params, context["cursor"])
    return result


def note_write(word, execute, sql, params, many, context):
    write, connection = write_of(str(sql)), context["connection"]
    if not write.verb or (write.table and write.table.is_private):
        return execute(sql, params, many, context)
    if connection.in_atomic_block:
        return noted(write, execute, sql, params, many, context)
    if word in IN_A_TRANSACTION and not many and connection.get_autocommit():
        # No other transaction may change a row between our reading it and the write.
        with transaction.atomic(using=connection.alias):
            result = noted(write, execute, sql, params, many, context)
            keep_returned_rows(context["cursor"])
        return result
    return noted_outside(lambda: execute(sql, params, many, context), connection)


def noted(write, execute, sql, params, many, context):
    note = Note(gathering_of(context["connection"]), of_unknown(write))
    transaction.on_commit(note.commit, using=context["connection"].alias)
    if many or not note.gathering.needs_detail:
        result = execute(sql, params, many, context)
    else:
        result, note.changes = executed(write, execute, sql, params, context)
    note.notify_other_hosts()
    return result


def noted_outside(run, connection):
    """What runs outside of a transaction, such as a change of tables: nothing is known of it."""
    gathering = Gathering(connection)
    try:
        return run()
    finally:
        gathering.settle([None])


def keep_returned_rows(cursor):
    """SQLite commits only when a statement's rows are fetched (RETURNING): fetch them now, and hand them out later."""
    stop_observing(cursor)
    if cursor.description is None:
        return
    rows = cursor.fetchall()
    cursor.fetchone = lambda: rows.pop(0) if rows else None
    cursor.fetchall = lambda: [rows.pop(0) for _ in range(len(rows))]
    cursor.fetchmany = lambda size=1: [rows.pop(0) for _ in range(min(size, len(rows)))]
