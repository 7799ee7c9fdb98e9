"""Somebody who has never seen it makes the paper their own, without a shell: by mouse, and by keyboard alone; the front on a phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.conftest import DESK
from tests.browser.hands import Keyboard, Mouse
from tests.browser.own_paper import Owner
from tests.factories import make_article, make_person, make_section, picture_bytes

NAME, TAGLINE = "The Northern Quay", "Words from the waterfront"
LOGO = {"name": "quay.png", "mimeType": "image/png", "buffer": picture_bytes((480, 120))}
COLOUR, AS_PRINTED = "05a", "45.82% 0.1533 255.44"
PRINTED = "getComputedStyle(document.documentElement).getPropertyValue('--lch-spot').trim()"
IS_LOADED = "(it) => it.complete && it.naturalWidth === 480"
KEPT, GONE = "Mara Quill", "Mara Qiull"
REDIRECTS = "old,new,\n/2019/05/the-ferry/,/articles/ferry-1/\n/letters/,/articles/,prefix\nferry,/articles/ferry-1/\n"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def magazine(transactional_db):
    """Four articles, the newest of which leads the front by itself; one is by somebody whom an import has misspelt."""
    world, now = make_section("World", order=1).slug, timezone.now()
    make_section("Culture", order=2)
    make_person(KEPT)
    misspelt = make_person(GONE)
    for hours in range(4):
        authors = [misspelt] if hours == 1 else []
        make_article(f"Ferry {hours}", section=world, at=now - timedelta(hours=hours + 1), authors=authors)


def reads_it_in_the_masthead(reader):
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).to_have_accessible_name(NAME)
    expect(reader.get_by_text(TAGLINE).first).to_be_visible()
    assert reader.locator(".masthead__logo img").evaluate(IS_LOADED)
    assert reader.evaluate(PRINTED) == AS_PRINTED


def reads_the_page(reader, title, words):
    reader.reload()
    reader.get_by_role("contentinfo").get_by_role("link", name=title, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(title)
    expect(reader.get_by_role("main")).to_contain_text(words)


def finds_in_the_menu(reader, names):
    reader.goto("/")
    line = reader.get_by_role("navigation", name="Sections").get_by_role("link")
    expect(line).to_have_text(names)


def follows(reader, address, heading):
    reader.goto(address)
    expect(reader.get_by_role("heading", level=1)).to_have_text(heading)


def gets_in_the_lead(reader, headline):
    reader.goto("/")
    expect(reader.locator(".front__lead")).to_contain_text(headline)


@pytest.mark.parametrize("hands", [Mouse, Keyboard], ids=["mouse", "keyboard"])
def test_the_paper_is_made_ones_own(page, window, hands, administrator, magazine, monkeypatch):
    page.set_viewport_size(DESK)
    owner, reader = Owner(hands(page), administrator.username), window()
    tomorrow = (timezone.localtime() + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    owner.logs_in("adam")
    owner.is_in()
    owner.gives_name_logo_and_colour(NAME, TAGLINE, LOGO, COLOUR)
    reads_it_in_the_masthead(reader)
    owner.writes_a_page("About", "We write from the waterfront.")
    reads_the_page(reader, "About", "We write from the waterfront.")
    owner.writes_a_page("Privacy", "We know nothing of you.")
    reads_the_page(reader, "Privacy", "We know nothing of you.")
    owner.puts_first_in_the_menu("About", "Who we are")
    finds_in_the_menu(reader, ["Who we are", "World", "Culture"])
    owner.chooses_the_lead("Ferry 3")
    owner.looks_at_the_front_as_of(tomorrow, "Ferry 3")
    owner.publishes_the_front_from(tomorrow)
    gets_in_the_lead(reader, "Ferry 0")
    owner.merges(KEPT, GONE)
    follows(reader, "/people/mara-qiull/", KEPT)
    expect(reader.get_by_role("link", name="Ferry 1")).to_be_visible()
    owner.imports_redirects(REDIRECTS)
    owner.is_told_that("2 redirects added")
    expect(page.get_by_role("row", name="4 Write the old address as a path")).to_be_visible()
    follows(reader, "/2019/05/the-ferry/", "Ferry 1")
    follows(reader, "/letters/ferry-2/", "Ferry 2")
    owner.goes_to_the_desk()
    owner.logs_out()
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    gets_in_the_lead(reader, "Ferry 3")


def test_the_front_is_led_on_a_phone(editor_page, editor, magazine, axe):
    page, owner = editor_page, Owner(Mouse(editor_page), editor.username)
    page.set_viewport_size(PHONE)
    owner.goes_to_the_desk_anew()
    fits(page, axe)
    owner.chooses_the_lead("Ferry 3")
    fits(page, axe)
    owner.button("Publish")
    owner.is_told_that("Published. Readers see it now.")
    owner.link("View site")
    expect(page.locator(".front__lead")).to_contain_text("Ferry 3")
    fits(page, axe)


def fits(page, axe):
    assert axe() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
