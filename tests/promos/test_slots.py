"""What a placement prints of the promos that hold in it."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from cms.promos.models import Audience, Frequency
from cms.promos.slots import MOST, is_certain, printed


@dataclass(frozen=True)
class Held:
    pk: int
    frequency: str = "always"
    audience: str = "everyone"


def keys(*holding, shown=()):
    return [each.promo.pk for each in printed(holding, shown)]


def test_nothing_is_printed_after_a_promo_that_every_reader_sees():
    assert keys(Held(1, "once"), Held(2), Held(3)) == [1, 2]


def test_without_script_a_promo_for_everyone_comes_first():
    assert keys(Held(1, audience="returning"), Held(2)) == [2, 1]


def test_a_browser_considers_them_in_their_order():
    ranks = {each.promo.pk: each.rank for each in printed([Held(1, audience="returning"), Held(2)], ())}
    assert ranks == {1: 0, 2: 1}


def test_where_none_is_for_everyone_the_first_is_shown_without_script():
    assert keys(Held(1, audience="returning"), Held(2, audience="often")) == [1, 2]


def test_what_stands_elsewhere_on_the_page_is_left_out():
    assert keys(Held(1), Held(2), shown={1}) == [2]


def test_few_are_printed_and_among_them_the_one_for_everyone():
    holding = [Held(number, audience="often") for number in range(9)] + [Held(9)]
    assert keys(*holding) == [9, 0, 1, 2]


holdings = st.lists(
    st.builds(
        Held,
        pk=st.integers(1, 50),
        frequency=st.sampled_from(Frequency.values),
        audience=st.sampled_from(Audience.values),
    ),
    unique_by=lambda held: held.pk,
    max_size=12,
)


@given(holdings, st.sets(st.integers(1, 50), max_size=10))
def test_one_is_printed_if_one_holds_that_stands_nowhere_else(holding, shown):
    left = [held for held in holding if held.pk not in shown]
    assert bool(printed(holding, shown)) == bool(left)


@given(holdings)
def test_the_order_is_the_same_each_time_and_no_longer_than_it_may_be(holding):
    first = printed(holding, ())
    assert first == printed(list(holding), frozenset())
    assert len(first) <= MOST


@given(holdings)
def test_without_script_nobody_sees_a_promo_for_some_where_one_for_everyone_holds(holding):
    certain = next((at for at, held in enumerate(holding) if is_certain(held)), len(holding))
    if any(held.audience == "everyone" for held in holding[: certain + 1]):
        assert printed(holding, ())[0].promo.audience == "everyone"
