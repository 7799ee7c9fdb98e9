"""Rows that are saved by statements of ours: Django compiles each INSERT and UPDATE anew, which takes longer than to execute it."""

from functools import cache
from itertools import chain

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, models, router, transaction
from django.db.models.signals import post_save, pre_save

from plumbing.database.kept_cursors import cursor_for, keep

MOST_VALUES = 900  # of one statement: older SQLites take no more than 999


class WrittenPlainly(models.Model):
    """Its save() writes a new row, or the columns of `update_fields`, as Django's does and with its signals. All else it leaves to
    Django, such as a value that the database works out. For models whose keys the database counts, and of one table each.
    """

    class Meta:
        abstract = True

    def save(self, *args, **options):
        using = options.get("using") or router.db_for_write(type(self), instance=self)
        fields = [] if args else fields_to_write(self, **options)
        if not fields or any(map(is_worked_out, (vars(self).get(field.attname) for field in fields))):
            super().save(*args, **options)
            return
        said = {"sender": type(self), "instance": self, "raw": False, "using": using}
        said["update_fields"], is_new = options.get("update_fields"), self._state.adding
        self._prepare_related_fields_for_save(operation_name="save")
        pre_save.send(**said)
        with transaction.mark_for_rollback_on_error(using=using):
            insert(self, fields, using) if is_new else update(self, fields, using)
        self._state.db, self._state.adding = using, False
        post_save.send(created=is_new, **said)


def update_row(model, pk, **columns) -> bool:
    """Give columns of the row with this key other values, without signals. Returns whether there is such a row."""
    meta = model._meta
    fields = [meta.get_field(name) for name in columns]
    sql = updating(model, tuple(field.column for field in fields))
    return bool(execute(sql, [*fields, meta.pk], [*columns.values(), pk], DEFAULT_DB_ALIAS))


def put_rows(model, columns, rows, *, unique=(), changed=()):
    """Insert rows, tuples of the values of these columns; one that is there already, as its `unique` columns say, gets the `changed`
    ones, or stays where there are none. Without signals. Nothing is returned.
    """
    connection, fields = connections[DEFAULT_DB_ALIAS], [model._meta.get_field(name) for name in columns]
    names = tuple(field.column for field in fields)
    rows = [
        [field.get_db_prep_save(value, connection) for field, value in zip(fields, row, strict=True)] for row in rows
    ]
    with connection.cursor() as cursor:
        if rows and connection.vendor == "postgresql":
            types = tuple(field.db_type(connection).partition("(")[0] for field in fields)
            cursor.execute(
                putting(model, names, unique, changed, unnested(types)), [*map(list, zip(*rows, strict=True))]
            )
            return
        for part in batched(rows, MOST_VALUES // len(fields)):
            cursor.execute(putting(model, names, unique, changed, listed(len(part), len(fields))), [*chain(*part)])


def batched(rows, size):
    return (rows[first : first + size] for first in range(0, len(rows), size))


@cache
def unnested(types):
    """From one array for each column: one statement, whatever the number of rows."""
    return f"SELECT * FROM UNNEST({', '.join(f'(%s)::{each}[]' for each in types)})"  # noqa: S608  names of types


@cache
def listed(rows, columns):
    row = f"({', '.join(['%s'] * columns)})"
    return f"VALUES {', '.join([row] * rows)}"


@cache
def putting(model, columns, unique, changed, values):
    sql = f"INSERT INTO {quoted(model._meta.db_table)} ({', '.join(map(quoted, columns))}) {values}"
    new = ", ".join(f"{quoted(name)} = EXCLUDED.{quoted(name)}" for name in changed)
    then = f"DO UPDATE SET {new}" if new else "DO NOTHING"
    return f"{sql} ON CONFLICT ({', '.join(map(quoted, unique))}) {then}" if unique else sql


def fields_to_write(row, *, using=None, force_insert=False, update_fields=None, **more):
    """Those that a save with these options writes; [] where Django has to find that out, or to say what is wrong."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    if more or (row.pk is None) is not row._state.adding or (update_fields is None) is not row._state.adding:
        return []
    if row._state.adding:
        return fields if connections[using or DEFAULT_DB_ALIAS].features.can_return_columns_from_insert else []
    wanted = set(update_fields)
    named = [field for field in fields if {field.name, field.attname} & wanted]
    return [] if force_insert or len(named) != len(wanted) else named


def is_worked_out(value):
    return hasattr(value, "resolve_expression")


def insert(row, fields, using):
    """Write the row, and give it its key."""
    sql = inserting(type(row), tuple(field.column for field in fields))
    (row.pk,) = execute(sql, fields, [field.pre_save(row, True) for field in fields], using, fetch=True)


def update(row, fields, using):
    sql = updating(type(row), tuple(field.column for field in fields))
    values = [field.pre_save(row, False) for field in fields]
    if not execute(sql, [*fields, row._meta.pk], [*values, row.pk], using):
        # Since Django 6.0 a model has an error of its own for it.
        raise getattr(row, "NotUpdated", DatabaseError)("Save with update_fields did not affect any rows.")


@cache
def inserting(model, columns):
    table, pk = quoted(model._meta.db_table), quoted(model._meta.pk.column)
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {table} ({', '.join(map(quoted, columns))}) VALUES ({places}) RETURNING {table}.{pk}"  # noqa: S608


@cache
def updating(model, columns):
    table, pk = quoted(model._meta.db_table), quoted(model._meta.pk.column)
    return f"UPDATE {table} SET {', '.join(f'{quoted(name)} = %s' for name in columns)} WHERE {table}.{pk} = %s"  # noqa: S608


def quoted(name):
    return f'"{name}"'


def execute(sql, fields, values, using, *, fetch=False):
    """How many rows it has found; or with `fetch` the one that it returns."""
    connection = connections[using]
    params = [field.get_db_prep_save(value, connection) for field, value in zip(fields, values, strict=True)]
    cursor = cursor_for(sql, connection)
    cursor.execute(sql, params)
    result = cursor.fetchone() if fetch else cursor.rowcount
    keep(cursor, sql, connection)
    return result
