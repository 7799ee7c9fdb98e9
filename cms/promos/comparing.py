"""Whether one wording of a promo is followed more often than another, and how sure that is. Pure.

The two-proportion z-test with a pooled estimate, and Wilson's score interval: NIST/SEMATECH e-Handbook of Statistical Methods,
7.3.3 (https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm) and 7.2.4.1 (…/prc/section2/prc241.htm).
"""

from math import erfc, sqrt
from typing import NamedTuple

LEVEL = 0.05  # a difference that chance makes less often is taken for one
Z = 1.959964  # of the interval that holds the true rate 95 times out of 100
LEAST_EXPECTED = 5  # of clicks and of none, in each: below, the test's approximation does not hold (7.3.3)
LEAST_CLICKS = 20  # in both together, so that a handful of readers decides nothing
EARLY, SAME, BETTER, WORSE = "early", "same", "better", "worse"


class Sample(NamedTuple):
    """How often a wording was seen, and followed. A click without script has been seen by nobody's script: it counts as seen."""

    seen: int
    clicked: int

    @property
    def shown(self) -> int:
        return max(self.seen, self.clicked)

    @property
    def rate(self) -> float:
        return self.clicked / self.shown if self.shown else 0.0


class Verdict(NamedTuple):
    """`chance` is how often wordings that are equally good would differ at least as much; None while it is too early to say."""

    kind: str
    chance: float | None


def compared(control: Sample, other: Sample, comparisons: int = 1) -> Verdict:
    """Whether `other` is better or worse than the control.

    Of several comparisons at once one would differ by chance more often: each has to be as much surer (Bonferroni, 7.4.7.3).
    """
    shown, clicked = control.shown + other.shown, control.clicked + other.clicked
    least = min(control.shown, other.shown) * min(clicked, shown - clicked) / shown if shown else 0
    if least < LEAST_EXPECTED or clicked < LEAST_CLICKS:
        return Verdict(EARLY, None)
    chance = min(chance_of(control, other) * comparisons, 1.0)
    if chance >= LEVEL:
        return Verdict(SAME, chance)
    return Verdict(BETTER if other.rate > control.rate else WORSE, chance)


def chance_of(one: Sample, other: Sample) -> float:
    """The two-sided p-value: how often two samples of these sizes with one true rate differ at least as much."""
    shown = one.shown + other.shown
    pooled = (one.clicked + other.clicked) / shown if shown else 0.0
    spread = sqrt(pooled * (1 - pooled) * (1 / one.shown + 1 / other.shown)) if one.shown and other.shown else 0.0
    return erfc(abs(one.rate - other.rate) / spread / sqrt(2)) if spread else 1.0


def interval(sample: Sample) -> tuple[float, float]:
    """Between which rates the true one lies, 95 times out of 100."""
    number = sample.shown
    if not number:
        return 0.0, 1.0
    middle = sample.rate + Z * Z / (2 * number)
    reach = Z * sqrt(sample.rate * (1 - sample.rate) / number + Z * Z / (4 * number * number))
    scale = 1 + Z * Z / number
    return max((middle - reach) / scale, 0.0), min((middle + reach) / scale, 1.0)
