"""What a format of files is to the importer. formats/registry.py names them all."""

from collections.abc import Callable
from dataclasses import dataclass

from articles.importing.record import FoundArticle


@dataclass(frozen=True)
class Reading:
    """A file as its format has read it: the record, and the text by which the same content is known again."""

    article: FoundArticle
    text: str


def is_never_sure(data: bytes) -> bool:
    """Of a format whose files no sign of their content tells."""
    return False


@dataclass(frozen=True)
class Format:
    """`read(data, source_name)` raises Unreadable with one line that says why; `recognises(data)` must be quick.

    `name` is what an operator calls it; `suffixes`, small and with their dot, are those of its files.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Reading]
    recognises: Callable[[bytes], bool] = is_never_sure
