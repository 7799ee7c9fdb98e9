"""The style sheets and scripts of the public pages, and the tags that link them.

Each is linked by itself: browsers fetch them side by side, and no build step has to join them.
"""

from functools import cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.templatetags.static import static
from django.utils.html import format_html_join

COMPONENTS = [
    "masthead",
    "colophon",
    "label",
    "byline",
    "figure",
    "article",
    "social-post",
    "block-quote",
    "quote-link",
    "note",
    "correction",
    "share",
    "author-box",
    "card",
    "front",
    "columnists",
    "listing",
    "pagination",
    "person",
    "promo",
    "lost",
]

# Tokens first: they open with the order of the layers, which no later file can change.
STYLES = [
    "css/tokens.css",
    "css/reset.css",
    "css/base.css",
    "css/prose.css",
    "css/layout.css",
    *(f"css/components/{name}.css" for name in COMPONENTS),
    "css/utilities.css",
    "css/print.css",
]

# Every behaviour is a module that needs no other, so that hashed file names need no import map.
SCRIPTS = [
    "js/elements/copy-link.js",
    "js/elements/native-share.js",
    "js/elements/quote-link.js",
]

STYLE_LINK = '<link rel="stylesheet" href="{}">'
SCRIPT_LINK = '<script type="module" src="{}"></script>'


# Hashed names change only when files are collected, after which the server is started anew: each is asked for once.


@cache
def address(path):
    """The address of a static file."""
    return static(path)


@cache
def stylesheets():
    return format_html_join("\n", STYLE_LINK, ((address(path),) for path in STYLES))


@cache
def scripts():
    return format_html_join("\n", SCRIPT_LINK, ((address(path),) for path in SCRIPTS))


def stylesheets_unhashed():
    """The same without the manifest of hashed names: for the page that is shown when nothing can be relied on."""
    return format_html_join("\n", STYLE_LINK, ((settings.STATIC_URL + path,) for path in STYLES))


@receiver(setting_changed)
def forget_addresses(setting, **kwargs):
    """Settings change in tests alone."""
    if setting in {"STORAGES", "STATIC_ROOT", "STATIC_URL"}:
        for kept in (address, stylesheets, scripts):
            kept.cache_clear()
