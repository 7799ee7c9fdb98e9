"""Which requests are counted: those of a browser that somebody looks at, and that does not ask to be left out."""

import re

from django.conf import settings

from plumbing.web.allowances import Allowances, Limit
from plumbing.web.clients import address_of

# Browsers call themselves Mozilla; programs that look at pages for others mostly say what they are.
BROWSER = re.compile(r"Mozilla/\d")
ROBOT = re.compile(
    r"(?<!cu)bot(?![a-z])|crawl|spider|slurp|scrap|headless|lighthouse|preview|facebookexternalhit|whatsapp|monitor|uptime|archiver"
    r"|feedfetcher|python|curl|wget|java/|okhttp|go-http|node-fetch|axios|phantom|prerender|validator|inspection",
    re.IGNORECASE,
)
LONGEST_NAME = 1_000
# Fetched ahead, by what browsers and the programs before them have called it; nobody has looked at it yet.
AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")

# A page tells once what was seen on it, a link once that it was followed: so an office behind one address is counted, and who
# sends more than a person reads is not. Each process has limits of its own.
allowances = Allowances(Limit(at_once=600, a_second=2), Limit(at_once=20_000, a_second=200))
THIS_MACHINE = {"127.0.0.1", "::"}  # the latter is the network of ::1


def is_of_a_reader(request) -> bool:
    """Whether a request comes from a browser, was not made ahead, and does not ask for privacy (DNT, Global Privacy Control).

    Readers get no cookie: who has that of a session is of the newsroom, and looks at pages for other reasons.
    """
    headers = request.headers
    name = headers.get("User-Agent", "")
    is_browser = len(name) <= LONGEST_NAME and BROWSER.match(name) and not ROBOT.search(name)
    is_ahead = any(
        word in headers.get(each, "").lower() for each in AHEAD for word in ("prefetch", "prerender", "preview")
    )
    is_private = headers.get("DNT") == "1" or headers.get("Sec-GPC") == "1"
    is_of_newsroom = settings.SESSION_COOKIE_NAME in request.COOKIES
    return bool(is_browser) and not (is_ahead or is_private or is_of_newsroom)


def is_followed(request) -> bool:
    """Whether somebody follows a link of ours, and no other site has it fetched, as far as the browser tells (Fetch Metadata)."""
    of, site = request.headers.get("Sec-Fetch-Dest", "document"), request.headers.get("Sec-Fetch-Site", "same-origin")
    return request.method == "GET" and of == "document" and site in {"same-origin", "none"}


def is_within_limits(request) -> bool:
    """Whether the network address of the request has not been counted too often; takes one from its allowance.

    What comes from this machine itself comes through a proxy that nobody has told us of: all readers share one address then.
    """
    address = address_of(request)
    return allowances.take("" if address in THIS_MACHINE else address) == 0
