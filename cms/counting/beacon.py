"""What a page tells when its reader leaves it (static/js/elements/count-readers.js): plain facts, of which nothing says who reads."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from articles.readership.counting import HALF_READ, OPENED, READ_TO_END, reading_counts
from cms.promos.counting import DISMISSED, SEEN, promo_counts
from cms.promos.models import Placement
from plumbing.database.gathered_counts import CountedTable
from plumbing.web.untrusted import LARGEST, json_from

LONGEST = 4_000  # bytes
MOST_PROMOS = 60
NUMBER = re.compile(r"[0-9a-f]{32}")
# In the words of the script. Clicks are counted by /go/ alone, which needs no script.
OF_PROMOS = {"seen": SEEN, "dismissed": DISMISSED}
OF_ARTICLES = {"opened": OPENED, "half": HALF_READ, "end": READ_TO_END}


class Beacon(NamedTuple):
    """`number` is a random one, by which a beacon that arrives twice is known; `promos` are triples of variant, placement and what."""

    number: str
    article: int | None
    read: frozenset[str]
    promos: frozenset[tuple[int, str, str]]

    def counts(self, day: date) -> Iterator[tuple[CountedTable, tuple, str]]:
        """What it adds one to: tables, keys and columns. Placements that are no more are passed over."""
        for what in self.read if self.article else ():
            yield reading_counts, (self.article, day), OF_ARTICLES[what]
        for variant, placement, what in self.promos:
            if placement in Placement.values:
                yield promo_counts, (variant, day, placement), OF_PROMOS[what]


def beacon_from(source: bytes) -> Beacon:
    """Raises ValueError for what no page of ours sends."""
    match json_from(source):
        case {"number": str(number), "article": article, "read": list(read), "promos": list(promos)}:
            pass
        case _:
            raise ValueError("This is no beacon.")
    promos = [tuple(each) if isinstance(each, list) else None for each in promos]
    is_right = (
        NUMBER.fullmatch(number)
        and (article is None or is_key(article))
        and all(isinstance(what, str) and what in OF_ARTICLES for what in read)
        and len(promos) <= MOST_PROMOS
        and all(map(is_of_a_promo, promos))
    )
    if not is_right:
        raise ValueError("This is no beacon of ours.")
    return Beacon(number, article, frozenset(read), frozenset(promos))


def is_key(value):
    return type(value) is int and 0 < value <= LARGEST


def is_of_a_promo(each):
    match each:
        case (variant, str(), str(what)):
            return is_key(variant) and what in OF_PROMOS
        case _:
            return False
