"""A real browser for the tests in this folder. A page that breaks the CSP, or logs an error, fails its test."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as now
from django.contrib.auth.models import Group, User
from django.test import override_settings
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser import chrome
from tests.browser.in_flight import InFlight
from tests.collected import static_files

# Playwright keeps an event loop in this thread, and Django takes any loop for a reason to refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

HERE = Path(__file__).parent
# A whole Chrome keeps a page of its own for the suggestions of each window's address bar, which costs as much as a page
# of ours. Of several lists of features the last one counts: what Playwright switches off is repeated below.
UNWANTED = """
WebUIOmniboxPopup WebUIOmniboxAimPopup
AimEnabled AvoidCorsURLLoaderRestartOnRedirect AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose
HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay MediaRouter NetworkTimeServiceQuerying OptimizationHints
PaintHolding PreconnectToSearch SkipListAccountsWithoutGaiaCookies ThirdPartyStoragePartitioning
"""
# The chosen Chrome looks for its maker's hosts at every start; nothing here may leave this machine.
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A page that is opened finds a process that has read our scripts already; one of its own had to begin anew: a quarter of
    # what a form of the desk costs the browser.
    "--renderer-process-limit=1",
    f"--disable-features={','.join(UNWANTED.split())}",
]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
KEPT_BY_PAGES = "cookies,local_storage,indexeddb,cache_storage,service_workers"
DESK = {"width": 1440, "height": 900}
AXE = Axe().axe_script
BROKEN = """async (options) => (await axe.run(options)).violations.flatMap(
    (rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`)
)"""
# The rules that ask for colours: to all others a page is the same by day and by night.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
PATIENCE = 30_000  # milliseconds: a busy machine is slow, not wrong
DRAWN = """() => document.fonts.ready.then(() => new Promise(
    (drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))
))"""
AT_REST = f"""async () => {{
    await ({DRAWN})()
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((each) => each.finished))
}}"""


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    program = chrome.find_or_fetch()
    with pytest.MonkeyPatch.context() as patch:
        if libraries := chrome.libraries(program):
            patch.setenv("LD_LIBRARY_PATH", libraries)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
            yield browser
            browser.close()


@pytest.fixture
def problems():
    """What the page complained of, in order. A test that expects a complaint clears the list."""
    return []


@pytest.fixture(scope="session")
def collected(test_settings):
    """Static files as users get them: collected, joined, hashed. What STORAGES has to be for it."""
    storages = now.STORAGES | {"staticfiles": {"BACKEND": "cms.static_files.StaticFiles"}}
    with override_settings(STATIC_ROOT=static_files()):
        yield storages


@pytest.fixture(scope="session")
def live_server(collected):
    """As pytest-django's, but static files come from WhiteNoise, as in life, and not from the folders of the source."""
    server = LiveServer("localhost", start=False)
    server.in_flight = InFlight()
    server.thread.static_handler = server.in_flight.counting
    with override_settings(STORAGES=collected):
        server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def answered(request):
    """What a closed page has still asked for is answered before the database is taken from under the server."""
    if "live_server" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    server = request.getfixturevalue("live_server")
    yield
    server.in_flight.wait_for_none(PATIENCE / 1000)


@pytest.fixture
def settle(live_server):
    """Call it on a page: returns once all that the page asks for as it loads has been answered and drawn.

    (Playwright's own "networkidle" may never come for a page that asks for others ahead.)
    """

    def settle(page):
        page.wait_for_load_state("load")
        begun = None
        while begun != (begun := live_server.in_flight.wait_for_none(PATIENCE / 1000)):
            page.evaluate(DRAWN)

    return settle


@pytest.fixture(autouse=True)
def pages_link_what_is_collected(collected, settings):
    settings.STORAGES = collected


@pytest.fixture
def single_modules(pages_link_what_is_collected, settings):
    """Pages link each module of the editor by itself, as they do where nothing has been collected, or no bundler is there."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}


def new_context(browser, address):
    context = browser.new_context(base_url=address)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="session")
def one_context(browser, live_server):
    return new_context(browser, live_server.url)


@pytest.fixture
def context(one_context, live_server):
    """What all pages of a test share: a browser that knows our scripts already, but that no test before has written to.

    It has one empty page, by which it was cleared: opening another would cost as much as loading one of ours.
    """
    session = one_context.new_cdp_session(one_context.new_page())
    session.send("Storage.clearDataForOrigin", {"origin": live_server.url, "storageTypes": KEPT_BY_PAGES})
    session.detach()
    one_context.clear_permissions()
    one_context.set_offline(False)
    yield one_context
    for each in one_context.pages:
        each.close()


@pytest.fixture
def page(context, problems):
    """A page of a reader's browser. Its addresses may begin at the root: `page.goto("/")`."""
    page = context.pages[0] if context.pages else context.new_page()
    # Violations of the CSP are reported as errors of the console.
    page.on("console", lambda message: is_complaint(message) and problems.append(message.text))
    page.on("pageerror", lambda error: is_fault(error) and problems.append(str(error)))
    yield page
    before = len(problems)
    # What a page still sends as it closes may be answered during the next test, whose session that answer would take away.
    context.clear_cookies()
    for each in context.pages:
        each.close()
    refused = ("status of 401", "status of 403")
    assert problems[:before] + [late for late in problems[before:] if not any(each in late for each in refused)] == []


def is_fault(error):
    """Not that the browser gives up fading from page to page: no script of ours begins that.

    It does so where the next page is asked for already, or is one that does not fade.
    """
    return not any(each in str(error) for each in ("Transition was skipped", "ViewTransition opt-in disabled"))


def is_complaint(message):
    # What a test itself runs in the page has no address. (To measure, axe sets styles, which the CSP refuses.)
    # And browsers ask for the icon of their own accord: no page is at fault when there is none.
    source = message.location["url"]
    return message.type == "error" and source and not source.endswith("/favicon.ico")


@pytest.fixture
def window(browser, live_server, problems, settle):
    """Call it for the page of one more person's browser, which is as wide as a desk's."""
    opened = []

    def window():
        context = new_context(browser, live_server.url)
        opened.append(context)
        page = context.new_page()
        page.set_viewport_size(DESK)
        page.on("console", lambda message: is_complaint(message) and problems.append(message.text))
        page.on("pageerror", lambda error: is_fault(error) and problems.append(str(error)))
        return page

    yield window
    for context in opened:
        for page in context.pages:
            settle(page)
        # What a page still sends as it closes is not answered during the next test.
        context.clear_cookies()
        context.close()


@pytest.fixture
def administrator(transactional_db):
    user = User.objects.create_user("adam", "adam@example.org", "adam", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrator"))
    return user


@pytest.fixture
def editor_page(page, editor_client, live_server):
    """The page of an editor who is logged in."""
    session = editor_client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return page


@pytest.fixture
def axe(page):
    """Call it on a loaded page: returns what breaks the accessibility rules, as sentences.

    It looks once all colours are there: a link takes a moment from those of the day to those of the night. `only` names the
    rules for a page of which all others have been looked at.
    """

    def broken_rules(only=()):
        page.evaluate(AT_REST)
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        return page.evaluate(
            BROKEN, {"resultTypes": ["violations"], "preload": False} | ({"runOnly": only} if only else {})
        )

    return broken_rules


@pytest.fixture
def look(page, axe):
    """Call it on a loaded page with sizes, (width, height): what breaks the rules there by day and by night, or scrolls sideways.

    The page is left as it is by night in the last of the sizes.
    """

    def faults(*sizes):
        found = []
        for width, height in sizes:
            page.set_viewport_size({"width": width, "height": height})
            for scheme, rules in [("light", ()), ("dark", OF_COLOURS)]:
                page.emulate_media(color_scheme=scheme)
                found += [(width, scheme, fault) for fault in axe(rules)]
            if wider := page.evaluate(SIDEWAYS):
                found.append((width, f"{wider} px too wide"))
        return found

    return faults
