"""A gunicorn worker that shares connections evenly with the other workers.

All workers wait at one socket. When several connections come at once, as from nginx or from a browser, the worker that wakes up
first would accept them all and keep them: the others have nothing to do for as long as the connections last.

It overrides `accept` of gunicorn's ThreadWorker and reads its `nr_conns`, which gunicorn does not promise to keep; a test
fails when they change.
"""

import time

from gunicorn.workers.gthread import ThreadWorker

# Seconds that a worker waits for each connection that it has already, before it accepts another: by then a worker with fewer
# has accepted it. So no worker has to know of the others, and one that hangs holds up nobody.
WAIT_PER_CONNECTION = 50e-6
MOST_CONNECTIONS_COUNTED = 4


class SharingWorker(ThreadWorker):
    def accept(self, listener):
        time.sleep(wait_before_accepting(self.nr_conns))
        super().accept(listener)


def wait_before_accepting(connections: int) -> float:
    """Seconds that a worker with so many connections waits: the more it has, the longer, up to a bound."""
    return WAIT_PER_CONNECTION * min(connections, MOST_CONNECTIONS_COUNTED)
