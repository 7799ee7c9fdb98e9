"""One autosave of a user at a time: ten tabs that save long texts at once must not keep a server from everybody else.

It holds within a process of the server: as many can run at once as there are processes.
"""

from contextlib import contextmanager
from threading import Lock
from weakref import WeakValueDictionary

from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError

PATIENCE = 3  # seconds; an autosave takes a few hundredths

_turns: WeakValueDictionary = WeakValueDictionary()
_changing = Lock()


class _Turn:
    """A lock that can be referred to weakly."""

    def __init__(self):
        self.lock = Lock()


@contextmanager
def one_at_a_time(user):
    """Wait for the turn of `user`. Raises RefusedError (429) when it does not come soon; the editor asks again by itself."""
    with _changing:
        turn = _turns.setdefault(user.pk, _Turn())
    if not turn.lock.acquire(timeout=PATIENCE):
        raise RefusedError(_("Your other texts are still being saved. Trying again in a moment."), status=429)
    try:
        yield
    finally:
        turn.lock.release()
