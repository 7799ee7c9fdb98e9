"""Sends a kept page in the form that the reader asks for: plain, gzip or Brotli, whole, without its body, or "you have it already"."""

from urllib.parse import parse_qsl, quote, unquote_plus

from plumbing.page_cache.serving.addresses import parameters_of
from plumbing.web.packing import coding_for

MOVED = "301 Moved Permanently"
# What may stand in a query as it is (RFC 3986, 3.4), and the sign of what is percent-encoded already.
IN_QUERIES = "!$%&'()*+,/:;=?@~"


def answer(page, environ, start_response, clock):
    """Answer a GET or HEAD request with the page."""
    form = page.form(coding_for(environ.get("HTTP_ACCEPT_ENCODING", "")))
    wanted = environ.get("HTTP_IF_NONE_MATCH")
    if wanted is not None and page.status == "200 OK" and is_among(form.etag, wanted):
        start_response("304 Not Modified", page.timed(form.short_headers, clock))
        return ()
    headers = page.timed(form.headers, clock)
    if page.status == MOVED and (query := environ.get("QUERY_STRING")):
        shown = parameters_of(environ.get("PATH_INFO", "")) or ()
        headers = [(name, with_query(value, query, shown) if name == "Location" else value) for name, value in headers]
    start_response(page.status, headers)
    return (form.body,) if environ["REQUEST_METHOD"] == "GET" else ()


def with_query(location, query, shown=()):
    """`location`, with the parameters of `query` that Django was not shown: one kept redirect serves all who follow it."""
    there = {name for name, _ in parse_qsl(location.partition("?")[2], keep_blank_values=True)}
    known = there | set(shown)
    rest = [part for part in query.split("&") if part and unquote_plus(part.partition("=")[0]) not in known]
    if not rest:
        return location
    return f"{location}{'&' if there else '?'}{quote('&'.join(rest), safe=IN_QUERIES, encoding='latin-1')}"


def is_among(etag, wanted):
    """If-None-Match: a list of tags or "*"; compared weakly (RFC 9110, 13.1.2)."""
    if etag not in wanted:
        return wanted.strip() == "*"
    return etag in {each.strip().removeprefix("W/") for each in wanted.split(",")}
