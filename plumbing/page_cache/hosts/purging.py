"""Purges changed pages from the caches in front, which CDN_PURGE names; what fails is tried again."""

import logging

import httpx
from django.conf import settings

from plumbing.page_cache.changes import EVERYTHING
from plumbing.page_cache.hosts.naming import name_of
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

# Seconds before each try. A cache that cannot be reached for longer keeps a page for CDN_SECONDS at most.
TRIES = (0, 1, 5, 30, 120)
# Seconds until a second purge: other hosts are notified of a change a moment later, and a CDN may have fetched the old page from one.
ONCE_MORE = 3
TIMEOUT = 10


def fastly(client, service, token, names, api="https://api.fastly.com"):
    """By surrogate keys, 256 at a time; names None: everything."""
    headers = {"Fastly-Key": token, "Accept": "application/json"}
    if names is None:
        yield client.post(f"{api}/service/{service}/purge_all", headers=headers)
        return
    for part in parts(names, 256):
        yield client.post(f"{api}/service/{service}/purge", headers=headers | {"Surrogate-Key": " ".join(part)})


def cloudflare(client, zone, token, names, api="https://api.cloudflare.com"):
    """By cache tags, 30 at a time."""
    address, headers = f"{api}/client/v4/zones/{zone}/purge_cache", {"Authorization": f"Bearer {token}"}
    if names is None:
        yield client.post(address, headers=headers, json={"purge_everything": True})
        return
    for part in parts(names, 30):
        yield client.post(address, headers=headers, json={"tags": part})


def varnish(client, address, token, names):
    """By a BAN request whose header holds an expression for Surrogate-Key; docs/operations.md has the VCL for it."""
    for part in parts(names or [""], 100):
        pattern = f"(^| )({'|'.join(part)})( |$)" if names is not None else "."
        headers = {"Ban-Surrogate-Key": pattern} | ({"Authorization": f"Bearer {token}"} if token else {})
        yield client.request("BAN", address, headers=headers)


KINDS = {"fastly": fastly, "cloudflare": cloudflare, "varnish": varnish}


def is_on():
    return bool(settings.CDN_PURGE)


def purge(tags):
    """Purge the pages with these tags from every cache in front. Returns at once; another thread does it."""
    if is_on():
        names = None if EVERYTHING in tags else sorted({name_of(tag) for tag in tags})
        for target in settings.CDN_PURGE:
            queue.add(target, names)
            if settings.PAGE_CACHE_LISTENS:
                queue.add(target, names, delay=ONCE_MORE)


def send(target, names):
    """Purge once. Raises httpx.HTTPError when the cache did not do it."""
    kind, _, where = target.partition(":")
    with httpx.Client(timeout=TIMEOUT) as client:
        for response in KINDS[kind](client, where, settings.CDN_TOKEN, names):
            response.raise_for_status()


def parts(names, size):
    return [names[at : at + size] for at in range(0, len(names), size)]


def failed(message, error, is_tried_again):
    target, names = message
    if is_tried_again:
        log.warning("%s could not be purged and will be tried again: %s", target, error)
    else:
        log.error("%s could not be purged of %s: %s. It was tried %s times.", target, names, error, len(TRIES))


def queue_of(tries=TRIES):
    return RetryQueue("purging", send, failed, tries=tries, errors=httpx.HTTPError)


queue = queue_of()  # one per process
