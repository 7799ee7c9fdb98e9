"""Faults of configuration that would turn the page cache off or let it be wrong. `manage.py check` prints them."""

import os
from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register

from plumbing.files import NETWORK_FILE_SYSTEMS, can_write, file_system_of
from plumbing.page_cache.hosts import purging
from plumbing.page_cache.stamps import file


@register
def stamp_file_can_be_written(app_configs, **kwargs):
    path = Path(settings.PAGE_CACHE_FILE)
    # Never opened here: closing it would let go of the locks of this process.
    if not file.is_on() or (os.access(path, os.R_OK | os.W_OK) if path.is_file() else can_write(path.parent)):
        return []
    return [
        Error(
            f"PAGE_CACHE_FILE {path} cannot be written: pages are rendered for every reader.",
            hint="Give the file and its folder to the user who runs Broadside, or set PAGE_CACHE_FILE to another.",
            id="broadside.E020",
        )
    ]


@register
def stamp_file_is_on_this_machine(app_configs, **kwargs):
    path = Path(settings.PAGE_CACHE_FILE)
    if not file.is_on() or file_system_of(path) not in NETWORK_FILE_SYSTEMS:
        return []
    return [
        Error(
            f"PAGE_CACHE_FILE {path} lies on a network file system: readers would be shown old pages.",
            hint="Set PAGE_CACHE_FILE to a file on a disk of this machine, such as /var/lib/broadside/page_cache.stamps.",
            id="broadside.E021",
        )
    ]


@register
def caches_in_front_are_known(app_configs, **kwargs):
    unknown = [target for target in settings.CDN_PURGE if target.partition(":")[0] not in purging.KINDS]
    if not unknown:
        return []
    return [
        Error(
            f"CDN_PURGE names {', '.join(unknown)}, which is no kind of cache that can be purged.",
            hint="Write fastly:SERVICE, cloudflare:ZONE or varnish:http://127.0.0.1:6081/, parted by commas.",
            id="broadside.E022",
        )
    ]


@register
def caches_in_front_are_purged(app_configs, **kwargs):
    if not settings.CDN_PURGE or file.is_on():
        return []
    return [
        Error(
            "CDN_PURGE names a cache in front, but PAGE_CACHE is off: changed pages would not be purged from it.",
            hint="Set PAGE_CACHE=on, or leave CDN_PURGE empty.",
            id="broadside.E023",
        )
    ]
