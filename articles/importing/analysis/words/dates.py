"""Days and moments as articles and posts write them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from articles.importing.analysis.words.fragments import DATE, MOMENT, TIME

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
HOURS_FROM_UTC = {
    "UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
NOON = 12


def find_day(text: str) -> date | None:
    """The first full date in a text; None without one. 4/5/2018 is read as Americans write it unless that cannot be."""
    match = re.search(rf"\b{DATE}", text, re.IGNORECASE)
    return read_day(match[0]) if match else None


def read_day(text: str) -> date | None:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    named = re.search(r"\b(?:" + "|".join(MONTHS) + r")", re.sub(r"(?i)\b(?:mon|sat|sun)\w*", "", text), re.IGNORECASE)
    try:
        if named:
            day, year = numbers[0], numbers[1]
            return date(year, MONTHS.index(named[0].lower()) + 1, day)
        if re.match(r"\d{4}-", text):
            return date(*numbers[:3])
        return _day_of_numbers(*numbers[:3])
    except (ValueError, IndexError, TypeError):
        return None


def find_moment(text: str) -> datetime | None:
    """The first full date with a clock time and a zone that is certain; None otherwise."""
    match = re.search(MOMENT, text, re.IGNORECASE)
    day = find_day(match[0]) if match else None
    clock = re.search(
        r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)? ?(?P<half>[ap])?\.?m?\.? ?(?P<zone>[A-Z]+)", text
    )
    if day is None or clock is None or clock["zone"] not in HOURS_FROM_UTC:
        return None
    hour = int(clock["hour"]) % NOON + NOON * (clock["half"] == "p") if clock["half"] else int(clock["hour"])
    zone = timezone(timedelta(hours=HOURS_FROM_UTC[clock["zone"]]))
    try:
        return datetime(day.year, day.month, day.day, hour, int(clock["minute"]), tzinfo=zone).astimezone(UTC)
    except ValueError:
        return None


def is_moment(text: str) -> bool:
    """Whether a line holds a date, with or without its hour, and nothing else."""
    return bool(re.fullmatch(rf"(?:{MOMENT}|{TIME})", text.strip(), re.IGNORECASE))


def _day_of_numbers(first: int, second: int, year: int) -> date:
    year += 2000 if year < 100 else 0
    return date(year, second, first) if first > len(MONTHS) else date(year, first, second)
