"""Connections from the pool that are alive, so that a restarted database costs nobody an error.

Django's own check asks the server, which takes a page as long as one of its few queries. This one looks whether the server has
hung up, as it does when it ends. Of a host that vanished without a word neither would know in time.
"""

from django.db.backends.signals import connection_created
from django.dispatch import receiver


@receiver(connection_created)
def replace_lost(sender, connection, **kwargs):
    """Whenever a connection is taken from the pool. A lost one goes back, where it is thrown away, and another is taken."""
    if connection.vendor == "postgresql" and connection.pool and not is_alive(connection.connection):
        connection.close()
        connection.connect()


def is_alive(raw):
    """Whether a psycopg connection has heard of no end. Asks nobody."""
    try:
        # The first may take in the last words that the server said; only then is seen that it has hung up.
        raw.pgconn.consume_input()
        raw.pgconn.consume_input()
    except raw.OperationalError:
        return False
    return not raw.closed
