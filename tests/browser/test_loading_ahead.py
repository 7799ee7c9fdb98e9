"""A page is fetched, and an article drawn, while the pointer rests on its link (decision 223): under our CSP, in a real browser."""

import pytest

from tests.browser import chrome
from tests.browser.devtools import browser_tab
from tests.factories import make_article, make_section

ARTICLE, SECTION = "/articles/the-ferry-question/", "/sections/politics/"
# Whether the page that is drawn fades in when it is shown.
NOTE = """addEventListener("pagereveal", ({ viewTransition }) => {
    window.faded = viewTransition ? viewTransition.ready.then(() => true, () => false) : false
})"""
# Scripts run at the end of a page: only then can ours keep it from fading.
LOADED = "new Promise(loaded => document.readyState === 'complete' ? loaded() : addEventListener('load', loaded))"
NEVER = [
    "/search/?q=ferry",
    "/admin/",
    "/admin/login/",
    "/preview/abc/",
    "/go/1/1/end/",
    "/feed/",
    "/tags/ferries/feed/atom/",
]


@pytest.fixture
def tab(tmp_path, transactional_db, live_server):
    make_article("The Ferry Question", section=make_section("Politics").slug)
    with browser_tab(chrome.find_or_fetch(), tmp_path) as tab:
        tab.send("Preload.enable")
        tab.open(f"{live_server.url}/")
        yield tab


def add_links(tab, paths):
    links = "".join(f'<a href="{path}">A link</a> ' for path in paths)
    tab.evaluate(f"document.querySelector('main').insertAdjacentHTML('afterbegin', '{links}')")


def candidates(tab, action):
    """The paths that the rules allow the browser to take that action for, once they have been applied to what was added."""
    wanted = lambda facts: any(SECTION in source["key"]["url"] for source in facts["preloadingAttemptSources"])  # noqa: E731
    sources = tab.wait_for("Preload.preloadingAttemptSourcesUpdated", wanted)["preloadingAttemptSources"]
    return {"/" + source["key"]["url"].split("/", 3)[3] for source in sources if source["key"]["action"] == action}


def ready(facts):
    return facts["status"] == "Ready"


def test_an_article_is_drawn_while_the_pointer_rests_on_its_link_and_shown_by_the_click(tab):
    tab.rest_on(ARTICLE)
    drawn = tab.wait_for("Target.attachedToTarget")
    assert tab.wait_for("Preload.prerenderStatusUpdated", ready)["key"]["url"].endswith(ARTICLE)
    opener = tab.session
    tab.turn_to(drawn)
    tab.evaluate(LOADED)
    tab.evaluate(NOTE)
    tab.session = opener
    tab.click(ARTICLE)
    tab.turn_to(drawn)
    tab.evaluate("new Promise(shown => document.prerendering ? document.onprerenderingchange = shown : shown())")
    assert tab.evaluate("location.pathname") == ARTICLE
    assert tab.evaluate("performance.getEntriesByType('navigation')[0].activationStart") > 0
    # It stands there at once: only pages that were not drawn ahead fade in.
    assert not tab.evaluate("window.faded")


def test_a_section_is_fetched_while_the_pointer_rests_on_its_link_but_not_drawn(tab):
    add_links(tab, [SECTION])
    tab.rest_on(SECTION)
    assert tab.wait_for("Preload.prefetchStatusUpdated", ready)["prefetchUrl"].endswith(SECTION)


def test_searches_the_log_in_previews_and_promos_are_never_fetched_ahead(tab):
    add_links(tab, [*NEVER, SECTION])
    fetched = candidates(tab, "Prefetch")
    assert {ARTICLE, SECTION} <= fetched
    assert not fetched & set(NEVER)


def test_only_articles_are_drawn_ahead(tab):
    add_links(tab, [*NEVER, SECTION])
    assert candidates(tab, "Prerender") == {ARTICLE}
