"""The way from page to page: one fades into the next, but not for those who asked for less motion."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_article

NOTE = """addEventListener("pagereveal", (event) => {
    document.documentElement.dataset.faded = String(event.viewTransition !== null)
})"""


@pytest.mark.parametrize(("motion", "faded"), [("no-preference", "true"), ("reduce", "false")])
def test_a_page_fades_into_the_next_unless_the_reader_wants_less_motion(
    page, transactional_db, motion, faded, settings, settle
):
    # What a browser has drawn ahead, which it does or not by its own measure, is shown without fading.
    settings.SPECULATION_RULES = False
    make_article("The Ferry Question")
    page.emulate_media(reduced_motion=motion)
    page.add_init_script(NOTE)
    page.goto("/")
    settle(page)  # only what has been drawn can fade
    page.get_by_role("link", name="The Ferry Question").first.click()
    page.wait_for_url("**/articles/the-ferry-question/")
    # A page is revealed when it is first drawn, which may be after it has loaded.
    expect(page.locator("html")).to_have_attribute("data-faded", faded)
