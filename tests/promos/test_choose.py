"""Which promo stands where, and until when."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cms.promos.choose import choose
from cms.promos.schedule import Schedule
from tests.promos.factories import weekly

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class Offer:
    pk: int = 1
    is_active: bool = True
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    priority: int = 0
    placements: frozenset = frozenset({"end"})
    reach: str = "general"
    schedule: Schedule = Schedule()


def chosen(*offers, moment=NOW):
    return [offer.pk for offer in choose(offers, "end", moment).promos]


def change(*offers):
    return choose(offers, "end", NOW).changes_at


def test_a_promo_stands_only_in_its_placements():
    assert chosen(Offer(1), Offer(2, placements=frozenset({"aside"}))) == [1]


def test_an_article_shows_its_own_promo_before_a_targeted_one_and_that_before_a_general_one():
    assert chosen(Offer(1), Offer(2, reach="targeted"), Offer(3, reach="pinned")) == [3, 2, 1]


def test_a_higher_priority_wins():
    assert chosen(Offer(1), Offer(2, priority=5)) == [2, 1]


def test_no_priority_wins_against_a_stronger_claim():
    assert chosen(Offer(1, priority=100), Offer(2, reach="pinned")) == [2, 1]


def test_of_equals_the_older_wins():
    assert chosen(Offer(7), Offer(4)) == [4, 7]


def test_a_promo_that_is_switched_off_is_not_shown():
    assert chosen(Offer(is_active=False)) == []


def test_a_promo_of_no_claim_is_not_shown():
    assert chosen(Offer(reach="elsewhere")) == []


def test_a_window_opens_at_its_very_moment():
    assert chosen(Offer(starts_at=NOW)) == [1]


def test_a_window_is_closed_before_its_moment():
    assert chosen(Offer(starts_at=NOW + timedelta(microseconds=1))) == []


def test_a_window_closes_at_its_very_moment():
    assert chosen(Offer(ends_at=NOW)) == []


def test_the_answer_changes_when_a_window_opens():
    assert change(Offer(starts_at=NOW + HOUR)) == NOW + HOUR


def test_the_answer_changes_when_a_window_closes():
    assert change(Offer(ends_at=NOW + HOUR), Offer(2, ends_at=NOW + 2 * HOUR)) == NOW + HOUR


def test_the_answer_changes_when_a_show_goes_on_the_air():
    assert change(Offer(schedule=weekly())) == datetime(2026, 11, 23, 21, tzinfo=UTC)


def test_a_show_that_is_not_running_yet_changes_nothing_by_its_hours():
    assert change(Offer(starts_at=NOW + 24 * HOUR, schedule=weekly())) == NOW + 24 * HOUR


def test_what_is_over_changes_nothing():
    assert change(Offer(starts_at=NOW - HOUR), Offer(2, ends_at=NOW - HOUR)) is None


def test_what_stands_elsewhere_changes_nothing():
    assert change(Offer(ends_at=NOW + HOUR, placements=frozenset({"aside"}))) is None


def test_up_to_the_change_the_answer_stays_the_same():
    offers = [Offer(1, ends_at=NOW + 3 * HOUR), Offer(2, starts_at=NOW + HOUR), Offer(3, schedule=weekly())]
    last = change(*offers) - timedelta(microseconds=1)
    assert chosen(*offers) == chosen(*offers, moment=last)
