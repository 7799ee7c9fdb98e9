"""The requests that a server in another thread is answering."""

from threading import Condition


class InFlight:
    def __init__(self):
        self.number, self.begun, self.changed = 0, 0, Condition()

    def counting(self, application):
        """The same WSGI application; a request counts until its answer has been sent and closed."""

        def counted(environ, start_response):
            self.add(1)
            try:
                return Counted(application(environ, start_response), self)
            except BaseException:
                self.add(-1)
                raise

        return counted

    def add(self, number):
        with self.changed:
            self.number += number
            self.begun += max(number, 0)
            self.changed.notify_all()

    def wait_for_none(self, seconds):
        """Returns how many requests have begun so far, once none is being answered.

        Raises AssertionError when one still is after so many seconds.
        """
        with self.changed:
            assert self.changed.wait_for(lambda: self.number == 0, seconds), f"{self.number} requests are not answered."
            return self.begun


class Counted:
    """What a WSGI application has returned, whose close() ends its request."""

    def __init__(self, answer, in_flight):
        self.answer, self.in_flight = answer, in_flight

    def __iter__(self):
        return iter(self.answer)

    def close(self):
        try:
            if hasattr(self.answer, "close"):
                self.answer.close()
        finally:
            self.in_flight.add(-1)
