"""How often one network address may search: each worker counts by itself, in memory, since a search must not write.

An address gets an allowance that fills up again by the second, so that a reader who types is never stopped and a script soon is.
"""

import threading
import time
from collections import OrderedDict
from math import ceil
from typing import NamedTuple

ADDRESSES = 10_000  # whose allowance is remembered


class Limit(NamedTuple):
    """So many at once, and so many more a second."""

    at_once: float
    a_second: float


OF_ONE = Limit(at_once=40, a_second=1)
# Where a proxy hides the addresses (PROXY_ADDRESS_HEADER is not set), all readers share one.
OF_ALL = Limit(at_once=400, a_second=20)


class Allowances:
    """What is left to each address."""

    def __init__(self, clock=time.monotonic):
        self.clock, self.left, self.lock = clock, OrderedDict(), threading.Lock()

    def take(self, address: str, cost: float = 1) -> int:
        """Take as much from the allowance of an address ("": unknown). Returns 0, or after how many seconds there is enough."""
        limit, now = OF_ONE if address else OF_ALL, self.clock()
        with self.lock:
            left, at = self.left.pop(address, (limit.at_once, now))
            left = min(left + (now - at) * limit.a_second, limit.at_once)
            is_enough = left >= cost
            self.left[address] = (left - cost if is_enough else left, now)
            while len(self.left) > ADDRESSES:
                self.left.popitem(last=False)
        return 0 if is_enough else max(ceil((cost - left) / limit.a_second), 1)


allowances = Allowances()
