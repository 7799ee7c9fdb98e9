"""An editor plans a story by dragging it from the shelf, and writes it: by mouse, and by keys alone on a phone."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from articles.models import Story
from tests.browser.desk import PATIENCE
from tests.factories import make_story

LONGEST_WAY = 60  # presses of Tab
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def monday():
    """Of a week in which nothing else is, and of which no day is today."""
    return date.fromisocalendar(*(timezone.localdate() + timedelta(days=14)).isocalendar()[:2], 1)


def by_mouse(page, entry, day, _steps):
    handle, place = entry.locator(".plan-handle").bounding_box(), day.bounding_box()
    page.mouse.move(handle["x"] + 8, handle["y"] + 8)
    page.mouse.down()
    page.mouse.move(place["x"] + 30, place["y"] + 30, steps=4)
    page.mouse.up()


def by_keys(page, _entry, _day, steps):
    page.locator("#content h1").evaluate("(it) => { it.tabIndex = -1; it.focus() }")
    for _ in range(LONGEST_WAY):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.plan-handle')"):
            break
    page.keyboard.press("Enter")
    for key in steps:
        page.keyboard.press(key)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("move", "width"), [(by_mouse, 1440), (by_keys, 390)], ids=["mouse, 1440 px", "keyboard, 390 px"]
)
def test_a_story_is_planned_and_written(editor_page, monday, move, width, axe):
    page = editor_page
    page.set_viewport_size({"width": width, "height": 1000})
    story = make_story("Who reads the tide table", brief="Ask the harbour master.")
    year, week, _ = monday.isocalendar()
    page.goto(f"/admin/plan/?week={year}-W{week:02}")
    day, shelf = (page.locator(f".plan-day[data-day='{monday + timedelta(days=at)}']") for at in (2, 5))
    expect(page.locator(".plan-shelf .plan-handle")).to_be_visible()
    assert axe() == []
    # From the shelf, the last of all places, over Sunday to Wednesday.
    move(page, page.locator(f"#story-{story.pk}"), day, ["ArrowLeft"] * 5)
    expect(day.locator(".plan-entry")).to_contain_text("Who reads the tide table")
    expect(page.locator(".plan-told")).to_contain_text("is planned")
    expect(page.locator(f"#story-{story.pk} .plan-handle")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    move(page, page.locator(f"#story-{story.pk}"), shelf, ["ArrowRight"] * 3)
    expect(shelf.locator(".plan-entry")).to_contain_text("Who reads the tide table")
    assert Story.objects.get().planned_for == monday + timedelta(days=5)
    assert axe() == []
    page.locator(".plan-entry a").click()
    page.get_by_role("button", name="Begin writing").click()
    expect(page.locator(".desk-brief")).to_contain_text("Ask the harbour master.")
    assert axe() == []
