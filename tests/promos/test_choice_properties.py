"""What holds of the choice of promos whatever the promos, the page and the clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cms.promos.choose import REACHES, choose
from cms.promos.models import Audience, Frequency, Placement
from cms.promos.schedule import Schedule
from cms.promos.slots import printed
from tests.promos.factories import weekly

START = datetime(2026, 10, 20, tzinfo=UTC)
moments = st.integers(0, 20 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


@dataclass(frozen=True)
class Offer:
    pk: int
    is_active: bool
    starts_at: datetime | None
    ends_at: datetime | None
    priority: int
    placements: frozenset
    reach: str
    schedule: Schedule
    frequency: str
    audience: str

    def holds(self, placement, moment):
        """The rule in plain words, against which the choice is held."""
        has_begun = self.starts_at is None or self.starts_at <= moment
        is_over = self.ends_at is not None and self.ends_at <= moment
        return self.is_active and has_begun and not is_over and placement in self.placements


schedules = st.sampled_from(
    [Schedule(), weekly(), weekly(["sun"], zone="Europe/London"), weekly(["sat"], zone="Australia/Lord_Howe")]
)
offers = st.lists(
    st.builds(
        Offer,
        pk=st.integers(1, 100),
        is_active=st.sampled_from([True, True, True, False]),
        starts_at=st.none() | moments,
        ends_at=st.none() | moments,
        priority=st.integers(-2, 2),
        placements=st.frozensets(st.sampled_from(Placement.values), min_size=1, max_size=4),
        reach=st.sampled_from(REACHES),
        schedule=schedules,
        frequency=st.sampled_from(Frequency.values),
        audience=st.sampled_from(Audience.values),
    ),
    unique_by=lambda offer: offer.pk,
    max_size=12,
)
placements = st.sampled_from(Placement.values)


@given(offers, placements, moments)
def test_those_are_chosen_that_hold_and_no_others(offers, placement, moment):
    chosen = choose(offers, placement, moment).promos
    assert set(chosen) == {offer for offer in offers if offer.holds(placement, moment)}


@given(offers, placements, moments, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_how_they_come(offers, placement, moment, random):
    others = random.sample(offers, len(offers))
    assert choose(offers, placement, moment) == choose(others, placement, moment)


@given(offers, placements, moments, st.floats(0, 1, exclude_max=True))
def test_nothing_else_holds_before_the_told_change(offers, placement, moment, fraction):
    choice = choose(offers, placement, moment)
    end = choice.changes_at or moment + timedelta(days=400)
    later = moment + (end - moment) * fraction
    assert choose(offers, placement, min(later, end - timedelta(microseconds=1))).promos == choice.promos


@given(offers, st.lists(placements, min_size=1, max_size=6, unique=True), moments)
def test_each_placement_prints_one_if_one_holds_that_no_other_has_taken(offers, placements, moment):
    shown = set()
    for placement in placements:
        holding = choose(offers, placement, moment).promos
        taken = printed(holding, shown)
        assert bool(taken) == any(offer.pk not in shown for offer in holding)
        assert {each.promo for each in taken} <= set(holding)
        shown |= {each.promo.pk for each in taken[:1]}


@given(offers, placements, moments)
def test_no_promo_is_printed_before_one_with_a_stronger_claim_in_the_order_that_browsers_follow(
    offers, placement, moment
):
    ranked = sorted(printed(choose(offers, placement, moment).promos, ()), key=lambda each: each.rank)
    claims = [(REACHES.index(each.promo.reach), -each.promo.priority, each.promo.pk) for each in ranked]
    assert claims == sorted(claims)
