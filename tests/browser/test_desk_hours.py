"""The hour at which a text goes out, as the popup tells it: by the site's clock of that day."""

import pytest
from playwright.sync_api import expect

from articles import workflow
from articles.models import Article
from tests.browser.desk import change_page, open_desk
from tests.factories import make_draft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def popup(editor_page, editor, settings):
    settings.TIME_ZONE = "Europe/London"
    open_desk(editor_page, change_page(make_draft(by=editor)))
    editor_page.get_by_role("button", name="Schedule").click()
    return editor_page.get_by_role("dialog", name="Schedule")


def test_an_hour_in_june_is_told_by_the_clock_of_june(popup):
    popup.get_by_label("Goes out at").fill("2033-06-29T10:00")
    expect(popup).to_contain_text("10:00 BST")


def test_an_hour_in_winter_is_told_by_the_clock_of_winter(popup):
    popup.get_by_label("Goes out at").fill("2033-12-29T10:00")
    expect(popup).to_contain_text("10:00 GMT")


def test_an_hour_that_the_clock_skips_is_not_sent(popup):
    popup.get_by_label("Goes out at").fill("2033-03-27T01:30")
    expect(popup).to_contain_text("this hour does not exist")


def test_of_an_hour_that_comes_twice_the_second_can_be_chosen(popup, editor_page):
    popup.get_by_label("Goes out at").fill("2033-10-30T01:30")
    popup.get_by_label("the second, 01:30 GMT").check()
    popup.get_by_role("button", name="Schedule").click()
    editor_page.get_by_role("dialog", name="Schedule it?").get_by_role("button", name="Schedule").click()
    editor_page.get_by_text("Goes out 30 October 2033, 01:30 GMT.").wait_for()
    assert workflow.going_out(Article.objects.get()).at.isoformat() == "2033-10-30T01:30:00+00:00"
