"""The mark of a whole headline, by which the article is found first whose headline is exactly what was asked for."""

import zlib

from articles.search.marks import HEADLINE
from articles.search.words import folded, raw_words


def mark_of(words: str) -> str:
    """The same for all spellings of a headline that fold to the same words."""
    same = " ".join(filter(None, map(folded, raw_words(words))))
    return f"{HEADLINE}{zlib.crc32(same.encode())}"
