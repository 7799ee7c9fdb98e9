"""The headers of a kept page: what shared caches may do with it, and the names by which it is purged from them."""

import re

from plumbing.page_cache.hosts import purging
from plumbing.page_cache.hosts.naming import names_of

LIST_SEPARATOR = re.compile(r"\s*,\s*")
KEPT = {200, 301, 404, 410}
FORBIDDING = {"no-store", "no-cache", "private"}
# Django is never shown what a reader accepts (addresses.request_for): forms are chosen before it is asked.
VARYING = {"", "accept-encoding", "accept"}
# These depend on the form in which the page is sent.
OF_THE_FORM = {"content-length", "content-encoding", "etag", "vary"}
# Without purging, shared caches have to revalidate each time, which a 304 answers cheaply.
ASK_ALWAYS = "public, max-age=0, must-revalidate"


def reason_against_keeping(response):
    """Why a response cannot be kept, whatever it was made of; "" when it can."""
    if response.status_code not in KEPT:
        return f"status {response.status_code}"
    if response.streaming or response.cookies or response.has_header("Content-Encoding"):
        return "it streams, sets a cookie or is encoded"
    said = {part.partition("=")[0].strip().lower() for part in listed(response, "Cache-Control")}
    if said & FORBIDDING:
        return f"Cache-Control says {', '.join(said & FORBIDDING)}"
    varying = {name.strip().lower() for name in listed(response, "Vary")} - VARYING
    return f"it varies by {', '.join(varying)}" if varying else ""


def listed(response, name):
    return LIST_SEPARATOR.split(response.headers.get(name, ""))


def is_shared(headers):
    """Whether caches outside may keep the page, because it is purged from them when it changes."""
    return purging.is_on() and headers[0] == ("Cache-Control", ASK_ALWAYS)


def sent_headers(response, tags):
    """Header pairs, Cache-Control first (store.Page.timed replaces it), without those of the form."""
    headers = {name: value for name, value in response.headers.items() if name.lower() not in OF_THE_FORM}
    caching = headers.pop("Cache-Control", ASK_ALWAYS)
    names = names_of(tags) if purging.is_on() else []
    named = [("Surrogate-Key", " ".join(names)), ("Cache-Tag", ",".join(names))] if names else []
    return [("Cache-Control", caching), *headers.items(), *named]


def vary_of(response, is_shared):
    """The Vary header of a kept page. One that is there in another form says so, but to caches that are purged: they would keep a
    copy for each way in which browsers word what they accept, and are never given the other form (negotiating.py).
    """
    names = {name.strip().lower() for name in listed(response, "Vary")}
    return "Accept-Encoding, Accept" if "accept" in names and not is_shared else "Accept-Encoding"
