"""How days, lists and short numbers are written in a language: days as Django's formats say, the rest by CLDR, through Babel."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from math import floor, log10

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import pgettext

KEPT = 5_000
FIGURES = 3


@lru_cache(maxsize=KEPT)
def day_in_words(day: date, language: str) -> str:
    """A day, as in “29 November 2026”; kept, since lists print the same days again and again."""
    with translation.override(language):
        return _with_first(date_format(day), day)


@lru_cache(maxsize=KEPT)
def weekday_in_words(day: date, language: str) -> str:
    """A day of a year that is known, as in “Sunday 29 November”."""
    with translation.override(language):
        # Translators: weekday, day and month, in the letters of Django's date formats.
        return _with_first(date_format(day, pgettext("format of a day", "l j F")), day)


@lru_cache(maxsize=KEPT)
def month_day_in_words(day: date, language: str) -> str:
    """A day of a year that is known, as in “29 November”."""
    with translation.override(language):
        return _with_first(date_format(day, "MONTH_DAY_FORMAT"), day)


def _with_first(words, day):
    """The words of a day, in the language of now, with the first of a month as that language writes it."""
    if day.day != 1:
        return words
    # Translators: the first day of a month, where a language writes it differently from the others, such as “1er” in French.
    return re.sub(r"(?<!\d)1(?!\d)", pgettext("day of the month", "1"), words, count=1)


@lru_cache(maxsize=KEPT)
def month_in_words(day: date, language: str) -> str:
    """The month of a day, as in “November 2026”."""
    with translation.override(language):
        return date_format(day, "YEAR_MONTH_FORMAT")


def listed(words: Sequence[str], language: str) -> str:
    """Words as a list within a sentence: “A, B and C”."""
    return format_list(list(words), locale=locale_of(language)) if words else ""


@lru_cache(maxsize=KEPT)
def short_number(number: int, language: str) -> str:
    """950, 1.2K, 23.7K, 312K, 1.2M: a whole number in at most three figures, shortened as the language does it."""
    digits = floor(log10(number)) + 1 if number > 0 else 1
    rounded = round(number, FIGURES - digits) if digits > FIGURES else number
    # British CLDR writes “23.7k”; newspapers, a capital, as in the United States.
    locale = Locale("en") if language.startswith("en") else locale_of(language)
    short = format_compact_decimal(rounded, format_type="short", locale=locale, fraction_digits=1)
    # Some languages shorten no thousands: there the number stays whole.
    return format_decimal(number, locale=locale) if short.isdecimal() else short


@cache
def own_name(tag: str) -> str:
    """What a language is called by those who speak it: “français”; the tag itself where CLDR does not know."""
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (UnknownLocaleError, ValueError):
        return tag


@cache
def locale_of(language: str) -> Locale:
    """Babel's locale for a language of Django's; English for one that CLDR does not have."""
    try:
        return Locale.parse(language, sep="-")
    except UnknownLocaleError:
        return Locale("en")
