"""What readers' pages take for the present: the time, or within `set_to` another moment, as which staff look at the site.

Whatever decides by the clock what readers see asks here. Whoever writes, or measures, asks django.utils.timezone: nothing may be
dated by a moment that has not come.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The moment (aware) for which the page that is being rendered holds."""
    return _moment.get() or timezone.now()


@contextmanager
def set_to(moment: datetime) -> Iterator[None]:
    """Within, in this thread or task alone, it is `moment` (aware)."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
