"""The plan at a secret address, for one's own calendar."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from articles.models import CalendarLink
from articles.models.planning.story import monday_of
from tests.factories import make_article, make_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(editor_client, editor):
    editor_client.post("/admin/plan/address/")
    return CalendarLink.objects.get(user=editor).get_absolute_url()


def events(answer):
    return {str(event["summary"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_it_holds_what_its_owner_sees_as_days_weeks_hours_and_moments(address, reader, editor, writer):
    today = timezone.localdate()
    deadline = timezone.now().replace(microsecond=0) + timedelta(days=1)
    make_story("Day", planned_for=today)
    make_story("Hour", planned_for=today, planned_hour=time(9))
    make_story("Week", planned_for=monday_of(today), whole_week=True)
    make_story("Due", stage="commissioned", assignee=editor, deadline=deadline)
    make_story("Due for another", stage="commissioned", assignee=writer, deadline=deadline)
    make_article("Live, and kicking")
    found = events(reader.get(address))
    assert found["Idea: Day"].decoded("dtstart") == today
    assert found["Idea: Day"].decoded("dtend") == today + timedelta(days=1)
    assert found["Idea: Hour"].decoded("dtstart") == datetime.combine(today, time(9), timezone.get_default_timezone())
    assert found["Deadline: Due"].decoded("dtstart") == deadline
    assert found["Idea: Week"].decoded("dtend") == monday_of(today) + timedelta(days=7)
    assert "Published: Live, and kicking" in found and len(found) == 5


def test_nobody_keeps_it_and_nobody_lists_it(address, reader):
    headers = reader.get(address).headers
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("private, no-store", "noindex, nofollow")
    assert headers["Content-Type"].startswith("text/calendar")


def test_a_new_address_ends_the_old_one_and_revoking_ends_both(address, reader, editor_client):
    editor_client.post("/admin/plan/address/")
    newer = CalendarLink.objects.get().get_absolute_url()
    assert [reader.get(each).status_code for each in (address, newer)] == [404, 200]
    assert newer in editor_client.get("/admin/plan/").content.decode()
    editor_client.post("/admin/plan/address/", {"revoke": ""})
    assert reader.get(newer).status_code == 404


@pytest.mark.parametrize("fact", [{"is_active": False}, {"is_staff": False}])
def test_it_ends_with_the_account(address, reader, editor, fact):
    type(editor).objects.filter(pk=editor.pk).update(**fact)
    assert reader.get(address).status_code == 404


def test_it_ends_with_the_permission(address, reader, editor):
    editor.groups.clear()
    assert reader.get(address).status_code == 404


def test_whoever_may_not_see_the_plan_gets_no_address(writer_client):
    assert writer_client.post("/admin/plan/address/").status_code == 403
