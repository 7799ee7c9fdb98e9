"""Passkeys and codes in a real browser, with the authenticator that Chromium can pretend to have (CDP, WebAuthn)."""

import time

import pytest
from playwright.sync_api import expect

from cms.log_in.second_factor import one_time_codes
from tests.browser.newsroom_day import passkey_device

SIZES = [(390, "dark"), (820, "light"), (1440, "light")]


@pytest.fixture
def device(page):
    with passkey_device(page):
        yield


def log_in(page):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password", exact=False).first.fill("editor")
    page.get_by_role("button", name="Log in").click()


def is_in(page):
    expect(page.locator("#logout-form")).to_be_attached()


def log_out(page):
    page.locator("#logout-form button").click()
    expect(page.locator("#logout-form")).not_to_be_attached()


def complaints(page, axe):
    """What breaks the accessibility rules or is wider than the window, in any size."""
    found = []
    for width, scheme in SIZES:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += axe()
        found += ["too wide"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    return found


def test_an_editor_makes_a_passkey_and_logs_in_by_it_alone(page, device, editor, axe):
    log_in(page)
    is_in(page)
    page.get_by_role("link", name="Your account").click()
    expect(page.get_by_role("heading", name="Where you are logged in")).to_be_visible()
    page.get_by_role("link", name="Add a passkey").click()
    expect(page.get_by_role("heading", name="Add a passkey")).to_be_visible()
    assert complaints(page, axe) == []
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Add the passkey").press("Enter")
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    assert complaints(page, axe) == []
    page.get_by_role("link", name="Your account").first.click()
    expect(page.get_by_text("10 codes are left.")).to_be_visible()
    assert complaints(page, axe) == []
    log_out(page)
    page.goto("/admin/login/")
    assert complaints(page, axe) == []
    page.get_by_role("button", name="Use a passkey").click()
    is_in(page)


def test_an_editor_adds_an_app_and_logs_in_with_its_code(page, editor, axe):
    log_in(page)
    is_in(page)
    page.goto("/admin/account/second-factor/app/")
    secret = page.locator(".account-secret").inner_text().replace(" ", "")
    assert complaints(page, axe) == []
    step = int(time.time()) // one_time_codes.PERIOD
    page.get_by_label("Code from the app").fill(one_time_codes.code_at(secret, step))
    page.get_by_role("button", name="Add the app").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    log_out(page)
    log_in(page)
    expect(page.get_by_role("heading", name="One step more")).to_be_visible()
    assert complaints(page, axe) == []
    # The next code: that of the app's first step was used to add it.
    page.get_by_label("Code from your app").fill(one_time_codes.code_at(secret, step + 1))
    page.keyboard.press("Enter")
    is_in(page)
