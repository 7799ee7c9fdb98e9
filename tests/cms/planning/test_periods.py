"""Which days an address of the calendar names."""

from datetime import date

import pytest

from cms.planning.periods import of_day, period_from

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ({}, date(2026, 10, 26), date(2026, 12, 6)),
        ({"month": "2026-12"}, date(2026, 11, 30), date(2027, 1, 3)),
        ({"list": "2027-02"}, date(2027, 2, 1), date(2027, 2, 28)),
        ({"week": "2026-W53"}, date(2026, 12, 28), date(2027, 1, 3)),
    ],
)
def test_a_period_is_of_whole_weeks(query, first, last):
    period = period_from(query, TODAY)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "words", ["", "2026-13", "2026-W54", "0000-01", "9999-12", "2026-1", "²⁰²⁶-12", "2026-12-01", "x"]
)
@pytest.mark.parametrize("view", ["month", "week", "list"])
def test_anything_else_is_a_period_that_can_be_shown(view, words):
    period = period_from({view: words}, TODAY)
    assert period.view == view and period_from({view: period.value}, TODAY) == period


@pytest.mark.parametrize("view", ["month", "week", "list"])
def test_periods_follow_one_another_without_a_gap(view):
    period = of_day(view, date(2025, 12, 31))
    for _ in range(60):
        assert (period.after.begins - period.ends).days == 1
        assert period.after.before == period
        period = period.after


def test_a_month_with_today_is_seen_as_the_week_of_today():
    assert period_from({"month": "2026-11"}, TODAY).seen_as("week", TODAY).value == "2026-W48"
    assert period_from({"month": "2026-12"}, TODAY).seen_as("week", TODAY).value == "2026-W49"
