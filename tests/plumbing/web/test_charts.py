"""The geometry of charts."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plumbing.web.charts import FOOT, HEIGHT, TOP, WIDTH, chart, last_days, rounded_up

TODAY = date(2026, 11, 29)


def test_the_last_days_end_with_today():
    assert last_days(3, TODAY) == [date(2026, 11, 27), date(2026, 11, 28), TODAY]


def test_a_scale_ends_at_a_number_that_is_read_at_a_glance():
    assert [rounded_up(number) for number in (0, 1, 3, 7, 11, 99, 101, 4_200)] == [1, 1, 5, 10, 20, 100, 200, 5_000]


def test_a_day_without_readers_has_no_bar():
    drawn = chart("Readers", last_days(3, TODAY), {"Opened": [0, 2, 0]})
    assert [(bar.day, bar.value) for bar in drawn.bars] == [(date(2026, 11, 28), 2)]


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=400))
def test_every_bar_stands_within_the_picture(values):
    for bar in chart("Readers", last_days(len(values), TODAY), {"Opened": values}).bars:
        assert float(bar.x) >= 0 and float(bar.x) + float(bar.width) <= WIDTH + 0.1
        assert float(bar.y) >= TOP - 0.1 and abs(float(bar.y) + float(bar.height) - (HEIGHT - FOOT)) < 0.2


def test_bars_of_several_series_stand_side_by_side_where_they_are_to_be_compared():
    first, second = chart("Seen", [TODAY], {"One": [1], "Other": [1]}, apart=True).bars
    assert float(first.x) + float(first.width) == float(second.x)
    first, second = chart("Readers", [TODAY], {"Opened": [2], "Half read": [1]}).bars
    assert first.x == second.x
