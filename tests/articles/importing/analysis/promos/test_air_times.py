"""The hours of shows, as promos announce them."""

import pytest

from articles.importing.analysis.promos.air_times import read_air, read_days

WEEK = ["mon", "tue", "wed", "thu", "fri"]
EAST, MIDDLE, WEST = "America/New_York", "America/Chicago", "America/Los_Angeles"


@pytest.mark.parametrize(
    ("words", "days", "time", "zone"),
    [
        ("airing Monday through Friday 4/3c", WEEK, "16:00", EAST),
        ("weeknights at 9 p.m. ET", WEEK, "21:00", EAST),
        ("Saturdays 10am-noon Eastern", ["sat"], "10:00", EAST),
        ("Sundays at 9/8c", ["sun"], "21:00", EAST),
        ("tune in weekdays at 6 p.m. Pacific", WEEK, "18:00", WEST),
        ("weekdays 6-9am Pacific on 1190 AM", WEEK, "06:00", WEST),
        ("every Tuesday and Thursday at 7:30 p.m. Central", ["tue", "thu"], "19:30", MIDDLE),
        ("Mon.-Fri. at 5pm EST", WEEK, "17:00", EAST),
        ("Wednesdays at noon GMT", ["wed"], "12:00", "Europe/London"),
        ("Sat. & Sun. 7 a.m. ET", ["sat", "sun"], "07:00", EAST),
        ("weekdays from 11-1pm", WEEK, "11:00", None),
        ("Sunday nights at 10:30/9:30c", ["sun"], "22:30", EAST),
        ("Monday to Friday at 21:00 GMT", WEEK, "21:00", "Europe/London"),
        ("nightly at 11", [*WEEK, "sat", "sun"], "23:00", None),
        ("her weekend show, Saturdays at 10/9c", ["sat"], "22:00", EAST),
        ("Mondays at midnight Mountain", ["mon"], "00:00", "America/Denver"),
    ],
)
def test_the_hours_of_a_show_are_read(words, days, time, zone):
    assert read_air(words) == {"days": days, "time": time, "zone": zone}


@pytest.mark.parametrize(
    "words",
    ["in May, 12 people sat down", "on Monday he left", "at 9 p.m.", "weekdays on 98.7 FM", "The sun was at 9/8 of it"],
)
def test_without_day_or_hour_there_are_none(words):
    assert read_air(words) is None


def test_words_that_look_like_days_are_none():
    assert read_days("He Sat down in the Sun shone upon") == []
