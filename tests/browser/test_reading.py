"""Reading in a real browser: every page, small and large, light and dark, with and without script."""

import pytest
from playwright.sync_api import expect

from articles import workflow
from tests.browser.conftest import SIDEWAYS
from tests.factories import make_article, make_image, make_person, make_post, make_section, make_series
from tests.promos.factories import make_promo

UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
PAGES = {
    "home": "/",
    "article": "/articles/the-ferry-question/",
    "long": "/articles/long/",
    "section": "/sections/politics/",
    "tag": "/tags/ferries/",
    "series": "/series/letters-from-the-coast/",
    "person": "/people/jane-roe/",
    "feeds": "/feeds/",
}
SIZES = [(360, 740), (768, 1024), (1440, 900)]


@pytest.fixture
def publication(transactional_db):
    """A publication with one article that has everything, and one with impossible words."""
    jane, john = make_person("Jane Roe", role="columnist", bio="She keeps bees."), make_person("John Doe")
    jane.add_handle("bluesky", "janeroe.example")
    make_image("harbour", size=(1200, 800), credit="J. Roe")
    post = make_post(person=jane, posted_on="2026-04-27", status="missing")
    facts = {"section": make_section("Politics", description="Who decides.").slug, "series": make_series().slug}
    body = "".join(
        [
            "<p>" + "The harbour was quiet that morning, and nobody had asked the ferrymen. " * 20 + "</p>",
            "<h2>A heading</h2><ul><li>one</li><li>two</li></ul>",
            '<p>She said <q data-person="jane-roe">the tide is out</q>.</p>',
            '<figure data-block="quote"><blockquote><p>Exact words.</p></blockquote><figcaption>Jane Roe</figcaption></figure>',
            f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>',
            '<figure data-block="image" data-image="harbour"><img src="/x.png" alt="Dawn"><figcaption>Dawn</figcaption></figure>',
            '<aside data-block="note"><p>A note.</p></aside><aside data-block="promo" data-placement="inline"></aside>',
            "<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2026</td></tr></tbody></table><hr><p>The end.</p>",
        ]
    )
    article = make_article(
        "The Ferry Question", body=body, authors=[jane], image="harbour", share_count=23_700, tags=("Ferries",), **facts
    )
    workflow.correct(article, text="There were two ferrymen.")
    make_article(f"A long {UNBROKEN}", slug="long", body=f"<p>{UNBROKEN * 2}</p>", authors=[jane, john], **facts)
    make_promo(shows_inline=True)
    make_promo("The Saturday post", shows_end=True)


def faults_of_pages(page, faults):
    """What is wrong with each page once it is there, by its name."""
    found = {}
    for name, address in PAGES.items():
        page.goto(address)
        found[name] = faults()
    return {name: each for name, each in found.items() if each}


def test_every_page_is_accessible_on_each_screen_and_in_the_dark(page, look, publication):
    assert faults_of_pages(page, lambda: look(*SIZES)) == {}


def test_the_page_for_what_is_not_there_is_accessible(page, axe, publication, problems):
    page.goto("/nothing/")
    # The browser itself complains of a page that is not there.
    problems.clear()
    assert axe() == []


def test_nothing_scrolls_sideways_on_the_smallest_screen(page, publication):
    page.set_viewport_size({"width": 320, "height": 640})
    assert faults_of_pages(page, lambda: page.evaluate(SIDEWAYS)) == {}


def test_the_page_of_a_quote_is_accessible_and_fits_the_smallest_screen(page, axe, publication):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(PAGES["article"])
    page.goto(f"{PAGES['article']}quotes/{page.locator('q[id]').get_attribute('id')}/")
    assert page.locator("main blockquote").inner_text() == "the tide is out"
    assert axe() == []
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("width", [320, 390])
def test_the_link_to_a_quote_at_the_end_of_a_line_makes_no_page_wider(page, transactional_db, width):
    quotes = (f"<p>{'i' * number} <q>tide</q> {'and ' * 20}</p>" for number in range(1, 80))
    make_article("At the edge", slug="at-the-edge", body="".join(quotes))
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/articles/at-the-edge/")
    assert page.evaluate(SIDEWAYS) == 0


def test_an_article_reads_without_script(browser, live_server, publication):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGES["article"])
    assert page.get_by_role("heading", level=1).inner_text() == "The Ferry Question"
    assert page.get_by_text("The end.").is_visible()
    assert page.get_by_text("no longer available on X").is_visible()
    assert page.get_by_role("link", name="Mastodon").is_visible()
    # That of the search box needs none.
    assert page.get_by_role("button").count() == page.get_by_role("button", name="Search").count() == 1
    context.close()


def test_nothing_is_asked_of_anybody_else(page, live_server, publication, settle):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGES["article"])
    settle(page)
    assert [url for url in asked if not url.startswith(live_server.url)] == []


def test_the_text_is_set_to_a_readable_measure(page, publication):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(PAGES["article"])
    characters = page.evaluate(
        """() => {
            const paragraph = document.querySelector(".prose > p"), range = document.createRange();
            range.selectNodeContents(paragraph);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom))).size;
            return paragraph.textContent.length / lines;
        }"""
    )
    assert 52 < characters < 76


def test_the_skip_link_leads_to_the_text(page, publication):
    page.goto(PAGES["article"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_the_link_is_copied(page, live_server, publication):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PAGES["article"])
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith(PAGES["article"])


def test_print_shows_the_text_alone(page, publication):
    page.goto(PAGES["article"])
    page.emulate_media(media="print")
    assert page.get_by_text("The end.").is_visible()
    assert not page.locator(".share").is_visible()
    assert not page.locator(".promo").first.is_visible()


def test_the_link_of_a_quote_is_copied_by_mouse_and_by_keyboard(page, live_server, publication):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PAGES["article"])
    addresses = []
    for link in (page.locator("q + .quote-link"), page.locator(".block-quote .quote-link")):
        link.focus()
        page.keyboard.press("Enter")
        page.locator(".quote-link[data-copied]").last.wait_for()
        addresses.append(page.evaluate("navigator.clipboard.readText()"))
    # At its words: the mark before them is a part that is not pointed at. And a browser looks at where the mouse is once a frame.
    page.locator("q[id]").hover(position={"x": 60, "y": 13})
    expect(page.locator("q[id]:hover")).to_have_count(1)
    page.locator("q + .quote-link").click()
    assert [address.split("#")[0] for address in addresses] == [live_server.url + PAGES["article"]] * 2
    assert all(page.locator(f"#{address.split('#')[1]}").count() == 1 for address in addresses)


def test_who_comes_by_the_link_of_a_quote_sees_it_marked_and_nothing_moves(page, publication):
    page.goto(PAGES["article"])
    measure = "(quote) => [quote.offsetWidth, quote.offsetHeight, document.documentElement.scrollHeight]"
    before = page.locator("q[id]").evaluate(measure)
    page.goto(PAGES["article"] + "#" + page.locator("q[id]").get_attribute("id"))
    marked = page.locator("q:target")
    assert marked.evaluate(measure) == before
    assert marked.evaluate("(quote) => getComputedStyle(quote).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert marked.evaluate("(quote) => quote.getBoundingClientRect().top") > 0


def test_without_script_the_link_of_a_quote_leads_to_it(browser, live_server, publication):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGES["article"])
    page.locator(".block-quote .quote-link").click()
    expect(page.locator(".block-quote:target")).to_have_count(1)
    context.close()


def test_a_wide_table_scrolls_in_its_box_by_keyboard_and_pushes_nothing(page, publication):
    row = "".join(f"<td>Unbreakable{number}</td>" for number in range(12))
    make_article("Wide", body=f"<p>Before.</p><table><tbody><tr>{row}</tr></tbody></table>")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/articles/wide/")
    box = page.get_by_role("region", name="Table")
    box.focus()
    scrolls = "new Promise((done) => box.addEventListener('scroll', () => done(true), { once: true }))"
    box.evaluate(f"(box) => {{ window.scrolled = {scrolls}; }}")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.scrolled")
    assert page.evaluate(SIDEWAYS) == 0


def test_in_print_no_words_stand_on_a_ground_of_their_own_colour(page, publication):
    page.goto(PAGES["article"])
    page.emulate_media(media="print")
    alike = """() => [...document.querySelectorAll("main *")].filter((each) => {
        const style = getComputedStyle(each);
        return each.offsetParent && style.backgroundColor === style.color;
    }).map((each) => each.className)"""
    assert page.evaluate(alike) == []


def test_nothing_that_is_pressed_is_smaller_than_24_pixels(page, publication):
    """WCAG 2.2, 2.5.8. Links within a sentence are excepted, and headlines, since their whole card is pressed."""
    page.set_viewport_size({"width": 390, "height": 844})
    small = """() => [...document.querySelectorAll("a, button")].filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width && (width < 24 || height < 24) && !each.closest(".prose p, .skip-link, .card__headline, .columnist__headline");
    }).map((each) => `${each.className} ${each.textContent}`)"""
    assert faults_of_pages(page, lambda: page.evaluate(small)) == {}


def test_the_picture_that_leads_is_not_put_off(page, publication):
    for name in ("section", "tag", "series", "person"):
        page.goto(PAGES[name])
        pictures = page.locator(".card__picture img").evaluate_all("(all) => all.map((each) => each.loading)")
        assert "lazy" not in pictures[:1] and len(pictures) > 0, name


def test_portrait_and_shares_are_told_once(page, publication):
    page.goto(PAGES["article"])
    assert page.get_by_text("23.7K shares").count() == 1


def test_whoever_goes_from_link_to_link_meets_the_headline_then_its_author(page, publication):
    page.goto(PAGES["section"])
    links = page.locator(".card").first.locator("a").evaluate_all("(all) => all.map((each) => each.textContent)")
    assert links[0].startswith(("A long", "The Ferry"))
    assert links[1] == "Jane Roe"
