"""Dates and times in words, and read from forms: by the publication's clock, with the name of its time zone on that day."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from plumbing.languages.writing import day_in_words

MINUTE = timedelta(minutes=1)
GAP = gettext_lazy(
    "On %(day)s the clocks go forward, and %(time)s does not exist. Choose %(later)s or %(earlier)s instead."
)
TWICE = gettext_lazy(
    "On %(day)s the clocks go back, and %(time)s comes twice: first as %(first)s, then as %(second)s. "
    "Choose a time before %(begin)s, or %(end)s or later."
)


def in_words(moment):
    """A day and an hour, as in “29 November 2026, 10:00 GMT”: in a list, or after a comma."""
    return pgettext("a moment", "%(day)s, %(hour)s") % _day_and_hour(moment)


def when(moment):
    """The same within a sentence, for languages that say “on” and “at”: “it goes out %(when)s”."""
    return pgettext("it goes out …", "%(day)s, %(hour)s") % _day_and_hour(moment)


def hour_in_words(moment):
    """An hour, as in “10:00 GMT”."""
    local = timezone.localtime(moment)
    return f"{time_format(local)} {zone_name(local)}"


def in_words_today(moment):
    """Like `in_words`, without the day when that is today."""
    return hour_in_words(moment) if _is_today(moment) else in_words(moment)


def when_today(moment):
    """Like `when`, without the day when that is today."""
    return pgettext("it goes out …", "%(hour)s") % _day_and_hour(moment) if _is_today(moment) else when(moment)


def _day_and_hour(moment):
    day = day_in_words(timezone.localtime(moment).date(), get_language())
    return {"day": day, "hour": hour_in_words(moment)}


def _is_today(moment):
    return timezone.localdate(moment) == timezone.localdate()


def zone_name(local):
    """What the zone of a local moment is called on that day: "GMT", "BST"; "UTC+3" where the zone has no letters."""
    name = local.tzname() or "UTC"
    if name[0] not in "+-":
        return name
    hours, minutes = divmod(abs(local.utcoffset()) // MINUTE, 60)
    return f"UTC{'−' if name[0] == '-' else '+'}{hours}{f':{minutes:02}' if minutes else ''}"


@cache
def zone_facts(zone, year):
    """What scripts need to write moments like this: the zone's IANA name, and its names of the day by their minutes from UTC."""
    start = datetime(year, 1, 1, tzinfo=UTC)
    locals_ = [(start + timedelta(days=days)).astimezone(zone) for days in range(0, 730, 7)]
    return {"name": str(zone), "names": {local.utcoffset() // MINUTE: zone_name(local) for local in locals_}}


def current_zone_facts():
    return zone_facts(timezone.get_default_timezone(), timezone.now().year)


class MomentInput(forms.DateTimeInput):
    """A date and time by the publication's clock. Of an hour that comes twice, `<name>_offset` says which ("+01:00")."""

    def __init__(self, attrs=None):
        super().__init__({"type": "datetime-local"} | (attrs or {}), "%Y-%m-%dT%H:%M:%S")

    def format_value(self, value):
        """Without seconds, unless there are some: they would be lost when the form is saved."""
        said = super().format_value(value)
        return said.removesuffix(":00") if said and said.count(":") == 2 else said

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return f"{value}{data.get(f'{name}_offset', '')}" if value else value


class MomentField(forms.DateTimeField):
    """Takes a date and time by the publication's clock. What that clock skips or shows twice is refused in words."""

    widget = MomentInput

    def to_python(self, value):
        zone = timezone.get_current_timezone()
        with _refusing_in_words():
            moment = super().to_python(value)
        if moment and moment.tzinfo is not zone and moment.astimezone(zone).utcoffset() != moment.utcoffset():
            raise ValidationError(_("The clock does not show that time on that day. Choose the time again."))
        return moment


@contextmanager
def _refusing_in_words():
    """Replaces Django's message for an ambiguous or missing time by ours."""
    try:
        yield
    except ValidationError as error:
        if error.code != "ambiguous_timezone":
            raise
        sentence = why_not(error.params["datetime"], timezone.get_current_timezone())
        raise ValidationError(sentence, code=error.code) from None


def why_not(naive, zone: ZoneInfo):
    """Why a clock's time is no moment in this zone, or two, and what to choose instead: a sentence."""
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    words = {"day": day_in_words(naive.date(), get_language()), "time": time_format(naive)}
    if first.utcoffset() < second.utcoffset():
        # Read by the clock of before, the time lies after the gap; by that of after, before it.
        later, earlier = (each.astimezone(UTC).astimezone(zone) for each in (first, second))
        return GAP % {**words, "later": time_format(later), "earlier": time_format(earlier)}
    begin = end = naive.replace(second=0, microsecond=0)
    while _comes_twice(begin - MINUTE, zone):
        begin -= MINUTE
    while _comes_twice(end, zone):
        end += MINUTE
    names = {"first": zone_name(first), "second": zone_name(second)}
    return TWICE % {**words, **names, "begin": time_format(begin), "end": time_format(end)}


def _comes_twice(naive, zone):
    first, second = (naive.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first > second
