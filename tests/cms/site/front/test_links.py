"""Links of a page are led below a prefix, and nothing else of it."""

import pytest

from cms.site.front.links import kept_below

PREFIX = "/as-of/now"


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<a href="/tags/tides/">', '<a href="/as-of/now/tags/tides/">'),
        ('<a class="more" href="/">', '<a class="more" href="/as-of/now/">'),
        ('<form action="/search/">', '<form action="/as-of/now/search/">'),
        ('<a href="/as-of/now/">', '<a href="/as-of/now/">'),
        ('<a href="#text">', '<a href="#text">'),
        ('<a href="?page=2">', '<a href="?page=2">'),
        ('<a href="//elsewhere.example/">', '<a href="//elsewhere.example/">'),
        ('<a href="https://elsewhere.example/">', '<a href="https://elsewhere.example/">'),
        ('<link href="/static/site.css">', '<link href="/static/site.css">'),
        ('<code>&lt;a href="/x"&gt;</code>', '<code>&lt;a href="/x"&gt;</code>'),
    ],
)
def test_a_link_keeps_to_the_prefix(html, kept):
    assert kept_below(PREFIX, html) == kept
