"""One render at a time for a page that is missing: whoever else asks for it meanwhile waits for that one, for a while."""

import threading

PATIENCE = 5.0


class SingleFlight:
    def __init__(self, patience=PATIENCE):
        self.patience, self.mutex, self.waiting = patience, threading.Lock(), {}

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
