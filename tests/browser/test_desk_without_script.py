"""The form of an article where no script runs: plain, and each of its buttons within reach."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import change_page
from tests.factories import make_article, make_draft


@pytest.fixture
def plain_page(browser, live_server, editor_client):
    """The page of an editor on a phone whose browser runs no scripts."""
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": 390, "height": 780}
    )
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_an_article_is_written_and_published(plain_page, editor):
    plain_page.goto(change_page(make_draft(by=editor)))
    plain_page.get_by_label("Headline", exact=True).fill("The Eel Count")
    plain_page.get_by_label("Section").click(trial=True)
    plain_page.get_by_role("button", name="Publish", exact=True).click()
    expect(plain_page.get_by_text("Published. Readers can see it now.")).to_be_visible()
    assert Article.objects.published().get().headline == "The Eel Count"


def test_no_button_is_offered_that_only_a_script_could_answer(plain_page, editor):
    plain_page.goto(change_page(make_draft(by=editor)))
    assert plain_page.locator("button[type=button]:visible").count() == 0


def test_every_button_of_the_bar_is_within_a_narrow_screen(plain_page, editor):
    plain_page.goto(change_page(make_article(by=editor)))
    buttons = [button.bounding_box() for button in plain_page.locator(".bar button:visible").all()]
    assert len(buttons) > 3 and all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in buttons)
