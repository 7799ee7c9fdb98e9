"""Reads the values of an answer's JSON, in which anything may be of any type. Pure."""

from datetime import datetime

from django.utils.dateparse import parse_datetime


def dict_or_empty(value) -> dict:
    """The object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def dicts_in(value) -> list[dict]:
    """The objects in a list; none for anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def one_line(value) -> str | None:
    """A name or a word: one line of at most 200 characters, which is what its column holds."""
    return " ".join(value.replace("\x00", "").split())[:200] or None if isinstance(value, str) else None


def exact_text(value) -> str | None:
    """Plain text as it was written, with its line breaks."""
    return value.replace("\x00", "").replace("\r\n", "\n").strip() or None if isinstance(value, str) else None


def aware_moment(value) -> datetime | None:
    """The moment of an ISO 8601 text that names its zone; None for anything else."""
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo and 1 < moment.year < 9999 else None
