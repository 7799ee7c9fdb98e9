"""Purges changed pages from the caches in front, which CDN_PURGE names; what fails is tried again."""

import atexit
import logging
import os
import threading
import time

import httpx
from django.conf import settings

from plumbing.page_cache.changes import EVERYTHING
from plumbing.page_cache.hosts.naming import name_of

log = logging.getLogger(__name__)

# Seconds before each try. A cache that cannot be reached for longer keeps a page for CDN_SECONDS at most.
TRIES = (0, 1, 5, 30, 120)
# Seconds until a second purge: other hosts are notified of a change a moment later, and a CDN may have fetched the old page from one.
ONCE_MORE = 3
AT_EXIT = 15
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


def send(target, names):
    """Purge once. Raises httpx.HTTPError when the cache did not do it."""
    kind, _, where = target.partition(":")
    with httpx.Client(timeout=TIMEOUT) as client:
        for response in KINDS[kind](client, where, settings.CDN_TOKEN, names):
            response.raise_for_status()


def parts(names, size):
    return [names[at : at + size] for at in range(0, len(names), size)]


class Queue:
    """What is still to be purged, and the thread that does it; one per process."""

    def __init__(self):
        self.reset()
        os.register_at_fork(after_in_child=self.reset)

    def reset(self):
        self.changed, self.waiting, self.thread = threading.Condition(), [], None

    def add(self, target, names):
        now = time.monotonic()
        with self.changed:
            self.waiting.append((now, target, names, TRIES))
            if settings.PAGE_CACHE_LISTENS:
                self.waiting.append((now + ONCE_MORE, target, names, TRIES))
            if self.thread is None or not self.thread.is_alive():
                self.thread = threading.Thread(target=self.work, name="purging", daemon=True)
                self.thread.start()
                atexit.register(self.wait, AT_EXIT)
            self.changed.notify_all()

    def wait(self, seconds):
        """Wait until all is done, that long at most. Returns whether it is."""
        with self.changed:
            return self.changed.wait_for(lambda: not self.waiting, seconds)

    def work(self):
        while True:
            job = self.next_job()
            again = self.attempt(*job[1:])
            with self.changed:
                self.waiting.remove(job)
                if again:
                    self.waiting.append(again)
                self.changed.notify_all()

    def next_job(self):
        with self.changed:
            while True:
                due = min(self.waiting, key=lambda job: job[0], default=None)
                left = due[0] - time.monotonic() if due else None
                if left is not None and left <= 0:
                    return due
                self.changed.wait(left)

    def attempt(self, target, names, tries):
        """The job to do later when it failed, None when it is done or given up."""
        try:
            send(target, names)
        except httpx.HTTPError as error:
            if len(tries) == 1:
                log.error("%s could not be purged of %s: %s. It was tried %s times.", target, names, error, len(TRIES))
                return None
            log.warning("%s could not be purged and will be tried again: %s", target, error)
            return (time.monotonic() + tries[1], target, names, tries[1:])
        return None


queue = Queue()
