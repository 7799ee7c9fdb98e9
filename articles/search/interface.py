"""What both databases do for readers' search, each in its own words: sqlite.py and postgresql.py."""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import NamedTuple, Protocol

from articles.models.search_entry import SearchEntry
from articles.search.expressions import Expression

# How much a word counts by where it stands: headline, standfirst, beside the body, in the body; and a mark.
WEIGHTS = (10.0, 4.0, 1.5, 1.0, 3.0)


class Texts(NamedTuple):
    """The tokens of one article, by where they stand, as the index takes them."""

    article: int
    number: int
    headline: list[str]
    standfirst: list[str]
    beside: list[str]  # captions, credits, posts
    body: list[str]
    quotes: list[list[str]]
    marks: list[str]


class Hit(NamedTuple):
    """An article that matches. `rank` grows with how well, and can be compared within one answer only; 0: not looked at."""

    number: int
    article: int
    marks: str
    rank: float


class Span(NamedTuple):
    """The numbers between which is looked, both included, and the moment at which withdrawn articles are left out."""

    first: int
    last: int
    now: datetime


class Engine(Protocol):
    def put(self, entries: list[SearchEntry], texts: list[Texts]) -> None:
        """Write the entries of articles, or write them anew, and index the words of each; what was there of these has been removed."""

    def remove(self, numbers: Iterable[int]) -> None:
        """Forget the words of the articles that had these numbers, before their entries are changed."""

    def clear(self) -> None:
        """Forget all words, where there are no entries any more."""

    def answering(self) -> AbstractContextManager:
        """Within it one reader's questions are asked: what the database has to be told for them is told once."""

    def newest(self, wanted: Expression, span: Span, most: int, unranked: Collection[int] = frozenset()) -> list[Hit]:
        """The newest articles that match, the newest first, with the rank of some hundred of them; those of the numbers in `unranked`
        may have none.
        """

    def among(self, wanted: Expression, numbers: list[int], span: Span) -> set[int]:
        """Those of the numbers whose articles match."""

    def adding(self, words: list[tuple[str, str]]) -> AbstractContextManager[Callable[[], list[tuple[int, str]]]]:
        """Keep those of the words, each with its stem, that the vocabulary lacks. What is yielded gives the keys of these, each with
        its word; what is done before it is called need not wait for them (together.py).
        """

    def words_that_begin(self, with_: str, most: int) -> list[tuple[str, str]]:
        """Words of the archive that begin so, each with its stem."""
