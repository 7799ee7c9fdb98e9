"""One render at a time for a page that is missing: other requests for it wait for that one, up to a timeout."""

import threading

TIMEOUT = 5.0


class SingleFlight:
    def __init__(self, timeout=TIMEOUT):
        self.timeout, self.mutex, self.waiting = timeout, threading.Lock(), {}

    def enter(self, key):
        """An Event that is set when the render of this key is over, and whether the caller is to do it."""
        with self.mutex:
            if key in self.waiting:
                return self.waiting[key], False
            self.waiting[key] = threading.Event()
            return self.waiting[key], True

    def finish(self, key):
        with self.mutex:
            flight = self.waiting.pop(key)
        flight.set()
