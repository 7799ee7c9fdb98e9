"""Reads the values of an answer's JSON, in which anything may be of any type. Pure."""

from datetime import datetime

from django.utils.dateparse import parse_datetime

from plumbing.languages.tags import UnknownLanguage, language_tag

LONGEST_HANDLE = 200  # that its column holds


def dict_or_empty(value) -> dict:
    """The object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def dicts_in(value) -> list[dict]:
    """The objects in a list; none for anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def one_line(value) -> str | None:
    """A name or a word: one line of at most 200 characters, which is what its column holds."""
    return " ".join(value.split())[:200] or None if isinstance(value, str) else None


def exact_text(value) -> str | None:
    """Plain text as it was written, with its line breaks."""
    return value.replace("\r\n", "\n").strip() or None if isinstance(value, str) else None


def handle_at(value, host: str) -> str | None:
    """The handle of an account of a server at `host`, which follows its "@". One that is too long to be kept whole is unknown."""
    handle = one_line(value)
    handle = f"{handle}@{host}" if handle and "@" not in handle else handle
    return handle if handle and len(handle) <= LONGEST_HANDLE else None


def language_or_empty(value) -> str:
    """The tag of a language (BCP 47); "" for anything else."""
    try:
        return language_tag(value) if isinstance(value, str) else ""
    except UnknownLanguage:
        return ""


def aware_moment(value) -> datetime | None:
    """The moment of an ISO 8601 text that names its zone; None for anything else."""
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo and 1 < moment.year < 9999 else None
