"""Figures and what is asked of them. Pure."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Target:
    """What the issue asks of a figure. `measured` is None where there was nothing to measure it with."""

    words: str
    measured: float | None
    at_least: float | None = None
    at_most: float | None = None

    @property
    def verdict(self) -> str:
        if self.measured is None:
            return "not measured"
        is_met = (self.at_least is None or self.measured >= self.at_least) and (
            self.at_most is None or self.measured <= self.at_most
        )
        return "met" if is_met else "MISSED"

    @property
    def asked(self) -> str:
        parts = [(self.at_least, "at least"), (self.at_most, "at most")]
        return " and ".join(f"{word} {number(bound)}" for bound, word in parts if bound is not None)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"verdict": self.verdict}


@dataclass
class Result:
    """What a section has found: rows of a table, each a dict of column to figure; targets; sentences for the reader."""

    title: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"targets": [target.to_json() for target in self.targets]}


def median(values: Sequence[float]) -> float:
    """Raises statistics.StatisticsError for none at all."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of `values` that at least this share of them (0 to 1) does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """The median of the ratios of pairs measured one right after the other: what slows both of a pair does not count.

    None when the other never came to more than nothing, as the CPU of a burst that is too short.
    """
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True) if other]
    return median(ratios) if ratios else None


def number(value: Any) -> str:
    """As a table shows it: three digits count, words stay, nothing is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, int | str):
        return f"{value:,}" if isinstance(value, int) else value
    if value == 0 or not math.isfinite(value):
        return str(value)
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{digits}f}"
