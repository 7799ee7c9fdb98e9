"""Signs by which the index is filtered and counted: the section, kind, year, people, speakers and tags of an article.

Each is a word of the index that no text can hold, since it begins with an underscore.
"""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

EVERY = "_a"  # borne by all, since an index cannot be asked for what lacks a word
SECTION, KIND, YEAR, MONTH, PERSON, SPEAKER, TAG, HEADLINE = "_s", "_k", "_y", "_m", "_p", "_q", "_t", "_h"
COUNTED = {"section": SECTION, "kind": KIND, "year": YEAR, "person": PERSON, "speaker": SPEAKER, "tag": TAG}


def marks_of(
    section: int | None, kind: str, at: datetime, people: Iterable[int], speakers: Iterable[int], tags: Iterable[int]
) -> list[str]:
    """The marks of an article, of the keys of what it belongs to."""
    day = timezone.localtime(at)
    return [
        *([f"{SECTION}{section}"] if section else []),
        f"{KIND}{kind}",
        f"{YEAR}{day.year}",
        *(f"{PERSON}{key}" for key in sorted(set(people))),
        *(f"{SPEAKER}{key}" for key in sorted(set(speakers))),
        *(f"{TAG}{key}" for key in sorted(set(tags))),
    ]
