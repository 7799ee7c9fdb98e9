"""The forms of settings, menu and footer in a real browser. What is made with them, test_making_the_paper_ones_own.py tells."""

import pytest
from playwright.sync_api import expect

from cms.site.publication.models import Entry
from tests.cms.site.publication.factories import make_page
from tests.factories import make_article, make_section

MENU = "/admin/publication/entry/"


@pytest.fixture
def paper(transactional_db):
    make_article("The Ferry Question", section=make_section("World", order=1).slug)
    make_section("Culture", order=2)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved. Readers see it now.")).to_be_visible()


def is_right_in_each_look(page, axe, *looks):
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        assert axe() == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 1440, "height": 900})


def entry(page, place, number):
    return page.locator("entry-list").nth(("menu", "footer").index(place)).locator("[data-entry]").nth(number)


def line(page):
    return page.locator(".masthead__line a")


def test_settings_and_menu_are_right_in_each_look_and_entries_are_dragged(editor_page, paper, axe):
    page = editor_page
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/admin/publication/publication/")
    is_right_in_each_look(page, axe, ("light", 1440), ("dark", 390))
    make_page("About us")

    page.goto(MENU)
    add = page.locator("entry-list").first.get_by_role("button", name="Add an entry")
    for target in ("About us", "Archive"):
        add.click()
        page.locator("entry-list").first.locator("[data-entry]").last.get_by_label("Leads to").select_option(
            label=target
        )
    entry(page, "menu", 2).locator(".entry__handle").drag_to(entry(page, "menu", 0), target_position={"x": 40, "y": 4})
    expect(entry(page, "menu", 0).get_by_label("Leads to")).to_have_value("list:archive")
    is_right_in_each_look(page, axe, ("dark", 1440), ("light", 390))
    save(page)

    page.goto("/")
    expect(line(page)).to_have_text(["Archive", "World", "Culture", "About us"])
    assert axe() == []


def test_menu_and_footer_are_edited_by_keyboard_alone(editor_page, paper):
    page = editor_page
    page.goto(MENU)
    first = entry(page, "menu", 0)
    first.get_by_label("Leads to").focus()
    page.keyboard.type("World")
    expect(first.get_by_label("Leads to").locator("option:checked")).to_have_text("World")
    page.locator("entry-list").first.get_by_role("button", name="Add an entry").press("Enter")
    second = entry(page, "menu", 1)
    expect(second.get_by_label("Leads to")).to_be_focused()
    page.keyboard.type("A tag, a p")
    page.keyboard.press("Tab")
    page.keyboard.type("https://shop.example/")
    page.keyboard.press("Tab")
    page.keyboard.type("Shop")
    second.get_by_role("button", name="Move up").press("Enter")
    expect(page.locator(".entries__news").first).to_have_text("Number 1 of 2")
    footer = page.locator("entry-list").nth(1)
    entry(page, "footer", 0).get_by_role("button", name="Remove").press("Enter")
    expect(footer.locator("[data-entry]").nth(1).get_by_label("Leads to")).to_be_focused()
    footer.locator("[data-entry]").nth(1).get_by_label("Shown as").press("Enter")
    expect(page.get_by_text("Saved. Readers see it now.")).to_be_visible()
    assert [str(each) for each in Entry.objects.filter(place="menu")] == ["Shop", "World"]
    assert not Entry.objects.filter(place="footer", kind="sections").exists()
    page.goto("/")
    expect(line(page)).to_have_text(["Shop", "World"])
