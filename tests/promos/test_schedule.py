"""When a show is on the air."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.promos.schedule import (
    DAYS,
    Airing,
    Break,
    Schedule,
    next_airing,
    next_change,
    next_midnight_in_words,
    on_air,
)
from cms.promos.wording import coming_label
from tests.promos.factories import Weekly, weekly

# In 2026 New York changes its clocks on 8 March and 1 November, London on 29 March and 25 October.


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_a_show_is_on_from_its_minute():
    assert on_air(weekly(), utc(2026, 11, 23, 21, 0)).starts_at == utc(2026, 11, 23, 21, 0)


def test_a_show_is_not_on_the_second_before():
    assert on_air(weekly(), utc(2026, 11, 23, 20, 59, 59)) is None


def test_a_show_is_off_at_the_minute_of_its_end():
    assert on_air(weekly(minutes=30), utc(2026, 11, 23, 21, 30)) is None


def test_a_show_of_unknown_length_is_taken_to_last_an_hour():
    assert on_air(weekly(), utc(2026, 11, 23, 21, 59)).ends_at == utc(2026, 11, 23, 22, 0)


def test_a_show_of_weekdays_is_not_on_at_the_weekend():
    assert on_air(weekly(), utc(2026, 11, 22, 21, 30)) is None


def test_a_show_that_runs_past_midnight_is_still_on_the_next_day():
    late = weekly(["sun"], at=time(23, 30), zone="Europe/London", minutes=120)
    assert on_air(late, utc(2026, 11, 23, 1, 0)).starts_at == utc(2026, 11, 22, 23, 30)


def test_of_two_shows_that_overlap_the_later_is_on():
    both = Schedule((Weekly("mon", time(16), minutes=120), Weekly("mon", time(17), minutes=60)))
    assert on_air(both, utc(2026, 11, 23, 22, 30)).starts_at == utc(2026, 11, 23, 22, 0)


def test_the_next_airing_after_friday_is_on_monday():
    assert next_airing(weekly(), utc(2026, 11, 20, 22, 0)).starts_at == utc(2026, 11, 23, 21, 0)


def test_the_next_airing_during_an_airing_is_the_one_after():
    assert next_airing(weekly(["mon"]), utc(2026, 11, 23, 21, 0)).starts_at == utc(2026, 11, 30, 21, 0)


def test_the_day_is_the_day_of_the_zone_and_not_of_the_server():
    early = weekly(["tue"], at=time(7), zone="Pacific/Auckland")
    assert next_airing(early, utc(2026, 11, 23, 12, 0)).starts_at == utc(2026, 11, 23, 18, 0)


def test_there_is_no_airing_after_the_promo_has_ended():
    assert next_airing(weekly(["mon"]), utc(2026, 11, 22), until=utc(2026, 11, 23, 21, 0)) is None


def test_a_show_without_times_is_never_on():
    assert (on_air(Schedule(), utc(2026, 11, 23)), next_airing(Schedule(), utc(2026, 11, 23))) == (None, None)


@pytest.mark.parametrize(
    ("day", "hour"),
    [("winter", utc(2026, 3, 6, 21)), ("summer", utc(2026, 3, 9, 20)), ("winter again", utc(2026, 11, 2, 21))],
)
def test_a_show_keeps_its_hour_on_the_wall_when_new_york_changes_its_clocks(day, hour):
    assert on_air(weekly(), hour).local_start.hour == 16


@pytest.mark.parametrize("moment", [utc(2026, 3, 27, 18), utc(2026, 3, 30, 17), utc(2026, 10, 26, 18)])
def test_a_show_keeps_its_hour_on_the_wall_when_london_changes_its_clocks(moment):
    assert on_air(weekly(at=time(18), zone="Europe/London"), moment).local_start.hour == 18


def test_a_time_that_the_clocks_skip_is_moved_on_by_the_hour():
    night = weekly(["sun"], at=time(2, 30))
    assert next_airing(night, utc(2026, 3, 8)).starts_at == utc(2026, 3, 8, 7, 30)


def test_a_time_that_comes_twice_is_aired_the_first_time():
    night = weekly(["sun"], at=time(1, 30))
    assert next_airing(night, utc(2026, 11, 1)).starts_at == utc(2026, 11, 1, 5, 30)


def test_a_time_that_comes_twice_is_not_aired_again():
    night = weekly(["sun"], at=time(1, 30))
    assert on_air(night, utc(2026, 11, 1, 6, 30)) is None


def test_an_airing_lasts_its_real_minutes_when_the_clocks_change_within_it():
    night = weekly(["sun"], at=time(1, 30), minutes=60)
    assert next_airing(night, utc(2026, 3, 8)).ends_at == utc(2026, 3, 8, 7, 30)


def test_the_next_change_off_air_is_the_beginning():
    assert next_change(weekly(), utc(2026, 11, 23, 20)) == utc(2026, 11, 23, 21)


def test_the_next_change_on_air_is_the_end():
    assert next_change(weekly(), utc(2026, 11, 23, 21)) == utc(2026, 11, 23, 22)


def test_a_show_without_times_never_changes():
    assert next_change(Schedule(), utc(2026, 11, 23)) is None


weekly_schedules = st.lists(
    st.builds(
        Weekly,
        day=st.sampled_from(DAYS),
        time=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        zone=st.sampled_from(["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]),
        minutes=st.none() | st.integers(1, 24 * 60),
    ),
    min_size=1,
    max_size=4,
).map(lambda times: Schedule(tuple(times)))
moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minute: utc(2026, 1, 1) + timedelta(minutes=minute))


@given(weekly_schedules, moments, st.floats(0, 1))
def test_between_a_moment_and_the_next_change_nothing_changes(times, moment, fraction):
    change = next_change(times, moment)
    between = moment + (change - moment) * fraction * 0.999
    assert on_air(times, between) == on_air(times, moment)


@given(weekly_schedules, moments)
def test_the_next_airing_is_at_most_a_week_and_a_change_of_clocks_away(times, moment):
    assert moment < next_airing(times, moment).starts_at <= moment + timedelta(days=7, hours=1)


@given(weekly_schedules, moments)
def test_a_show_is_on_at_the_beginning_of_its_next_airing(times, moment):
    coming = next_airing(times, moment)
    assert on_air(times, coming.starts_at).starts_at == coming.starts_at


def break_of(first, last):
    return (Break(first, last),)


def test_a_show_is_not_on_within_a_break():
    holiday = weekly(breaks=break_of(date(2026, 11, 26), date(2026, 11, 27)))
    assert on_air(holiday, utc(2026, 11, 26, 21, 30)) is None
    assert next_airing(holiday, utc(2026, 11, 25, 22, 30)).starts_at == utc(2026, 11, 30, 21)


def test_the_day_of_a_break_is_that_of_the_zone():
    late = weekly(["wed"], at=time(22), breaks=break_of(date(2026, 11, 26), date(2026, 11, 26)))
    assert on_air(late, utc(2026, 11, 26, 3, 30)) is not None


def test_the_next_airing_is_found_behind_a_break_of_half_a_year():
    season = weekly(["mon"], breaks=break_of(date(2026, 12, 1), date(2027, 5, 31)))
    assert next_airing(season, utc(2026, 12, 1)).starts_at == utc(2027, 6, 7, 20)


def test_a_special_is_on_at_its_date_and_within_a_break_too():
    special = Airing(utc(2026, 12, 25, 18), utc(2026, 12, 25, 20), "America/New_York")
    show = weekly(dates=(special,), breaks=break_of(date(2026, 12, 24), date(2027, 1, 3)))
    assert (next_airing(show, utc(2026, 12, 24, 12)), on_air(show, utc(2026, 12, 25, 19))) == (special, special)


def test_an_event_of_two_days_is_on_in_the_night_between():
    event = Airing(utc(2026, 6, 12, 9), utc(2026, 6, 13, 17), "Europe/London")
    assert on_air(Schedule(dates=(event,)), utc(2026, 6, 13, 2)) == event


def test_an_event_that_is_over_is_on_no_more_and_comes_no_more():
    event = Schedule(dates=(Airing(utc(2026, 6, 12, 9), utc(2026, 6, 13, 17), "Europe/London"),))
    after = utc(2026, 6, 13, 17)
    assert (on_air(event, after), next_airing(event, after), next_change(event, after)) == (None, None, None)


@pytest.mark.parametrize(
    ("moment", "change"),
    [
        (utc(2026, 11, 9, 22), utc(2026, 11, 24, 5)),
        (utc(2026, 11, 24, 5), utc(2026, 11, 29, 5)),
        (utc(2026, 11, 29, 5), utc(2026, 11, 30, 5)),
        (utc(2026, 11, 30, 5), None),
    ],
)
def test_the_next_airing_is_told_in_other_words_from_certain_midnights_on(moment, change):
    show = weekly(["mon"], breaks=break_of(date(2026, 11, 16), date(2026, 11, 23)))
    assert next_midnight_in_words(show, moment) == change


breaks = st.lists(
    st.tuples(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 30)).map(
        lambda facts: Break(facts[0], facts[0] + timedelta(days=facts[1]))
    ),
    max_size=3,
).map(tuple)


@given(weekly_schedules, breaks, moments)
def test_whatever_the_breaks_no_weekly_airing_begins_within_one(times, breaks, moment):
    coming = next_airing(times._replace(breaks=breaks), moment)
    assert coming and not any(first <= coming.local_start.date() <= last for first, last in breaks)


@given(weekly_schedules, breaks, moments)
def test_the_words_for_the_next_airing_change_at_the_told_midnight_and_not_before(times, breaks, moment):
    show = times._replace(breaks=breaks)
    change = min(filter(None, [next_midnight_in_words(show, moment), next_change(show, moment)]))
    before, coming = change - timedelta(microseconds=1), next_airing(show, moment)
    assert coming_label(coming, before) == coming_label(coming, moment)


@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Europe/London", date(2026, 3, 29)),
        ("Europe/London", date(2026, 10, 25)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
    ],
)
@given(minute=st.integers(0, 24 * 60 - 1))
def test_in_both_nights_of_summer_time_a_show_begins_once_and_at_its_hour_if_the_clock_shows_it(zone, night, minute):
    at = time(minute // 60, minute % 60)
    show = weekly([DAYS[night.weekday()]], at=at, zone=zone)
    midnight = datetime.combine(night, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    first = next_airing(show, midnight - timedelta(microseconds=1))
    wall = first.local_start.replace(tzinfo=None)
    assert timedelta() <= wall - datetime.combine(night, at) <= timedelta(hours=1)
    assert next_airing(show, first.starts_at).local_start.date() == night + timedelta(days=7)
