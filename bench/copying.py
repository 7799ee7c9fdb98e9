"""Takes every row of a SQLite database into a PostgreSQL of the same migrations, by COPY: both then hold the very same magazine."""

import sqlite3
from contextlib import closing

import psycopg
from psycopg import sql

COLUMNS = """
SELECT table_name, column_name, pg_get_serial_sequence(quote_ident(table_name), column_name)
FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' ORDER BY ordinal_position
"""


def copy(file, address, without=()):
    """`file` is the SQLite database, `address` a DATABASE_URL of PostgreSQL, migrated; what is in it is thrown away.

    Tables whose names begin with one of `without` stay empty.
    """
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as source, psycopg.connect(address) as target:
        copy_all(source, target, tuple(without))
        target.commit()
        target.autocommit = True
        target.execute("VACUUM ANALYZE")


def copy_all(source, target, without):
    # Tables name each other; what SQLite has checked need not be checked again.
    target.execute("SET session_replication_role = replica")
    target.execute("SET TIME ZONE 'UTC'")
    columns, sequences = {}, []
    for table, column, sequence in target.execute(COLUMNS).fetchall():
        columns.setdefault(table, []).append(column)
        if sequence:
            sequences.append((sequence, table, column))
    target.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(map(sql.Identifier, columns))))
    for table, names in columns.items():
        if table.startswith(without):
            continue
        copy_table(source, target, table, names)
    for sequence, table, column in sequences:
        statement = sql.SQL("SELECT setval({}, (SELECT coalesce(max({}), 0) + 1 FROM {}), false)")
        target.execute(statement.format(sequence, sql.Identifier(column), sql.Identifier(table)))


def copy_table(source, target, table, columns):
    """As text, which both databases read: true is 1, a moment is its ISO form in UTC, JSON is JSON."""
    known = {row[1] for row in source.execute(f'PRAGMA table_info("{table}")')}
    wanted = sql.SQL(", ").join(sql.Identifier(name) for name in columns if name in known)
    if not known:
        return
    select = sql.SQL("SELECT {} FROM {}").format(wanted, sql.Identifier(table)).as_string(target)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), wanted)
    with target.cursor().copy(statement) as out:
        for row in source.execute(select):
            out.write_row([None if value is None else str(value) for value in row])
