from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from plumbing.web.moments import MomentField, MomentInput, in_words, in_words_today, zone_facts

LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")


@pytest.fixture
def in_london(settings):
    settings.TIME_ZONE = "Europe/London"


@pytest.fixture
def in_new_york(settings):
    settings.TIME_ZONE = "America/New_York"


def read(value, offset=""):
    field = MomentField()
    return field.clean(field.widget.value_from_datadict({"at": value, "at_offset": offset}, {}, "at"))


def test_a_moment_bears_the_name_of_the_zone_on_that_day(in_london):
    told = [in_words(datetime(2027, month, 29, 10, tzinfo=UTC)) for month in (1, 6)]
    assert told == ["29 January 2027, 10:00 GMT", "29 June 2027, 11:00 BST"]


def test_a_zone_without_letters_is_told_by_its_hours(settings):
    settings.TIME_ZONE = "America/Sao_Paulo"
    assert in_words(datetime(2027, 1, 29, 10, tzinfo=UTC)) == "29 January 2027, 07:00 UTC−3"


def test_of_today_only_the_hour_is_told(in_london):
    now = timezone.now()
    assert in_words(now).endswith(f", {in_words_today(now)}")


def test_an_hour_of_june_is_read_by_the_clock_of_june(in_london):
    assert read("2027-06-29T10:00").astimezone(UTC) == datetime(2027, 6, 29, 9, tzinfo=UTC)


def test_an_hour_that_the_clock_skips_is_refused_with_what_to_choose(in_london):
    with pytest.raises(ValidationError, match="forward, and 01:30 does not exist. Choose 02:30 or 00:30"):
        read("2027-03-28T01:30")


def test_an_hour_that_comes_twice_is_refused_with_what_to_choose(in_london):
    with pytest.raises(ValidationError, match="twice: first as BST, then as GMT.* before 01:00, or 02:00 or later"):
        read("2027-10-31T01:30")


def test_seconds_are_shown_where_there_are_some_so_that_saving_keeps_them():
    shown = [MomentInput().format_value(datetime(2026, 11, 29, 8, 2, second, tzinfo=UTC)) for second in (17, 0)]
    assert shown == ["2026-11-29T08:02:17", "2026-11-29T08:02"]


def test_new_york_has_days_of_its_own(in_new_york):
    with pytest.raises(ValidationError, match="On 14 March 2027 the clocks go forward, and 02:30"):
        read("2027-03-14T02:30")


def test_the_editor_may_say_which_of_two_hours_is_meant(in_london):
    read_as = [read("2027-10-31T01:30", offset).astimezone(UTC).hour for offset in ("+01:00", "+00:00")]
    assert read_as == [0, 1]


def test_an_offset_that_the_clock_does_not_have_on_that_day_is_refused(in_london):
    with pytest.raises(ValidationError, match="Choose the time again"):
        read("2027-06-29T10:00", "+05:00")


@pytest.mark.parametrize("value", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_years_at_the_ends_of_time_are_refused_in_words(value, in_new_york):
    with pytest.raises(ValidationError, match="cannot be right"):
        read(value)


@pytest.mark.parametrize("value", ["2027-13-45T99:99", "never", "²"])
def test_what_is_no_moment_is_refused(value, in_new_york):
    with pytest.raises(ValidationError):
        read(value)


def test_scripts_are_told_the_names_of_a_zone_by_its_offsets():
    assert zone_facts(LONDON, 2026) == {"name": "Europe/London", "names": {0: "GMT", 60: "BST"}}


def test_a_zone_west_of_greenwich_has_negative_offsets():
    assert zone_facts(NEW_YORK, 2026)["names"] == {-300: "EST", -240: "EDT"}
