"""Connections from the pool as their users need them: alive, and with plans that suit what is asked.

Django's own check asks the server, which takes a page as long as one of its few queries. Ours looks whether the server has
hung up, as it does when it ends. Of a host that vanished without a word neither would know in time.
"""

from contextvars import ContextVar

from django.conf import settings
from django.db.backends.signals import connection_created
from django.dispatch import receiver

# PostgreSQL makes a new plan for each value when it thinks that a plan for all would be dearer. To lists that are walked by
# their index (decision 15) it makes the same one each time, and takes longer over that than over carrying it out. Editors'
# lists and commands ask what depends on values, and on indexes of some rows only.
FOR_ALL_VALUES, FOR_EACH_VALUE = "force_generic_plan", "auto"
plans = ContextVar("plans", default=FOR_EACH_VALUE)


def plans_for_readers(get_response):
    """Middleware: what anonymous readers ask is planned once for all values."""

    def middleware(request):
        is_reader = request.method in {"GET", "HEAD"} and settings.SESSION_COOKIE_NAME not in request.COOKIES
        token = plans.set(FOR_ALL_VALUES if is_reader else FOR_EACH_VALUE)
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
    if getattr(raw, "plans_are", FOR_EACH_VALUE) != wanted:
        raw.execute(f"SET plan_cache_mode = {wanted}")
        raw.plans_are = wanted
