"""The calendar as a page: what stands on which day, for whom, and how it is moved without a script."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone
from lxml import html

from articles import workflow
from articles.models import Story
from cms.planning.entries import entries_of
from tests.factories import make_article, make_draft, make_story
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db
DECEMBER = "/admin/plan/?month=2026-12"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    moment = datetime(2026, 12, 1, 12, tzinfo=ZoneInfo("UTC"))
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
    return moment


def days(page, *selectors):
    """By the day: the titles that stand on it."""
    tree = html.fromstring(page.content)
    found = {}
    for place in tree.iter("li", "div", "section"):
        if "data-target" in place.attrib:
            name = place.get("data-day") + (" week" if "data-week" in place.attrib else "")
            found[name or "shelf"] = [a.text_content() for a in place.iterfind(".//a")]
    return {name: titles for name, titles in found.items() if titles}


def test_each_thing_stands_on_its_day(editor_client, editor, today):
    make_story("Day", planned_for=date(2026, 12, 3))
    make_story("Week", planned_for=date(2026, 12, 7), whole_week=True)
    make_story("Nowhere yet", embargoed_until=today + timedelta(days=4))
    workflow.schedule(make_draft("Scheduled"), at=today + timedelta(days=1), by=editor)
    article = make_article("Live", at=today - timedelta(hours=3))
    workflow.save(article, article.document.with_(standfirst="New."), by=editor)
    workflow.schedule(article, at=today + timedelta(days=5), by=editor)
    make_promo("Offer", ends_at=today + timedelta(days=6))
    workflow.withdraw(make_article("Until Friday", at=today - timedelta(days=40)), at=today + timedelta(days=10))
    assert days(editor_client.get(DECEMBER)) == {
        "2026-12-01": ["Live"],
        "2026-12-02": ["Scheduled"],
        "2026-12-03": ["Day"],
        "2026-12-05": ["Nowhere yet"],
        "2026-12-06": ["Live"],
        "2026-12-07": ["Offer"],
        "2026-12-07 week": ["Week"],
        "2026-12-11": ["Until Friday"],
        "shelf": ["Nowhere yet"],
    }


def test_a_day_begins_by_the_clock_of_the_publication(editor_client, settings, today):
    settings.TIME_ZONE = "Pacific/Auckland"
    timezone.get_default_timezone.cache_clear()
    try:
        make_article("Early", at=today - timedelta(minutes=30))
        assert days(editor_client.get(DECEMBER)) == {"2026-12-02": ["Early"]}
    finally:
        settings.TIME_ZONE = "UTC"
        timezone.get_default_timezone.cache_clear()


def test_gaps_are_days_to_come_on_which_nothing_goes_out(editor_client, today):
    make_story(planned_for=date(2026, 12, 2))
    make_promo("Offer", ends_at=today + timedelta(days=2))
    tree = html.fromstring(editor_client.get("/admin/plan/?week=2026-W49").content)
    gaps = [day.get("data-day") for day in tree.find_class("is-gap")]
    assert gaps == ["2026-12-01", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"]


def test_a_writer_sees_neither_what_others_plan_nor_what_they_schedule(writer, writer_client, editor, today):
    writer.user_permissions.add(*Permission.objects.filter(codename__in=["view_story", "change_story"]))
    make_story("Theirs", planned_for=date(2026, 12, 3), assignee=writer)
    make_story("Another's", planned_for=date(2026, 12, 3), assignee=editor)
    workflow.schedule(make_draft("Secret", by=editor), at=today + timedelta(days=1), by=editor)
    page = writer_client.get(DECEMBER)
    assert days(page) == {"2026-12-03": ["Theirs"]} and b"is-gap" not in page.content


def test_however_much_there_is_the_questions_stay_the_same(editor, editor_client, django_assert_num_queries, today):
    def fill(number):
        for at in range(number):
            make_story(planned_for=date(2026, 12, 3), assignee=editor, article=make_draft(f"Draft {at}", by=editor))
            make_story(assignee=editor)
            make_article(f"Live {at}", at=today - timedelta(hours=at))

    editor.get_all_permissions()
    fill(1)
    with django_assert_num_queries(6):
        entries_of(editor, date(2026, 12, 1), date(2026, 12, 31))
    fill(7)
    with django_assert_num_queries(6):
        assert len(entries_of(editor, date(2026, 12, 1), date(2026, 12, 31))) == 16


def test_a_story_is_moved_by_its_form_and_the_way_leads_back(editor_client):
    story = make_story(planned_for=date(2026, 12, 3))
    said = {"day": "2026-12-10", "hour": "09:30", "week": "2026-W50"}
    answer = editor_client.post(f"/admin/plan/{story.pk}/move/", said, follow=True)
    assert answer.redirect_chain == [(f"/admin/plan/?week=2026-W50#story-{story.pk}", 302)]
    assert "is planned: 10 December 2026, 09:30." in answer.content.decode()
    story.refresh_from_db()
    assert (story.planned_for, story.planned_hour) == (date(2026, 12, 10), time(9, 30))
    assert "planned for" in editor_client.get(f"/admin/articles/story/{story.pk}/history/").content.decode().lower()


def move_as_seen(client, page, story, **said):
    """Send the form that the page showed for a story."""
    form = next(form for form in html.fromstring(page.content).forms if form.action.endswith(f"/{story.pk}/move/"))
    return client.post(form.action, dict(form.form_values()) | said, follow=True).content.decode()


def test_what_somebody_else_moved_meanwhile_stays_there_and_says_where(editor_client):
    story = make_story("Tides", planned_for=date(2026, 12, 3))
    page = editor_client.get(DECEMBER)
    workflow.plan(story, date(2026, 12, 4), time(9))
    said = move_as_seen(editor_client, page, story, day="2026-12-10")
    assert "“Tides” has been moved meanwhile: 4 December 2026, 09:00" in said
    assert Story.objects.get().planned_for == date(2026, 12, 4)


def test_what_somebody_else_put_on_the_shelf_meanwhile_stays_there(editor_client):
    story = make_story("Tides", planned_for=date(2026, 12, 7), whole_week=True)
    page = editor_client.get(DECEMBER)
    workflow.plan(story, None)
    assert "“Tides” has been put on the shelf meanwhile." in move_as_seen(editor_client, page, story, day="2026-12-10")
    assert Story.objects.get().planned_for is None


def test_what_nobody_moved_meanwhile_goes_where_it_is_put(editor_client):
    story = make_story("Tides", planned_for=date(2026, 12, 3), planned_hour=time(9, 30))
    move_as_seen(editor_client, editor_client.get(DECEMBER), story, day="2026-12-10")
    assert (Story.objects.get().planned_for, Story.objects.get().planned_hour) == (date(2026, 12, 10), time(9, 30))


def test_a_story_goes_back_to_the_shelf(editor_client):
    story = make_story(planned_for=date(2026, 12, 3), planned_hour=time(9))
    editor_client.post(f"/admin/plan/{story.pk}/move/", {"day": "2026-12-03", "hour": "09:00", "_shelf": ""})
    assert Story.objects.unplanned().get() == story


@pytest.mark.parametrize("said", [{"day": "yesterday"}, {"day": "0001-01-01"}, {"day": "2026-12-03", "hour": "25:00"}])
def test_what_is_no_day_moves_nothing_and_says_so(editor_client, said):
    story = make_story(planned_for=date(2026, 12, 3))
    answer = editor_client.post(f"/admin/plan/{story.pk}/move/", said, follow=True)
    assert "Not moved" in answer.content.decode() and Story.objects.get().planned_for == date(2026, 12, 3)


def test_what_was_scheduled_meanwhile_is_not_moved(editor, editor_client, today):
    story = make_story(planned_for=date(2026, 12, 3), article=make_draft())
    workflow.schedule(story.article, at=today + timedelta(days=2), by=editor)
    answer = editor_client.post(f"/admin/plan/{story.pk}/move/", {"day": "2026-12-10"}, follow=True)
    assert "its plan no longer changes" in answer.content.decode()
