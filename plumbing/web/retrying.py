"""Messages to other servers, sent by a thread of this process: each is tried again while it fails, and nobody waits for it."""

import atexit
import os
import threading
import time
from collections.abc import Callable, Sequence

AT_EXIT = 15  # seconds


class RetryQueue:
    """The messages that are still to be sent. `send` takes what `add` was given; if it raises one of `errors`, it is called again.

    `tries` are the seconds before each try. After each failure `failed` is called with the message, the error and whether
    there will be another try.
    """

    def __init__(
        self,
        name: str,
        send: Callable[..., None],
        failed: Callable[[tuple, Exception, bool], None],
        *,
        tries: Sequence[float],
        errors: type[Exception] | tuple[type[Exception], ...],
    ):
        self.name, self.send, self.failed, self.tries, self.errors = name, send, failed, tuple(tries), errors
        self.reset()
        os.register_at_fork(after_in_child=self.reset)

    def reset(self):
        self.changed, self.waiting, self.thread = threading.Condition(), [], None

    def add(self, *message, delay=0):
        """Have a message sent, `delay` seconds from now at the earliest. Returns at once."""
        with self.changed:
            self.waiting.append((time.monotonic() + self.tries[0] + delay, message, self.tries))
            if self.thread is None or not self.thread.is_alive():
                self.thread = threading.Thread(target=self.work, name=self.name, daemon=True)
                self.thread.start()
                atexit.register(self.wait, AT_EXIT)
            self.changed.notify_all()

    def wait(self, seconds):
        """Wait until all is sent or given up, that long at most. Returns whether it is."""
        with self.changed:
            return self.changed.wait_for(lambda: not self.waiting, seconds)

    def work(self):
        while True:
            job = self.next_job()
            again = self.attempt(*job[1:])
            with self.changed:
                self.waiting.remove(job)
                if again:
                    self.waiting.append(again)
                self.changed.notify_all()

    def next_job(self):
        with self.changed:
            while True:
                due = min(self.waiting, key=lambda job: job[0], default=None)
                left = due[0] - time.monotonic() if due else None
                if left is not None and left <= 0:
                    return due
                self.changed.wait(left)

    def attempt(self, message, tries):
        """The job to do later when it failed, None when it is done or given up."""
        try:
            self.send(*message)
        except self.errors as error:
            self.failed(message, error, len(tries) > 1)
            return (time.monotonic() + tries[1], message, tries[1:]) if len(tries) > 1 else None
        return None
