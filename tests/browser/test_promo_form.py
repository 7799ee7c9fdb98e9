"""The window beside a promo's form, in a real browser."""

import pytest

from tests.browser.conftest import new_context
from tests.factories import make_article, make_section
from tests.promos.factories import make_promo, make_variant

FORM = "/admin/promos/promo/{}/change/"


@pytest.fixture
def context(browser, live_server):
    """A browser of its own: where a test has set the clock, Playwright's script for it runs in all frames ever after, and the frame
    of the preview complains of any script.
    """
    context = new_context(browser, live_server.url)
    yield context
    context.close()


@pytest.fixture
def promo(transactional_db):
    text = "<p>" + "The harbour was quiet that morning. " * 12 + "</p>"
    make_article("The Ferry Question", body=text * 6, section=make_section("Politics").slug)
    promo = make_promo(variants=0, shows_inline=True, shows_end=True, inline_percent=50, frequency="until_dismissed")
    make_variant(promo, name="gentle", title="Come aboard")
    make_variant(promo, name="plain", title="Buy a ticket")
    return promo


@pytest.fixture
def form(editor_page, promo):
    editor_page.set_viewport_size({"width": 1500, "height": 900})
    editor_page.goto(FORM.format(promo.pk))
    return editor_page


def shown(form):
    return form.frame_locator("promo-preview iframe").locator("promo-slot .promo__title")


def wait_until(form, rule):
    """Until the rule, an expression, holds of the window of the page that is previewed."""
    form.wait_for_function(
        f"() => {{ const page = document.querySelector('promo-preview iframe').contentWindow; return {rule} }}"
    )


def test_the_promo_is_in_sight_in_its_first_place(form):
    shown(form).wait_for()
    assert shown(form).inner_text() == "Come aboard"
    assert form.frame_locator("promo-preview iframe").locator("promo-slot").get_attribute("data-placement") == "inline"


def test_what_is_typed_is_shown_and_nothing_is_saved(form, promo):
    form.locator("[name=variants-0-title]").fill("All aboard!")
    shown(form).filter(has_text="All aboard!").wait_for()
    assert promo.variants.first().title == "Come aboard"


def test_another_wording_and_another_place_are_chosen(form):
    form.locator(".promo-preview__wording").select_option("plain")
    shown(form).filter(has_text="Buy a ticket").wait_for()
    form.locator(".promo-preview__placement").select_option("banner")
    form.frame_locator("promo-preview iframe").locator("promo-slot[data-placement=banner]").wait_for()
    assert shown(form).inner_text() == "Buy a ticket"


@pytest.mark.parametrize(("screen", "width"), [("Phone", 390), ("Computer", 1280)])
def test_it_is_looked_at_on_a_phone_and_on_a_computer(form, screen, width):
    form.locator(".promo-preview__screen").select_option(screen)
    shown(form).wait_for()
    wait_until(form, f"page.innerWidth === {width}")
    frame = form.locator("promo-preview iframe").bounding_box()
    assert frame["width"] <= form.locator("promo-preview").bounding_box()["width"]


def test_it_is_looked_at_light_and_dark(form):
    shown(form).wait_for()
    form.emulate_media(color_scheme="null")  # otherwise every frame has the colours of the test
    wait_until(form, "page.matchMedia('(prefers-color-scheme: light)').matches")
    form.locator(".promo-preview__colours").select_option("Dark")
    wait_until(form, "page.matchMedia('(prefers-color-scheme: dark)').matches")


def test_the_form_is_accessible(form, axe):
    shown(form).wait_for()
    assert axe() == []


def test_a_new_promo_has_a_preview_too(editor_page, promo):
    editor_page.goto("/admin/promos/promo/add/")
    editor_page.locator("[name=variants-0-title]").fill("New here")
    shown(editor_page).filter(has_text="New here").wait_for()
