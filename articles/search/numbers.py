"""The numbers by which the index knows articles: they grow with the moment of publication, so that its order is that of time."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST, LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)
PLACES = 2**15  # for articles of one millisecond


def number_of(moment: datetime, article: int) -> int:
    """The number of an article (by its key) that is published at this moment."""
    return first_at(moment) + article % PLACES


def first_at(moment: datetime) -> int:
    """The lowest number of the moment's millisecond."""
    return milliseconds(moment) * PLACES


def last_at(moment: datetime) -> int:
    """The highest number of the moment's millisecond."""
    return milliseconds(moment) * PLACES + PLACES - 1


def milliseconds(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(milliseconds=1)


def moment_of(number: int) -> datetime:
    """The moment at which the article of this number is published, in UTC."""
    return EPOCH + timedelta(milliseconds=number // PLACES)


def is_of_a_moment(number: int) -> bool:
    """Whether the number lies within the years 1 to 9998: no other is an article's, and of others there is no moment."""
    return number_of(FIRST, 0) <= number < number_of(LAST, 0)


def month_of(moment: datetime) -> int:
    """The months since the year 0."""
    return moment.year * 12 + moment.month


def years_before(number: int, later: int) -> float:
    """By how many years one number lies before another."""
    return (later - number) / PLACES / 1000 / 31_557_600
