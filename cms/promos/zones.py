"""The time zones of the world. https://www.iana.org/time-zones"""

import zoneinfo
from functools import cache


@cache
def names():
    """All of them, a frozenset. Asked once: Python reads the first bytes of some 600 files for it."""
    return frozenset(zoneinfo.available_timezones())


def is_known(name):
    return name in names()
