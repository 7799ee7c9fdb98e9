"""Signs by which the index is filtered and counted: the section, series, kind, year, people, authors, speakers and tags of an article.

Each is a word of the index that no text can hold, since it begins with an underscore.
"""

from collections.abc import Iterable

from django.utils import timezone

from articles.models import Article

EVERY = "_a"  # borne by all, since an index cannot be asked for what lacks a word
SECTION, KIND, YEAR, MONTH, PERSON, SPEAKER, TAG, HEADLINE = "_s", "_k", "_y", "_m", "_p", "_q", "_t", "_h"
AUTHOR, SERIES = "_b", "_r"
COUNTED = {"section": SECTION, "kind": KIND, "year": YEAR, "person": PERSON, "speaker": SPEAKER, "tag": TAG}


def marks_of(
    article: Article, people: Iterable[int], authors: Iterable[int], speakers: Iterable[int], tags: Iterable[int]
) -> list[str]:
    """The marks of an article that has been published or has its moment, with the keys of who and what belongs to it."""
    day = timezone.localtime(article.published_at)
    return [
        *([f"{SECTION}{article.section_id}"] if article.section_id else []),
        *([f"{SERIES}{article.series_id}"] if article.series_id else []),
        f"{KIND}{article.kind}",
        f"{YEAR}{day.year}",
        *(f"{PERSON}{key}" for key in sorted(set(people))),
        *(f"{AUTHOR}{key}" for key in sorted(set(authors))),
        *(f"{SPEAKER}{key}" for key in sorted(set(speakers))),
        *(f"{TAG}{key}" for key in sorted(set(tags))),
    ]
