"""How the times of a show are worded."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from cms.promos.schedule import Airing
from cms.promos.wording import clock, coming_label, dates_label, schedule_label, short_label, spoken_label
from tests.promos.factories import WORKING_DAYS, weekly_times

LONDON, NEW_YORK, CHICAGO = "Europe/London", "America/New_York", "America/Chicago"
WEEK = (*WORKING_DAYS, "sat", "sun")


@pytest.mark.parametrize(
    ("at", "zone", "label"),
    [
        (time(16), NEW_YORK, "Monday through Friday 4/3c"),
        (time(15), CHICAGO, "Monday through Friday 4/3c"),
        (time(20, 30), NEW_YORK, "Monday through Friday 8:30/7:30c"),
        (time(9), NEW_YORK, "Monday through Friday 9 am/8c"),
        (time(12), NEW_YORK, "Monday through Friday noon/11c"),
        (time(13), NEW_YORK, "Monday through Friday 1/12c"),
    ],
)
def test_american_networks_are_told_in_their_own_way(at, zone, label):
    assert schedule_label(weekly_times(at=at, zone=zone)) == label


@pytest.mark.parametrize(
    ("at", "zone", "label"),
    [(time(0), NEW_YORK, "Weekdays at midnight Eastern"), (time(23, 30), CHICAGO, "Weekdays at 11:30 pm Central")],
)
def test_where_east_and_centre_have_different_days_one_time_is_told_in_full(at, zone, label):
    assert schedule_label(weekly_times(at=at, zone=zone)) == label


@pytest.mark.parametrize(
    ("days", "label"),
    [
        (WORKING_DAYS, "Weekdays at 6 pm London time"),
        (("sat", "sun"), "Weekends at 6 pm London time"),
        (WEEK, "Every day at 6 pm London time"),
        (("tue", "thu"), "Tuesday and Thursday at 6 pm London time"),
        (("mon", "wed", "fri"), "Monday, Wednesday and Friday at 6 pm London time"),
        (("mon", "tue"), "Monday and Tuesday at 6 pm London time"),
        (("mon", "tue", "wed", "thu"), "Monday to Thursday at 6 pm London time"),
        (("sun",), "Sunday at 6 pm London time"),
    ],
)
def test_days_are_told_as_people_tell_them(days, label):
    assert schedule_label(weekly_times(days, at=time(18), zone=LONDON)) == label


def test_days_are_told_in_the_order_of_the_week():
    assert schedule_label(weekly_times(("thu", "tue"), at=time(18), zone=LONDON)).startswith("Tuesday and Thursday")


def test_two_times_are_told_one_after_the_other():
    times = weekly_times(("sat",), at=time(10), zone=LONDON) + weekly_times(at=time(18), zone=LONDON)
    assert schedule_label(times) == "Saturday at 10 am London time; Weekdays at 6 pm London time"


def test_no_times_are_no_words():
    assert schedule_label([]) == ""


def test_network_times_can_be_read_aloud():
    assert spoken_label(weekly_times()) == "Monday through Friday at 4 pm Eastern, 3 pm Central"


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        ("America/Los_Angeles", "Weekdays at 4 pm Pacific"),
        ("America/Argentina/Buenos_Aires", "Weekdays at 4 pm Buenos Aires time"),
        ("UTC", "Weekdays at 4 pm UTC"),
    ],
)
def test_a_zone_is_called_by_its_name_or_its_city(zone, label):
    assert schedule_label(weekly_times(zone=zone)) == label


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(0), "midnight"),
        (time(0, 5), "12:05 am"),
        (time(11, 59), "11:59 am"),
        (time(12), "noon"),
        (time(12, 1), "12:01 pm"),
    ],
)
def test_the_clock_is_told_in_twelve_hours(at, words):
    assert clock(at) == words


AT_FOUR = datetime(2026, 11, 24, 16, tzinfo=ZoneInfo(NEW_YORK))


@pytest.mark.parametrize(
    ("days_before", "label"),
    [
        (timedelta(hours=1), "today 4 pm Eastern"),
        (timedelta(hours=16), "today 4 pm Eastern"),
        (timedelta(hours=16, seconds=1), "tomorrow 4 pm Eastern"),
        (timedelta(days=2), "Tuesday 4 pm Eastern"),
        (timedelta(days=6), "Tuesday 4 pm Eastern"),
        (timedelta(days=7), "24 November 2026 4 pm Eastern"),
    ],
)
def test_the_next_airing_is_told_by_its_day_as_seen_from_today(days_before, label):
    airing = Airing(AT_FOUR.astimezone(UTC), AT_FOUR.astimezone(UTC) + timedelta(hours=1), NEW_YORK)
    assert coming_label(airing, airing.starts_at - days_before) == label


@pytest.mark.parametrize(
    ("days", "label"),
    [
        (WORKING_DAYS, "Mon–Fri 16:00 Eastern"),
        (("sat", "sun"), "Sat, Sun 16:00 Eastern"),
        (("tue",), "Tue 16:00 Eastern"),
    ],
)
def test_lists_tell_times_briefly(days, label):
    assert short_label(weekly_times(days)) == label


def test_an_event_of_one_day_is_told_by_its_day_and_hours():
    event = Airing(datetime(2027, 6, 12, 9, tzinfo=UTC), datetime(2027, 6, 12, 17, 30, tzinfo=UTC), LONDON)
    assert dates_label([event]) == "12 June 2027, 10 am to 6:30 pm London time"


def test_an_event_of_two_days_is_told_from_the_one_to_the_other():
    event = Airing(datetime(2027, 6, 12, 9, tzinfo=UTC), datetime(2027, 6, 13, 17, tzinfo=UTC), LONDON)
    assert dates_label([event]) == "12 June 2027, 10 am to 13 June 2027, 6 pm London time"
