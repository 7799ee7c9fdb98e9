"""Work that waits in the database, done by a thread of each process: when it hears of some, and when some is due."""

import atexit
import os
import threading
import time
from collections.abc import Callable

AT_EXIT = 15  # seconds
NEVER = float("inf")


class Alarm:
    """Calls `act` in a thread. `act` returns in how many seconds it wants to be called again, None for not before `ring`."""

    def __init__(self, name: str, act: Callable[[], float | None]):
        self.name, self.act = name, act
        self.reset()
        os.register_at_fork(after_in_child=self.reset)

    def reset(self):
        self.changed, self.thread = threading.Condition(), None
        self.at, self.is_busy, self.began = NEVER, False, -NEVER

    def ring(self, delay: float = 0):
        """Have `act` called `delay` seconds from now at the latest. Returns at once."""
        with self.changed:
            self.at = min(self.at, time.monotonic() + delay)
            if self.thread is None or not self.thread.is_alive():
                self.thread = threading.Thread(target=self.work, name=self.name, daemon=True)
                self.thread.start()
                atexit.register(self.wait, AT_EXIT)
            self.changed.notify_all()

    def is_idle_for(self, seconds: float) -> bool:
        """Whether `act` was not begun that long."""
        return time.monotonic() - self.began >= seconds

    def wait(self, seconds: float) -> bool:
        """Wait, that long at most, until all that is due is done. Returns whether it is."""
        with self.changed:
            return self.changed.wait_for(lambda: not self.is_busy and self.at > time.monotonic(), seconds)

    def work(self):
        while True:
            with self.changed:
                while (left := self.at - time.monotonic()) > 0:
                    self.changed.wait(None if left == NEVER else left)
                self.at, self.is_busy, self.began = NEVER, True, time.monotonic()
            again = None
            try:
                again = self.act()
            finally:
                with self.changed:
                    self.is_busy = False
                    if again is not None:
                        self.at = min(self.at, time.monotonic() + again)
                    self.changed.notify_all()
