"""Each name that Django does not document, and that we use all the same, is still what we rely on.

`make test-next` runs this on the newest Django. That no other module uses such names says test_where_names_of_django_stand.py.
"""

import inspect
from wsgiref.util import setup_testing_defaults

import django
import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, DataError, connection
from django.db.backends.sqlite3 import base as sqlite
from django.db.migrations import executor
from django.db.models import query
from django.db.models.sql import InsertQuery
from django.test.utils import CaptureQueriesContext
from django.utils.functional import cached_property

from people.models import Person
from plumbing.database.in_process import response_to
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.statements import fetch_all
from tests.factories import make_person
from tests.plumbing.database.undocumented_names import ALLOWED, modules, undocumented


def test_every_undocumented_name_that_we_use_has_a_test_here():
    used = {name for path, names in modules().items() if ALLOWED in path.parents for name in undocumented(names)}
    assert used - set(RELIED_ON) == set(), "Add a test of what we rely on to RELIED_ON in this file."
    assert set(RELIED_ON) - used == set(), "Nothing uses these any more: take them out of RELIED_ON."


# What we rely on: each a function that returns whether it still holds, with the place that has to be changed where it does not.


def compiled(queryset):
    compiler = queryset.query.get_compiler(connection=connection)
    compiler.as_sql()
    return compiler


def row_iterables():
    facts = query.ValuesListIterable
    return Person.objects.values_list("pk")._iterable_class is facts and hasattr(facts, "__iter__")


def flat_iterables():
    facts = query.FlatValuesListIterable
    return Person.objects.values_list("pk", flat=True)._iterable_class is facts


def iterable_of_a_queryset():
    kind = type("Kind", (), {"_fields": ("pk",), "_make": staticmethod(tuple)})
    make_person("Jane Roe")
    return list(as_named_tuples(Person.objects.order_by(), kind)) == list(Person.objects.values_list("pk"))


def related_populators():
    names = list(inspect.signature(query.get_related_populators).parameters)
    more = ["fetch_mode"] if hasattr(Person.objects.all(), "_fetch_mode") else []
    return names == ["klass_info", "select", "db", *more]


def fetch_modes():
    """They came with 6.1: before, no queryset has one."""
    return hasattr(Person.objects.all(), "_fetch_mode") is (django.VERSION >= (6, 1))


def prefetched_rows():
    person = make_person("Jane Roe")
    person._prefetched_objects_cache = {"handles": ["a handle"]}
    return person.handles.all() == ["a handle"]


def compilers():
    return compiled(Person.objects.all()).connection is connection


def model_of_a_compiler():
    facts = compiled(Person.objects.all()).klass_info
    return facts["model"] is Person and facts["select_fields"] == list(range(len(Person._meta.concrete_fields)))


def annotations_of_a_compiler():
    compiler = compiled(Person.objects.annotate(number=query.F("pk")))
    return compiler.annotation_col_map == {"number": len(Person._meta.concrete_fields)}


def columns_of_a_compiler():
    compiler = compiled(Person.objects.values_list("name", "pk"))
    return compiler.col_count == 2 and [column.target.attname for column, *_ in compiler.select] == ["name", "id"]


def converters_of_a_compiler():
    compiler = compiled(Person.objects.values_list("name", "created_at"))
    found = compiler.get_converters([column for column, *_ in compiler.select])
    return all(callable(convert) for converters, _ in found.values() for convert in converters)


def wrappers():
    seen = []

    def wrapper(execute, *said):
        seen.append(said[0])
        return execute(*said)

    connection.execute_wrappers.append(wrapper)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        connection.execute_wrappers.remove(wrapper)
    return seen == ["SELECT 1"]


def errors():
    try:
        with connection.wrap_database_errors:
            raise connection.Database.DataError
    except DataError as error:
        return isinstance(error, DatabaseError)


def bare_cursors():
    return fetch_all(connection, "SELECT %s", ("x",)) == [("x",)] and hasattr(connection.create_cursor(), "close")


def wrapped_cursors():
    with CaptureQueriesContext(connection) as seen:
        cursor = connection._prepare_cursor(connection.create_cursor())
        cursor.execute("SELECT 1")
    return cursor.fetchall() == [(1,)] and len(seen) == 1 and hasattr(cursor.cursor, "fetchall")


def parameters_of_a_connection():
    known = connection.get_connection_params()
    return connection.vendor == "sqlite" or {"dbname", "host"} <= set(known)


def features_of_sqlite():
    own = inspect.getattr_static(sqlite.DatabaseFeatures, "supports_json_field")
    theirs = (inspect.getattr_static(base, "supports_json_field", None) for base in sqlite.DatabaseFeatures.__mro__[1:])
    return own is True and any(isinstance(each, cached_property | bool) for each in theirs)


def rows_written_as_they_are():
    query = InsertQuery(Group)
    query.insert_values(
        [Group._meta.get_field("id"), Group._meta.get_field("name")], [Group(id=77, name="One")], raw=True
    )
    query.get_compiler("default").execute_sql()
    return Group.objects.get(pk=77).name == "One"


def rows_deleted_alone():
    group = Group.objects.create(name="Two")
    rows = Group.objects.filter(pk=group.pk)
    return rows._raw_delete(rows.db) == 1 and not Group.objects.filter(pk=group.pk).exists()


def related_rows_checked():
    group = Group(name="Three")
    row = Group.permissions.through(group=group)
    group.save()
    row._prepare_related_fields_for_save(operation_name="save")
    return row.group_id == group.pk


def answers_within():
    environ = {"PATH_INFO": "/healthz", "HTTP_HOST": "testserver"}
    setup_testing_defaults(environ)
    return response_to(environ).status_code == 200


def migrations_to_apply():
    """None: the database of the tests has them all."""
    plan = executor.MigrationExecutor(connection)
    return plan.migration_plan(plan.loader.graph.leaf_nodes()) == []


RELIED_ON = {
    **dict.fromkeys(
        ["django.core.handlers.wsgi.WSGIHandler", "django.core.handlers.wsgi.WSGIRequest"],
        (answers_within, "WSGIHandler.get_response(WSGIRequest(environ)) answers (in_process.py)"),
    ),
    "django.db.models.sql.InsertQuery": (
        rows_written_as_they_are,
        "InsertQuery inserts rows with the keys that they have (journal.py)",
    ),
    "_prepare_related_fields_for_save": (
        related_rows_checked,
        "_prepare_related_fields_for_save(operation_name=…) takes keys of related rows, and refuses unsaved ones (plain_writes.py)",
    ),
    "_raw_delete": (
        rows_deleted_alone,
        "_raw_delete(using) deletes rows, says how many, and follows no relation (journal.py)",
    ),
    "_iterable_class": (iterable_of_a_queryset, "QuerySet._iterable_class makes what a queryset yields (facts.py)"),
    "django.db.models.query.ValuesListIterable": (
        row_iterables,
        "values_list() yields by ValuesListIterable (facts.py)",
    ),
    "django.db.models.query.FlatValuesListIterable": (
        flat_iterables,
        "values_list(flat=True) yields by FlatValuesListIterable (prepared.py)",
    ),
    "django.db.models.query.get_related_populators": (
        related_populators,
        "get_related_populators(klass_info, select, db, and from 6.1 on fetch_mode) makes joined rows (prepared.py)",
    ),
    "_fetch_mode": (fetch_modes, "from 6.1 on QuerySet._fetch_mode says how missing columns are fetched (prepared.py)"),
    "_prefetched_objects_cache": (
        prefetched_rows,
        "related managers answer from _prefetched_objects_cache (prepared.py)",
    ),
    "get_compiler": (compilers, "Query.get_compiler(connection=…) gives the compiler (prepared.py)"),
    "klass_info": (model_of_a_compiler, "klass_info says the model and the places of its columns (prepared.py)"),
    "annotation_col_map": (annotations_of_a_compiler, "annotation_col_map says where annotations stand (prepared.py)"),
    "col_count": (columns_of_a_compiler, "select and col_count say which columns a query selects (prepared.py)"),
    "get_converters": (converters_of_a_compiler, "get_converters(columns) maps places to converters (prepared.py)"),
    "execute_wrappers": (wrappers, "wrappers in connection.execute_wrappers see each statement (statements.py)"),
    "wrap_database_errors": (errors, "wrap_database_errors makes a driver's exceptions Django's (statements.py)"),
    "create_cursor": (bare_cursors, "create_cursor() gives a cursor without wrappers and log (statements.py)"),
    "_prepare_cursor": (wrapped_cursors, "_prepare_cursor(cursor) gives it wrappers and log (kept_cursors.py)"),
    "get_connection_params": (parameters_of_a_connection, "get_connection_params() are psycopg's (connections.py)"),
    "django.db.backends.sqlite3.base": (features_of_sqlite, "supports_json_field can be set (connections.py)"),
    "django.db.migrations.executor.MigrationExecutor": (
        migrations_to_apply,
        "it lists what is to be applied (unapplied.py)",
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", RELIED_ON)
def test_django_still_has_what_we_rely_on(name):
    holds, words = RELIED_ON[name]
    try:
        kept = holds()
    except (AttributeError, TypeError, ImportError, KeyError) as error:
        kept = pytest.fail(f"Django {django.get_version()} has changed {name} ({error}). We rely on this: {words}.")
    assert kept, (
        f"Django {django.get_version()} has changed {name}. We rely on this: {words}; plumbing/database/ uses it."
    )
