"""The faces of the house: they come with few bytes, nothing shifts when they do, and a publication may do without."""

import gzip
import random
import re
from contextlib import contextmanager
from itertools import product

import pytest
from django.core.files.base import ContentFile

from tests.browser.conftest import new_context
from tests.browser.test_cold_loads import watch
from tests.factories import make_article, make_image, make_person, make_section, picture_bytes

WORDS = "The harbour was quiet that morning, and nobody had asked the ferrymen what they made of it. "
SIZES = [(390, 844), (768, 1024), (1440, 900)]
BUDGET, REQUESTS = 60_000, 8  # without pictures
# What shifted before somebody did anything: https://web.dev/articles/cls
SHIFTS = """() => new Promise((done) => {
    const shifted = []
    new PerformanceObserver((list) => shifted.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => done(shifted.reduce((sum, each) => sum + each.value, 0))))
})"""
PAINTED = """async () => {
    while (!performance.getEntriesByName("first-contentful-paint").length) await new Promise(requestAnimationFrame)
}"""
READY = "async () => { await document.fonts.ready }"


def paragraph(number):
    """Some ninety words in an order of their own, so that they compress as text does."""
    words = WORDS.split()
    chance = random.Random(number)
    return " ".join(chance.choice(words) + chance.choice(["", "", "s", "ing", "er", "ly", ",", "."]) for _ in range(90))


@pytest.fixture
def publication(transactional_db):
    make_image("harbour", size=(1_200, 800))
    portrait = ContentFile(picture_bytes((640, 640)), name="me.png")
    facts = {"section": make_section("Politics").slug, "image": "harbour", "standfirst": "Nobody asked the ferrymen."}
    authors = [make_person("Jane Roe", role="columnist", portrait=portrait, is_contributor=True)]
    for number in range(6):
        body = "".join(f"<p>{paragraph(number)}</p>" for number in range(10))
        make_article(f"The ferry question, part {number}", slug=f"part-{number}", body=body, authors=authors, **facts)


@contextmanager
def cold(browser, live_server):
    """The page of a browser that has nothing yet."""
    context = new_context(browser, live_server.url)
    yield context.new_page()
    context.close()


@pytest.fixture
def cold_page(browser, live_server):
    with cold(browser, live_server) as page:
        yield page


def hold_faces(page):
    """The requests for faces, as they come: each waits for its `continue_()`."""
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))
    return held


def faces_of(page, selector):
    """The families of the fonts in which the browser has set the words of an element."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def test_nothing_shifts_when_the_faces_come_late(browser, live_server, publication):
    for address, (width, height) in product(["/", "/articles/part-0/", "/sections/politics/"], SIZES):
        with cold(browser, live_server) as page:
            held = hold_faces(page)
            page.set_viewport_size({"width": width, "height": height})
            page.goto(address, wait_until="domcontentloaded")
            page.evaluate(PAINTED)
            for route in held:
                route.continue_()
            page.evaluate(READY)
            assert len(held) >= 2
            assert (address, width, page.evaluate(SHIFTS)) == (address, width, 0)


def test_faces_that_came_late_are_there_on_the_next_page(cold_page, publication, settle):
    held = hold_faces(cold_page)
    cold_page.goto("/articles/part-0/", wait_until="domcontentloaded")
    cold_page.evaluate(PAINTED)
    assert not any("Newsreader" in face for face in faces_of(cold_page, "h1"))
    for route in held:
        route.continue_()
    cold_page.evaluate(READY)
    cold_page.unroute_all(behavior="wait")
    cold_page.goto("/articles/part-1/")
    settle(cold_page)
    assert all("Newsreader" in face for face in faces_of(cold_page, "h1"))
    assert all("Public Sans" in face for face in faces_of(cold_page, ".meta li time"))
    assert cold_page.evaluate(SHIFTS) == 0


def test_an_article_comes_with_8_requests_and_60_kilobytes_before_its_pictures(cold_page, publication, settle):
    fetched = watch(cold_page)
    cold_page.goto("/articles/part-0/")
    settle(cold_page)
    document, *others = [(address, size) for address, size in fetched.values() if "/media/" not in address]
    # The page cache compresses pages, which this server does without.
    compressed = len(gzip.compress(cold_page.request.get("/articles/part-0/").body(), compresslevel=6))
    print(compressed, document, *others, sep="\n")
    assert 1 + len(others) <= REQUESTS
    assert compressed + sum(size for _, size in others) <= BUDGET


def test_letters_that_the_basic_files_lack_come_from_others(cold_page, transactional_db, settle):
    make_article("Žluťoučký kůň", slug="letters", body="<p>Příliš žluťoučký kůň ≠ 1 + 1. Tiếng Việt.</p>")
    fetched = watch(cold_page)
    cold_page.goto("/articles/letters/")
    settle(cold_page)
    fonts = {
        match[1] for address, _ in fetched.values() if (match := re.search(r"/fonts/([a-z-]+)\.\w+\.woff2", address))
    }
    assert {f"newsreader-{part}" for part in ("basic", "western", "latin", "latin-ext", "vietnamese")} <= fonts


def test_a_publication_may_use_the_faces_of_the_system(cold_page, publication, settings, settle):
    settings.FACES = "system"
    fetched = watch(cold_page)
    cold_page.goto("/articles/part-0/")
    settle(cold_page)
    assert not any("woff2" in address for address, _ in fetched.values())
