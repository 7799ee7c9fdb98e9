"""The times of shows and events for readers' calendars."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from cms.promos.models import AirBreak, AirDate
from tests.promos.factories import make_promo, put_on_air

pytestmark = pytest.mark.django_db

NEW_YORK = ZoneInfo("America/New_York")
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)


def calendar(client, promo):
    answer = client.get(f"/promos/{promo.pk}.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content)


def test_a_show_is_repeated_every_week_by_the_clocks_of_its_zone(client):
    [event] = calendar(client, put_on_air(make_promo(starts_at=MONDAY), days=["mon"])).events
    assert event.start == datetime(2026, 11, 23, 16, tzinfo=NEW_YORK)
    assert (event.end - event.start, event["summary"]) == (timedelta(hours=1), "The Ferry Hour")
    assert event["rrule"].to_ical().decode() == "FREQ=WEEKLY;BYDAY=MO"


def test_a_show_of_five_days_is_five_events(client):
    assert len(calendar(client, put_on_air(make_promo())).events) == 5


def test_days_of_a_break_are_left_out(client):
    promo = put_on_air(make_promo(starts_at=MONDAY), days=["thu"])
    AirBreak.objects.create(promo=promo, first_on=date(2026, 11, 26), last_on=date(2026, 12, 3))
    [event] = calendar(client, promo).events
    assert [each.dt.date() for each in event["exdate"].dts] == [date(2026, 11, 26), date(2026, 12, 3)]


def test_a_show_ends_with_its_promo(client):
    promo = put_on_air(make_promo(ends_at=datetime(2099, 12, 1, tzinfo=UTC)), days=["mon"])
    [event] = calendar(client, promo).events
    rule = event["rrule"].to_ical().decode()
    last = list(rrulestr(rule, dtstart=event.start.astimezone(UTC)))[-1]
    assert last < promo.ends_at < last + timedelta(days=7)


def test_an_event_of_two_days_is_there_once(client):
    promo = make_promo(kind="event")
    starts_at, ends_at = datetime(2027, 6, 12, 9, tzinfo=UTC), datetime(2027, 6, 13, 17, tzinfo=UTC)
    AirDate.objects.create(promo=promo, starts_at=starts_at, ends_at=ends_at, zone="Europe/London")
    [event] = calendar(client, promo).events
    assert (event.start, event.end, "rrule" in event) == (starts_at, ends_at, False)


def test_a_calendar_tells_the_rules_of_its_time_zone(client):
    [zone] = calendar(client, put_on_air(make_promo())).timezones
    assert zone["tzid"] == "America/New_York"


def test_a_promo_without_times_has_no_calendar(client):
    assert client.get(f"/promos/{make_promo().pk}.ics").status_code == 404


@pytest.mark.parametrize("facts", [{"is_active": False}, {"ends_at": datetime(2026, 1, 1, tzinfo=UTC)}])
def test_a_promo_that_is_not_shown_has_no_calendar(client, facts):
    assert client.get(f"/promos/{put_on_air(make_promo(**facts)).pk}.ics").status_code == 404


def test_a_number_that_no_row_can_have_is_not_there(client):
    assert client.get(f"/promos/{10**30}.ics").status_code == 404
