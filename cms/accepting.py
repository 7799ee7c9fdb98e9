"""A gunicorn worker that leaves new connections to whoever has fewer.

All workers wait at one socket. When several connections come at once, as from nginx or from a browser, the worker that is up
first would take them all, and keep them: the others have nothing to do for as long as they last.
"""

import time

from gunicorn.workers.gthread import ThreadWorker

# Seconds that it waits for each connection that it has; by then one that has fewer is there. So nobody has to know of the
# others, and of one that hangs nobody takes notice.
COURTESY = 50e-6
MOST = 4


class CourteousWorker(ThreadWorker):
    def accept(self, listener):
        time.sleep(COURTESY * min(self.nr_conns, MOST))
        super().accept(listener)
