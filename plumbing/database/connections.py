"""Connections to the database as their users need them: alive, and with plans that suit what is asked.

Django's own check asks the server, which takes a page as long as one of its few queries. Ours looks whether the server has
hung up, as it does when it ends. Of a host that vanished without a word neither would know in time.
"""

from contextvars import ContextVar

from django.conf import settings
from django.db.backends.signals import connection_created
from django.db.backends.sqlite3 import base as sqlite
from django.dispatch import receiver

# Django asks SQLite for it in a transaction, and ours take the write lock (cms/env.py). A thread that asks while another process
# holds that lock would be told that there is no JSON, and believe it for as long as it lives. We look once, at start, without
# any lock (broadside.E006).
sqlite.DatabaseFeatures.supports_json_field = True

# Readers' lists are walked by their index (decision 15), whatever the value. PostgreSQL, left to itself, plans each asking
# anew, where it thinks that a plan for all values would be dearer, and takes longer over it than over carrying it out. A plan
# for all values it makes for one with few rows, which it would gather by a bitmap and sort: dear for the one with many.
# Editors' lists and commands do depend on values, and on indexes of some rows only: for them it stays as the server has it.
# (A GIN index is read by bitmaps alone: a readers' page that needs one has to be planned as for others.)
FOR_READERS = "SET plan_cache_mode = force_generic_plan; SET enable_bitmapscan = off"
FOR_OTHERS = "RESET plan_cache_mode; RESET enable_bitmapscan"
plans = ContextVar("plans", default=FOR_OTHERS)


def plans_for_readers(get_response):
    """Middleware: what anonymous readers ask is planned once for all values, to walk the indexes."""

    def middleware(request):
        is_reader = request.method in {"GET", "HEAD"} and settings.SESSION_COOKIE_NAME not in request.COOKIES
        token = plans.set(FOR_READERS if is_reader else FOR_OTHERS)
        try:
            return get_response(request)
        finally:
            plans.reset(token)

    return middleware


@receiver(connection_created)
def prepare(sender, connection, **kwargs):
    """Whenever a connection is taken from the pool. A lost one goes back, where it is thrown away, and another is taken."""
    options = connection.settings_dict["OPTIONS"]
    if connection.vendor != "postgresql" or not options.get("pool"):
        return
    if not is_alive(connection.connection):
        connection.close()
        connection.connect()
    elif "prepare_threshold" in options:
        plan_as_wanted(connection.connection, plans.get())


def is_alive(raw):
    """Whether a psycopg connection has heard of no end. Asks nobody."""
    try:
        # The first may take in the last words that the server said; only then is seen that it has hung up.
        raw.pgconn.consume_input()
        raw.pgconn.consume_input()
    except raw.OperationalError:
        return False
    return not raw.closed


def plan_as_wanted(raw, wanted):
    """Tell the server, unless it was told: connections seldom go from readers to editors or back."""
    if getattr(raw, "plans_are", FOR_OTHERS) != wanted:
        raw.execute(wanted)
        raw.plans_are = wanted
