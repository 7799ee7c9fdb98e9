"""Bars over days, as a template draws them in SVG: geometry and nothing else. The table beside them says the same in figures."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from plumbing.web.untrusted import whole_number

WIDTH, HEIGHT, TOP, FOOT = 720, 220, 26, 32
GAP = 0.25  # of the room of a day
RANGES = (30, 90, 365)  # days


class Bar(NamedTuple):
    """Numbers as SVG takes them, in every language; `series` counts from 1."""

    series: int
    x: str
    y: str
    width: str
    height: str
    day: date
    label: str
    value: int


class Line(NamedTuple):
    y: str
    value: int


class Chart(NamedTuple):
    label: str
    series: list[str]
    bars: list[Bar]
    lines: list[Line]
    first: date
    last: date
    width: int = WIDTH
    height: int = HEIGHT


def chart(label: str, days: Sequence[date], series: dict[str, Sequence[int]], *, apart: bool = False) -> Chart:
    """A bar a day and series on one scale: one before the other, or, `apart`, side by side. `series` has by its label a number a day."""
    top = rounded_up(max((max(values, default=0) for values in series.values()), default=0))
    scale, room = (HEIGHT - TOP - FOOT) / top, WIDTH / max(len(days), 1)
    width = room * (1 - GAP) / (len(series) if apart else 1)
    bars = [
        Bar(
            number,
            x=f"{place * room + room * GAP / 2 + (number - 1) * width * apart:.1f}",
            y=f"{HEIGHT - FOOT - value * scale:.1f}",
            width=f"{width:.1f}",
            height=f"{value * scale:.1f}",
            day=day,
            label=name,
            value=value,
        )
        for number, (name, values) in enumerate(series.items(), 1)
        for place, (day, value) in enumerate(zip(days, values, strict=True))
        if value
    ]
    lines = [Line(f"{HEIGHT - FOOT - value * scale:.1f}", value) for value in sorted({0, top // 2, top})]
    return Chart(label, list(series), bars, lines, days[0], days[-1])


def rounded_up(number: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 … that is no smaller: a scale that is read at a glance."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if factor * step >= number:
                return factor * step
        step *= 10


def last_days(number: int, today: date) -> list[date]:
    """So many days up to today, the first one first."""
    return [today - timedelta(days=back) for back in reversed(range(number))]


def range_of(request) -> int:
    """How many days the request asks for (?days=…); the shortest range where it asks for none of ours."""
    asked = whole_number(request.GET.get("days", ""))
    return asked if asked in RANGES else RANGES[0]
