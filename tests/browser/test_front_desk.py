"""An editor leads the front page for tomorrow, looks at it as of then, and readers get it then: by mouse and by keyboard."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.desk import PATIENCE
from tests.factories import make_article, make_section

PAGE = "/admin/front/frontversion/"
LONGEST_WAY = 120  # presses of Tab
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def desk(editor_page):
    now = timezone.now()
    politics = make_section("Politics").slug
    make_section("Culture")
    for at in range(5):
        make_article(f"Ferry {at}", section=politics, at=now - timedelta(hours=at + 1))
    editor_page.goto(PAGE)
    expect(editor_page.locator("front-order.is-alive")).to_have_count(2)
    return editor_page


class Mouse:
    size = {"width": 1440, "height": 1000}

    def __init__(self, page):
        self.page = page

    def write(self, selector, words):
        self.page.locator(selector).fill(words)

    def lead(self):
        handles = self.page.locator("#top-1 .front-desk__handle"), self.page.locator("#top-0")
        handle, place = (each.bounding_box() for each in handles)
        self.page.mouse.move(handle["x"] + 5, handle["y"] + 5)
        self.page.mouse.down()
        self.page.mouse.move(place["x"] + 40, place["y"] + 30, steps=4)
        self.page.mouse.up()

    def press(self, selector):
        self.page.locator(selector).click()


class Keyboard(Mouse):
    size = {"width": 390, "height": 844}

    def go_to(self, selector):
        self.page.locator("#content h1").evaluate("(it) => { it.tabIndex = -1; it.focus() }")
        for _ in range(LONGEST_WAY):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"No Tab leads to {selector}.")

    def write(self, selector, words):
        self.go_to(selector)
        if "-article" in selector:
            self.page.keyboard.type(words)
        else:
            self.page.locator(selector).fill(words)  # a browser's own control, whose order of day and month is its own

    def lead(self):
        self.press("#top-1 button[data-step='-1']")

    def press(self, selector):
        self.go_to(selector)
        self.page.keyboard.press("Enter")


@pytest.mark.parametrize("by", [Mouse, Keyboard], ids=["mouse, 1440 px", "keyboard, 390 px"])
def test_the_front_is_led_for_tomorrow(desk, by, axe, monkeypatch):
    desk.set_viewport_size(by.size)
    tomorrow = (timezone.localtime() + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    at, hands = tomorrow.strftime("%Y-%m-%dT%H:%M"), by(desk)
    hands.write("#id_top-1-article", "Ferry 3")
    hands.lead()
    expect(desk.locator("#top-0 [list]")).to_have_value("Ferry 3")
    assert axe() == []
    assert desk.evaluate("document.documentElement.scrollWidth") <= by.size["width"]
    hands.write("#id_as_of", at)
    hands.press("[name=_preview]")
    expect(desk.locator(".as-of")).to_contain_text("09:00")
    expect(desk.locator(".front__lead")).to_contain_text("Ferry 3")
    desk.locator(".front__lead .card__headline a").click()
    expect(desk.locator("h1")).to_contain_text("Ferry 3")
    expect(desk.locator(".as-of")).to_contain_text("09:00")
    desk.goto(PAGE)
    expect(desk.locator("front-order.is-alive")).to_have_count(2)
    hands.write("#id_publish_from", at)
    hands.press("[name=_publish]")
    expect(desk.locator(".messagelist")).to_contain_text("Planned")
    desk.goto("/")
    expect(desk.locator(".front__lead")).to_contain_text("Ferry 0")
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    desk.goto("/")
    expect(desk.locator(".front__lead")).to_contain_text("Ferry 3")
