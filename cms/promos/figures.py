"""What has become of a promo: how often each of its wordings was seen, followed and dismissed, by day and placement."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Sum
from django.utils.translation import gettext as _

from cms.promos.comparing import Sample, Verdict, compared, interval
from cms.promos.models import Placement, Promo, PromoCount, PromoVariant

COLUMNS = ("seen", "clicked", "dismissed")
SUMS = {f"{column}_sum": Sum(column) for column in COLUMNS}


class Row(NamedTuple):
    """Of a wording, a placement or a day."""

    name: object
    seen: int
    clicked: int
    dismissed: int

    @property
    def sample(self) -> Sample:
        return Sample(self.seen, self.clicked)

    @property
    def rate(self) -> float:
        """In percent, as are the ends of its interval."""
        return 100 * self.sample.rate

    @property
    def interval(self) -> tuple[float, float]:
        low, high = interval(self.sample)
        return 100 * low, 100 * high


class Figures(NamedTuple):
    """`variant_days` has the days of each wording by its name.

    `results` are pairs of a wording's row and its Verdict against the control, which is the row `control`; none of a single wording.
    """

    days: list[Row]
    variant_days: dict[str, list[Row]]
    variants: list[Row]
    placements: list[Row]
    control: Row | None
    results: list[tuple[Row, Verdict]]

    @property
    def is_empty(self) -> bool:
        return not any(row.seen or row.clicked or row.dismissed for row in self.variants)


def figures_of(promo: Promo, days: list[date]) -> Figures:
    """The figures of a promo over these days. Wordings are compared over the days of their test; where none is set, over all that are kept.

    Wordings that were deleted are among those that were counted in these days, and not among those that are compared.
    """
    kept = PromoCount.objects.filter(variant__promo=promo).order_by()
    lately = kept.filter(day__gte=days[0])
    by_day, of_each = sums_by(lately, "day"), sums_by(lately, "day", "variant")
    variants = list(PromoVariant.objects.filter(promo=promo).order_by("-is_control", "-weight", "pk"))
    in_use = [each for each in variants if each.deleted_at is None]
    control, results = comparison(in_use, sums_by(during_test(kept, promo), "variant"))
    by_variant, by_placement = sums_by(lately, "variant"), sums_by(lately, "placement")
    labels = dict(Placement.choices)
    shown = {name: pk for name, pk in named(variants).items() if pk in by_variant or pk in {each.pk for each in in_use}}
    return Figures(
        [Row(day, *by_day.get(day, (0, 0, 0))) for day in days],
        {name: [Row(day, *of_each.get((day, pk), (0, 0, 0))) for day in days] for name, pk in shown.items()},
        [Row(name, *by_variant.get(pk, (0, 0, 0))) for name, pk in shown.items()],
        [Row(labels.get(word, word), *numbers) for word, numbers in sorted(by_placement.items())],
        control,
        results,
    )


def named(variants: Iterable) -> dict[str, int]:
    """Their keys by names that tell them apart, in their order, those in use first."""
    names = {each.name: each.pk for each in variants if each.deleted_at is None}
    for each in variants:
        if each.deleted_at is not None:
            name = _("%(name)s (deleted)") % {"name": each.name}
            names[name if name not in names else f"{name} {each.pk}"] = each.pk
    return names


def during_test(counts, promo):
    first = {"day__gte": promo.test_starts_on} if promo.test_starts_on else {}
    last = {"day__lte": promo.test_ends_on} if promo.test_ends_on else {}
    return counts.filter(**first, **last)


def sums_by(counts, *columns) -> dict:
    """Triples of sums by the value of the column, or by those of several."""
    rows = counts.values_list(*columns).annotate(**SUMS)
    return {row[0] if len(columns) == 1 else row[: len(columns)]: row[len(columns) :] for row in rows}


def comparison(variants: Iterable, sums: dict) -> tuple[Row | None, list[tuple[Row, Verdict]]]:
    """The first of the variants is what the others are measured against: the control, or else the one that most readers see."""
    control, *others = [Row(each.name, *sums.get(each.pk, (0, 0, 0))) for each in variants] or [None]
    return control, [(row, compared(control.sample, row.sample, len(others))) for row in others]
