"""Dates and times on readers' pages, in the language and the time zone of the publication."""

from datetime import date, datetime
from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import get_default_timezone


def iso(moment):
    """What <time datetime> takes: a day, or a moment by the publication's clock."""
    return _local(moment).isoformat()


def day(moment):
    """A day in words; given as a moment, as a date, or as a body writes it ("2026-11-23"). What is no day stays as it is.

    It says what Django's date filter says for "j F Y", much sooner: lists print it twenty times.
    """
    if isinstance(moment, str):
        try:
            moment = date.fromisoformat(moment)
        except ValueError:
            return moment
    local = _local(moment)
    return f"{local.day} {month(local.month, settings.LANGUAGE_CODE)} {local.year:04}"


@cache
def month(number, language):
    """Its name, in the one language of the publication's pages; whichever is active when it is first asked for."""
    with translation.override(language):
        return date_format(date(2000, number, 1), "F")


def _local(moment):
    # No reader has a time zone of their own, so that of the publication holds.
    return moment.astimezone(get_default_timezone()) if isinstance(moment, datetime) else moment
