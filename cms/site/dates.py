"""Dates and times on readers' pages, in the language and the time zone of the publication."""

from datetime import date, datetime

from django.conf import settings
from django.utils.html import format_html
from django.utils.timezone import get_default_timezone

from plumbing.languages.writing import day_in_words
from plumbing.languages.writing import month_in_words as plumbing_month


def iso(moment):
    """What <time datetime> takes: a day, or a moment by the publication's clock."""
    return _local(moment).isoformat()


def day(moment):
    """A day in words; given as a moment, as a date, or as a body writes it ("2026-11-23"). What is no day stays as it is."""
    if isinstance(moment, str):
        try:
            moment = date.fromisoformat(moment)
        except ValueError:
            return moment
    local = _local(moment)
    return day_in_words(local.date() if isinstance(local, datetime) else local, settings.LANGUAGE_CODE)


def month_in_words(year, month):
    """A month, as in “November 2026”."""
    return plumbing_month(date(year, month, 1), settings.LANGUAGE_CODE)


def time_element(moment):
    """A day in words, as an element that tells machines the moment."""
    return format_html('<time datetime="{}">{}</time>', iso(moment), day(moment))


def _local(moment):
    # No reader has a time zone of their own, so that of the publication holds.
    return moment.astimezone(get_default_timezone()) if isinstance(moment, datetime) else moment
