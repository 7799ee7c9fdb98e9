"""The time zones of the world. https://www.iana.org/time-zones"""

import zoneinfo
from functools import cache


@cache
def names():
    """All names, in their order. Asked once: Python reads the first bytes of some 600 files for it."""
    return tuple(sorted(zoneinfo.available_timezones()))


def is_known(name):
    return name in _known()


@cache
def _known():
    return frozenset(names())
