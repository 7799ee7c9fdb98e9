"""Counts that are added to rows by the database itself, so that no two who add at once lose any."""

from collections.abc import Mapping, Sequence

from django.db import connections, router

ROWS_A_STATEMENT = 500


def add_counts(model, unique: Sequence[str], counts: Mapping[tuple, Mapping[str, int]]) -> None:
    """Add to the counts of rows: `counts` has, by the values of the fields `unique`, how much to add to which field.

    The fields `unique` have a unique constraint; a row that is missing is made. All others are added in one order, so that
    no two processes wait for each other.
    """
    columns = sorted({name for each in counts.values() for name in each})
    rows = sorted((*key, *(each.get(name, 0) for name in columns)) for key, each in counts.items())
    for begin in range(0, len(rows), ROWS_A_STATEMENT):
        _add(model, unique, columns, rows[begin : begin + ROWS_A_STATEMENT])


def _add(model, unique, counted, rows):
    """Standard SQL knows MERGE only; SQLite and PostgreSQL both know ON CONFLICT."""
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in (*unique, *counted)]
    # A row that is made has a value in every column: those that have no default in the database get that of the field.
    others = [field for field in model._meta.concrete_fields if not field.primary_key and field not in fields]
    quoted = connection.ops.quote_name
    table, columns = quoted(model._meta.db_table), [quoted(field.column) for field in [*fields, *others]]
    keys, added = columns[: len(unique)], columns[len(unique) : len(fields)]
    places = f"({', '.join(['%s'] * len(columns))})"
    changes = ", ".join(f"{column} = {table}.{column} + EXCLUDED.{column}" for column in added)
    sql = (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([places] * len(rows))} "  # noqa: S608  names of our models
        f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {changes}"
    )
    defaults = [field.get_default() for field in others]
    values = [
        field.get_db_prep_save(value, connection)
        for row in rows
        for field, value in zip([*fields, *others], [*row, *defaults], strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
