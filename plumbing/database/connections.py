"""Connections to the database: checked when they are taken from the pool, and with the planner settings that each query wants.

Django's own check (CONN_HEALTH_CHECKS) is a round trip, as long as one of the few queries of a page. Ours looks whether the server
has closed the connection, as it does when it stops. A host that vanishes without closing it is noticed by neither in time.
"""

from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from functools import lru_cache

import psycopg
from django.db.backends.signals import connection_created
from django.db.backends.sqlite3 import base as sqlite
from django.dispatch import receiver

from plumbing.database.statements import add_wrapper, execute_on_driver

# Django asks SQLite for it in a transaction, and ours take the write lock (cms/env.py). A thread that asks while another process
# holds that lock would find no JSON support, and remember that until it ends. A system check looks once, at start, without
# a lock (broadside.E006).
sqlite.DatabaseFeatures.supports_json_field = True

# Django puts each statement into SQLite's style each time that it is executed, which takes a third as long as executing it. The
# statements of pages are the same again and again.
MOST_KEPT, LONGEST_KEPT = 1_000, 10_000  # statements, and characters of each
converted_by_django = sqlite.SQLiteCursorWrapper.convert_query


@lru_cache(maxsize=MOST_KEPT)
def converted(query):
    return converted_by_django(None, query)


def convert_query(cursor, query, *, param_names=None):
    if param_names is None and len(query) <= LONGEST_KEPT:
        return converted(query)
    return converted_by_django(cursor, query, param_names=param_names)


sqlite.SQLiteCursorWrapper.convert_query = convert_query

# How PostgreSQL is to plan a statement. Prepared questions (prepared.py) mostly ask for the first rows of a list by an index that
# is in the list's order (decision 15), whatever the value. The server by itself plans each execution anew where it takes a plan
# for all values to be dearer, and that lasts longer than the execution. Its plan for all values assumes few rows, and would
# collect them by a bitmap and sort them, which is slow where there are many. A GIN index, however, can only be read by bitmaps,
# and a plan for editors' filters depends on their values: those statements are planned as the server does by default.
BY_INDEX = ("SET plan_cache_mode = force_generic_plan", "SET enable_bitmapscan = off")
BY_VALUE = ("RESET plan_cache_mode", "RESET enable_bitmapscan")
planning = ContextVar("planning", default=BY_VALUE)
# The server's default takes any page of a table as four times as dear as the next one, as a disk that turns has it. Where pages lie in
# memory or on a disk without moving parts, it so reads hundreds of tags to find the three of an article. A server that has been told
# what its disks are like knows better.
READS_ANY_PAGE_FAST = """
    SELECT set_config('random_page_cost', '1.1', false) WHERE current_setting('random_page_cost') = '4'
"""


@receiver(connection_created)
def prepare(sender, connection, **kwargs):
    """Whenever a connection is taken from the pool. A lost one goes back, where it is thrown away, and another is taken."""
    options = connection.settings_dict["OPTIONS"]
    if connection.vendor != "postgresql" or not options.get("pool"):
        return
    if not is_alive(connection.connection):
        connection.close()
        connection.connect()
    if "prepare_threshold" in options:
        add_wrapper(connection, plan_as_asked)
        tell_of_disks(connection)


def tell_of_disks(connection):
    """Once for each of psycopg's connections, which outlive Django's."""
    if not getattr(connection.connection, "knows_disks", False):
        execute_on_driver(connection, READS_ANY_PAGE_FAST)
        connection.connection.knows_disks = True


def is_alive(raw):
    """Whether a psycopg connection has not been closed by the server, as far as that has arrived. Sends nothing."""
    try:
        # The first may take in the last words that the server said; only then is seen that it has hung up.
        raw.pgconn.consume_input()
        raw.pgconn.consume_input()
    except raw.OperationalError:
        return False
    return not raw.closed


def plan_as_asked(execute, sql, params, many, context):
    """An execute_wrapper: has the server plan the statement as the ContextVar `planning` says when it is executed.

    The setting stays with the connection, so it costs a round trip only where it differs from that of the statement before. In
    a transaction it is left as it is: a rollback would undo it unseen.
    """
    connection, wanted = context["connection"], planning.get()
    raw, cursor = connection.connection, context["cursor"].cursor
    if getattr(raw, "planning", BY_VALUE) == wanted or connection.in_atomic_block:
        return execute(sql, params, many, context)
    raw.planning = None  # Outside of a transaction what fails takes the setting back, too.
    is_plain = not many and str(sql).startswith(("SELECT", "(SELECT")) and not isinstance(cursor, psycopg.ServerCursor)
    with in_one_round_trip(connection) if is_plain else nullcontext():
        for setting in wanted:
            execute_on_driver(connection, setting)
        result = execute(sql, params, many, context)
    raw.planning = wanted
    return result


@contextmanager
def in_one_round_trip(connection):
    """What is executed within the block is sent as it comes, and all answers are there at its end, or when somebody fetches. How many rows
    a statement has found is not known before. Raises the exceptions of django.db.

    https://www.postgresql.org/docs/current/libpq-pipeline-mode.html
    """
    if not psycopg.Pipeline.is_supported():
        yield
        return
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


# Of the parameters that Django has for psycopg, those that say to which server and as whom.
WHERE = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "service")


def separate_connection(connection, **options):
    """A psycopg connection to the database of Django's `connection`, outside of the pool and in autocommit mode.

    `options` are psycopg's, and go before Django's. Raises psycopg.OperationalError.
    """
    known = connection.get_connection_params()
    where = {name: known[name] for name in WHERE if known.get(name) is not None}
    return psycopg.connect(**{**where, "autocommit": True, **options})
