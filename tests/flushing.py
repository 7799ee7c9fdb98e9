"""After a test that commits, Django empties all tables and makes content types, permissions and roles anew, model by model and app by
app: a fifth of what a browser test costs Python. Here they are left, or put back as they were where a test has changed them.

And PostgreSQL truncates tables, which takes half a second for a hundred of them, whose few rows are deleted in a fiftieth.
"""

from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.management import create_contenttypes
from django.contrib.contenttypes.models import ContentType
from django.db import connection, connections
from django.db.models.signals import post_migrate

from cms.log_in import roles
from cms.site.publication.models import Publication

LEFT = [model._meta.db_table for model in (ContentType, Permission, Group, Group.permissions.through, Publication)]


def leave_what_migrate_makes():
    """From now on `flush` leaves the content types, permissions, roles and the publication that are there now, with their keys."""
    left, operations = rows_of(connection), type(connection.ops)
    flushing = operations.sql_flush

    def deleting(self, style, tables, *, reset_sequences=False, allow_cascade=False):
        if reset_sequences:
            return flushing(self, style, tables, reset_sequences=reset_sequences, allow_cascade=allow_cascade)
        # They refer to each other: all of them go, or none.
        changed = LEFT if rows_of(self.connection) != left else []
        return [f'DELETE FROM "{table}"' for table in [*with_rows(self.connection, set(tables) - set(LEFT)), *changed]]

    def put_back(sender, using, **kwargs):
        if sender.label == "contenttypes" and rows_of(connections[using]) != left:
            with connections[using].cursor() as cursor:
                for table, rows in left.items():
                    insert(cursor, table, rows)

    operations.sql_flush = deleting
    post_migrate.disconnect(create_contenttypes)
    post_migrate.disconnect(dispatch_uid=roles.KEEPING)
    post_migrate.disconnect(create_permissions, dispatch_uid="django.contrib.auth.management.create_permissions")
    post_migrate.connect(put_back, weak=False)


def rows_of(connection):
    """By table, as the database has them."""
    with connection.cursor() as cursor:
        return {table: rows_in(cursor, table) for table in LEFT}


def with_rows(connection, tables):
    """Those that are not empty, found by one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for table in sorted(tables))
        )
        return [table for (table,) in cursor.fetchall()]


def rows_in(cursor, table):
    cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
    return cursor.fetchall()


def insert(cursor, table, rows):
    if rows:
        cursor.execute(f'SELECT * FROM "{table}" LIMIT 0')
        places = ", ".join(["%s"] * len(cursor.description))
        cursor.executemany(f'INSERT INTO "{table}" VALUES ({places}) ON CONFLICT DO NOTHING', rows)
