"""The addresses of static files, and the scripts of readers' pages. Their style sheets are listed in static/css/site.css."""

import re
from functools import cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.templatetags.static import static
from django.utils.html import format_html_join

from plumbing.static_files.storage import is_delivered

# Every behaviour is a module that needs no other, so that hashed file names need no import map: js/site.js lists them.
ENTRY, BUNDLE = "site/site", "js/site.bundle.js"
IMPORT = re.compile(r'^import "\./(.+)"$', re.MULTILINE)

SCRIPT_LINK = '<script type="module" src="{}"></script>'


# Hashed names change only when files are collected, after which the server is started anew: each is asked for once.


@cache
def address(path):
    """The address of a static file."""
    return static(path)


@cache
def scripts():
    paths = [BUNDLE] if is_delivered(BUNDLE) else modules().values()
    return format_html_join("\n", SCRIPT_LINK, ((address(path),) for path in paths))


def modules():
    """The behaviours that js/site.js lists: {bare name: name of the file}."""
    entry = (settings.ROOT / "static/js/site.js").read_text(encoding="utf-8")
    return {f"site/{path.removesuffix('.js')}": f"js/{path}" for path in IMPORT.findall(entry)}


def import_map():
    """The same with their list, for the bundler."""
    return {ENTRY: "js/site.js"} | modules()


def address_unhashed(path):
    """The same without the manifest of hashed names: for the page that is shown when nothing can be relied on."""
    return settings.STATIC_URL + path


@receiver(setting_changed)
def forget_addresses(setting, **kwargs):
    """Settings change in tests alone."""
    if setting in {"STORAGES", "STATIC_ROOT", "STATIC_URL"}:
        for kept in (address, scripts):
            kept.cache_clear()
