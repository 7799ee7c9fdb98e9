"""When the wordings of a promo are tested against each other: from the beginning of a day to the end of another, either of which may
not be set. By the publication's clock, as are the days of counts. Pure.
"""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

DAY = timedelta(days=1)


def is_running(first: date | None, last: date | None, moment: datetime) -> bool:
    return not is_to_come(first, moment) and (last is None or day_of(moment) <= last)


def is_to_come(first: date | None, moment: datetime) -> bool:
    return first is not None and day_of(moment) < first


def next_change(first: date | None, last: date | None, moment: datetime) -> datetime | None:
    """The next moment at which a test begins or ends, or None."""
    edges = [midnight(day) for day in (first, last and last + DAY) if day]
    return min((edge for edge in edges if edge > moment), default=None)


def day_of(moment):
    return moment.astimezone(timezone.get_default_timezone()).date()


def midnight(day):
    """The moment at which a day begins."""
    return datetime.combine(day, time(), tzinfo=timezone.get_default_timezone())
