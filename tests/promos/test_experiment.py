"""Tests of wordings: when they begin and end, and what readers get before and afterwards."""

from datetime import UTC, date, datetime

import pytest

from cms.promos import experiment
from cms.promos.page import PagePromos
from tests.promos.factories import make_promo, make_variant

DECEMBER = (date(2026, 12, 1), date(2026, 12, 14))


@pytest.mark.parametrize(
    ("days", "moment", "is_running", "change"),
    [
        (DECEMBER, datetime(2026, 12, 1, 4, 59, tzinfo=UTC), False, datetime(2026, 12, 1, 5, tzinfo=UTC)),
        (DECEMBER, datetime(2026, 12, 1, 5, tzinfo=UTC), True, datetime(2026, 12, 15, 5, tzinfo=UTC)),
        (DECEMBER, datetime(2026, 12, 15, 5, tzinfo=UTC), False, None),
        ((None, None), datetime(2026, 12, 15, 5, tzinfo=UTC), True, None),
    ],
)
def test_a_test_lasts_from_the_beginning_of_a_day_to_the_end_of_another(settings, days, moment, is_running, change):
    settings.TIME_ZONE = "America/New_York"
    assert (experiment.is_running(*days, moment), experiment.next_change(*days, moment)) == (is_running, change)


def printed(moment):
    page = PagePromos(moment=moment)
    return [row.variant_title for row, _ in page.take("end")], page.changes_at


@pytest.mark.django_db
@pytest.mark.parametrize("has_control", [True, False])
def test_outside_of_its_test_a_promo_has_one_wording(settings, has_control):
    settings.TIME_ZONE = "UTC"
    promo = make_promo(variants=0, test_starts_on=DECEMBER[0], test_ends_on=DECEMBER[1])
    make_variant(promo, name="a", title="A ferry", weight=3)
    make_variant(promo, name="b", title="A boat", is_control=has_control)
    alone = ["A boat"] if has_control else ["A ferry"]
    assert printed(datetime(2026, 11, 30, tzinfo=UTC)) == (alone, datetime(2026, 12, 1, tzinfo=UTC))
    assert printed(datetime(2026, 12, 7, tzinfo=UTC)) == (["A ferry", "A boat"], datetime(2026, 12, 15, tzinfo=UTC))
    assert printed(datetime(2026, 12, 15, tzinfo=UTC)) == (alone, None)
