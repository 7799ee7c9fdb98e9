"""How often one network address may ask for something: each process counts by itself, in memory, since asking must not write.

An address gets an allowance that fills up again by the second, so that a reader is never stopped and a script soon is.
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


class Allowances:
    """What is left to each address. Where a proxy hides the addresses (PROXY_ADDRESS_HEADER is not set), all readers share `of_all`."""

    def __init__(self, of_one: Limit, of_all: Limit, clock=time.monotonic):
        self.of_one, self.of_all, self.clock = of_one, of_all, clock
        self.left, self.lock = OrderedDict(), threading.Lock()

    def take(self, address: str, cost: float = 1) -> int:
        """Take as much from the allowance of an address ("": unknown). Returns 0, or after how many seconds there is enough."""
        limit, now = self.of_one if address else self.of_all, self.clock()
        with self.lock:
            left, at = self.left.pop(address, (limit.at_once, now))
            left = min(left + (now - at) * limit.a_second, limit.at_once)
            is_enough = left >= cost
            self.left[address] = (left - cost if is_enough else left, now)
            while len(self.left) > ADDRESSES:
                self.left.popitem(last=False)
        return 0 if is_enough else max(ceil((cost - left) / limit.a_second), 1)
