"""Whether a wording is better than another: the test itself, and that it is not wrong more often than it says."""

import random
from math import erfc, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cms.promos.comparing import BETTER, EARLY, LEVEL, SAME, WORSE, Sample, chance_of, compared, interval

samples = st.integers(0, 10_000).flatmap(lambda seen: st.builds(Sample, st.just(seen), st.integers(0, seen)))


def test_it_computes_what_is_worked_out_by_hand():
    """30 and 60 of 1,000 each: pooled 0.045, spread 0.009271, z = 3.236."""
    assert chance_of(Sample(1_000, 30), Sample(1_000, 60)) == pytest.approx(0.00121, abs=0.00001)
    assert interval(Sample(20, 4)) == pytest.approx((0.0807, 0.4160), abs=0.0001)


@given(samples, samples)
def test_it_is_the_chi_squared_test_of_the_table_of_four(one, other):
    """z² is χ² with one degree of freedom, by another formula: n (ad − bc)² over the product of the four sums."""
    a, b, c, d = one.clicked, one.seen - one.clicked, other.clicked, other.seen - other.clicked
    product = (a + b) * (c + d) * (a + c) * (b + d)
    assume(product)
    chi_squared = (a + b + c + d) * (a * d - b * c) ** 2 / product
    assert chance_of(one, other) == pytest.approx(erfc(sqrt(chi_squared / 2)), abs=1e-9)


@pytest.mark.parametrize(
    ("control", "other", "kind"),
    [
        (Sample(0, 0), Sample(0, 0), EARLY),
        (Sample(10, 1), Sample(10, 9), EARLY),
        (Sample(1_000, 1), Sample(1_000, 3), EARLY),
        (Sample(1_000, 30), Sample(1_000, 33), SAME),
        (Sample(1_000, 30), Sample(1_000, 60), BETTER),
        (Sample(1_000, 60), Sample(1_000, 30), WORSE),
    ],
)
def test_it_says_what_there_is_to_say(control, other, kind):
    assert compared(control, other).kind == kind


def test_of_several_comparisons_each_has_to_be_surer():
    control, other = Sample(1_000, 30), Sample(1_000, 48)
    assert compared(control, other).kind == BETTER
    assert compared(control, other, comparisons=5).kind == SAME


def test_clicks_without_script_break_nothing():
    assert Sample(seen=2, clicked=5).rate == 1 and interval(Sample(2, 5))[1] == 1


@given(samples, samples)
def test_it_does_not_matter_which_is_the_control_but_for_the_sign(one, other):
    mirrored = {BETTER: WORSE, WORSE: BETTER, SAME: SAME, EARLY: EARLY}
    assert compared(one, other).kind == mirrored[compared(other, one).kind]
    assert chance_of(one, other) == pytest.approx(chance_of(other, one))


@given(samples, samples)
def test_a_chance_is_a_chance(one, other):
    assert 0 <= chance_of(one, other) <= 1


@given(samples)
def test_equal_samples_never_differ(one):
    assert chance_of(one, one) == 1 and compared(one, one).kind in {SAME, EARLY}


@given(samples, samples, st.integers(2, 50))
def test_more_readers_at_the_same_rates_make_it_surer(one, other, times):
    assume(one.seen and other.seen and one.rate != other.rate)
    more = chance_of(Sample(one.seen * times, one.clicked * times), Sample(other.seen * times, other.clicked * times))
    assert more <= chance_of(one, other)


@given(samples)
def test_the_rate_lies_in_its_interval(sample):
    low, high = interval(sample)
    assert 0 <= low <= sample.rate + 1e-12 and sample.rate - 1e-12 <= high <= 1


def drawn(chance, seen, rate):
    return Sample(seen, sum(chance.random() < rate for _ in range(seen)))


def test_equally_good_wordings_are_told_apart_no_more_often_than_said():
    """Of 400 tests of equal wordings some twenty err; thirty-three would be three standard deviations more."""
    chance = random.Random(13)
    wrong = sum(compared(drawn(chance, 600, 0.1), drawn(chance, 600, 0.1)).kind in {BETTER, WORSE} for _ in range(400))
    assert wrong <= 400 * LEVEL + 3 * (400 * LEVEL * (1 - LEVEL)) ** 0.5


def test_who_looks_again_and_again_errs_more_often():
    """Why the page warns: looked at ten times, with the first difference taken, equal wordings differ far more often."""
    chance, wrong = random.Random(13), 0
    for _ in range(200):
        one = other = Sample(0, 0)
        for _ in range(10):
            one, other = added(one, drawn(chance, 100, 0.1)), added(other, drawn(chance, 100, 0.1))
            if compared(one, other).kind in {BETTER, WORSE}:
                wrong += 1
                break
    assert wrong > 200 * LEVEL * 1.5


def added(one, other):
    return Sample(one.seen + other.seen, one.clicked + other.clicked)
