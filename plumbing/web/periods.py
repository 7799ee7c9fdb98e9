"""Years and months by the publication's clock, as addresses name them."""

from datetime import datetime

from django.utils.timezone import get_default_timezone, localtime


def year_from(words: str) -> int | None:
    """The year of four digits that a query names, or None; the last that a calendar has is left out, since it has no next."""
    return int(words) if len(words) == 4 and words.isascii() and words.isdecimal() and 0 < int(words) < 9999 else None


def of_year(year: int) -> tuple[datetime, datetime]:
    """The moment at which a year begins, and that at which the next one does."""
    return _beginning(year, 1), _beginning(year + 1, 1)


def of_month(year: int, month: int) -> tuple[datetime, datetime]:
    """The same of a month."""
    return _beginning(year, month), _beginning(year + month // 12, month % 12 + 1)


def month_of(moment: datetime) -> int:
    """The month that contains a moment, as one number that grows with time: 202611."""
    local = localtime(moment, get_default_timezone())
    return local.year * 100 + local.month


def _beginning(year, month):
    return datetime(year, month, 1, tzinfo=get_default_timezone())
