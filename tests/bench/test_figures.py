import pytest

from bench.figures import Target, number, percentile, ratio


def test_a_ratio_is_taken_pair_by_pair():
    """The machine was busy in the second round: both suffered, and it does not count."""
    assert ratio([100, 10, 110], [50, 5, 50]) == 2


def test_there_is_no_ratio_to_nothing():
    assert ratio([100], [0]) is None


def test_a_percentile_is_one_of_the_values():
    assert percentile([5, 1, 4, 2, 3], 0.5) == 3
    assert percentile([5, 1, 4, 2, 3], 0.95) == 5
    assert percentile([7], 0.5) == 7


@pytest.mark.parametrize(
    ("measured", "verdict"), [(0.95, "met"), (0.9, "met"), (0.89, "MISSED"), (None, "not measured")]
)
def test_a_target_is_met_missed_or_not_measured(measured, verdict):
    assert Target("cached article", measured, at_least=0.9).verdict == verdict


def test_a_target_may_be_an_upper_bound():
    assert Target("CPU", 1.2, at_most=1.15).verdict == "MISSED"
    assert Target("CPU", 1.1, at_most=1.15).asked == "at most 1.15"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12345.6, "12,346"), (1.2345, "1.23"), (0.0512, "0.0512"), (0.0, "0.0"), (10_000, "10,000"), ("tag", "tag")],
)
def test_three_digits_count(value, shown):
    assert number(value) == shown


def test_what_is_not_known_is_an_empty_cell():
    assert number(None) == ""
