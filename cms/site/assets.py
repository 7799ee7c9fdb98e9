"""The addresses of static files, and the scripts of readers' pages. Their style sheets are listed in static/css/site.css."""

from functools import cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.templatetags.static import static
from django.utils.html import format_html_join

# Every behaviour is a module that needs no other, so that hashed file names need no import map.
SCRIPTS = [
    "js/elements/copy-link.js",
    "js/elements/count-readers.js",
    "js/elements/menu.js",
    "js/elements/native-share.js",
    "js/elements/quote-link.js",
    "js/elements/search-box.js",
    "js/elements/search-key.js",
]

SCRIPT_LINK = '<script type="module" src="{}"></script>'


# Hashed names change only when files are collected, after which the server is started anew: each is asked for once.


@cache
def address(path):
    """The address of a static file."""
    return static(path)


@cache
def scripts():
    return format_html_join("\n", SCRIPT_LINK, ((address(path),) for path in SCRIPTS))


def address_unhashed(path):
    """The same without the manifest of hashed names: for the page that is shown when nothing can be relied on."""
    return settings.STATIC_URL + path


@receiver(setting_changed)
def forget_addresses(setting, **kwargs):
    """Settings change in tests alone."""
    if setting in {"STORAGES", "STATIC_ROOT", "STATIC_URL"}:
        for kept in (address, scripts):
            kept.cache_clear()
