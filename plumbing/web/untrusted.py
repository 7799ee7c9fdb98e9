"""What anybody may send, read so that nothing in it can raise but what is said here."""

import json
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import gettext as _

# What both databases keep in a primary key.
LARGEST = 2**63 - 1
# Some days from both ends of the calendar: in another zone they would lie beyond it.
EARLIEST, LATEST = datetime(1000, 1, 1, tzinfo=UTC), datetime(9900, 1, 1, tzinfo=UTC)


def whole_number(text: str) -> int | None:
    """The number that ASCII digits say; None for anything else, and for one that no database keeps. (`"²".isdigit()` is true.)"""
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(LARGEST)):
        return None
    return int(text) if int(text) <= LARGEST else None


def json_from(source: str | bytes):
    """What JSON says. Raises ValueError for what is none, and for what is nested too deeply to be read."""
    try:
        return json.loads(source)
    except RecursionError:
        raise ValueError("This JSON is nested too deeply.") from None


def storable(value):
    """The same text, or value out of JSON, without what no database takes for text: NUL, and halves of surrogate pairs.

    Raises RecursionError for what is nested too deeply.
    """
    match value:
        case str():
            return value.replace("\x00", "").encode("utf-8", "replace").decode()
        case list():
            return [storable(each) for each in value]
        case dict():
            return {storable(name): storable(each) for name, each in value.items()}
        case _:
            return value


def moment_from(text: str) -> datetime | None:
    """The moment that an ISO 8601 text says, in the site's zone if it names none; None for anything else."""
    try:
        moment = parse_datetime(text)
        moment = make_aware(moment) if moment is not None and is_naive(moment) else moment
    except (ValueError, OverflowError):
        return None
    return moment if moment is not None and is_of_our_time(moment) else None


def is_of_our_time(moment: datetime) -> bool:
    """Whether an aware moment can be shown in every zone."""
    return EARLIEST <= moment <= LATEST


def check_moment(value):
    """A validator of dates and moments in forms: a mistyped year would break each page that shows it. Raises ValidationError."""
    if not EARLIEST.year <= value.year < LATEST.year:
        sentence = _("The year %(year)s cannot be right. Write it with four digits, such as 2026.")
        raise ValidationError(sentence % {"year": value.year})
