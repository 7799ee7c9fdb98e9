"""Several hosts on one PostgreSQL: what a transaction changes is told to all of them when it commits (NOTIFY).

On each host one process listens and stamps the host's file. It proves with every heartbeat that the line stands; as soon
as no heartbeat was heard for a while, the host serves no page from its cache, and forgets them all when the line is back.
"""

import logging
import os
import threading
import time

import psycopg
from django.conf import settings
from django.db import connections

from plumbing.database.connections import separate_connection
from plumbing.database.statements import fetch_all
from plumbing.page_cache.stamps import file
from plumbing.page_cache.stamps.stamps import HEARD, LISTENING_AT

log = logging.getLogger(__name__)

CHANNEL = "broadside_page_cache"
# PostgreSQL takes less than 8,000 bytes in one message.
SLOTS_A_MESSAGE = 1000
MOST_MESSAGES = 20
HEARTBEAT, SILENCE = 0.5, 2.0
LATE_COMMIT = 600

threads = {}
mutex = threading.Lock()


def is_on(connection):
    return settings.PAGE_CACHE_LISTENS and connection.vendor == "postgresql"


def tell(connection, slots, identity):
    """Send slots (None: everything) to all hosts but the one of this file, with the transaction that is going on."""
    ordered = sorted(slots or ())
    pieces = [ordered[at : at + SLOTS_A_MESSAGE] for at in range(0, len(ordered), SLOTS_A_MESSAGE)]
    if slots is None or len(pieces) > MOST_MESSAGES:
        pieces = [None]
    for piece in pieces:
        said = "*" if piece is None else " ".join(f"{slot:x}" for slot in piece)
        fetch_all(connection, "SELECT pg_notify(%s, %s)", (CHANNEL, f"{identity:x} {said}"))


def is_heard(stamps):
    return time.monotonic_ns() - stamps.words[HEARD] < SILENCE * 1e9


def is_anybody_listening(stamps):
    """Whether the process that listens for the host is alive. When it ends, its last heartbeat still sounds for a while."""
    return stamps.is_locked(LISTENING_AT)


def listen(stamps):
    """Make sure that this process listens for the host, or waits to do so when the one that does is gone."""
    here = (os.getpid(), stamps.path)
    if here in threads:
        return
    with mutex:
        if here not in threads:
            threads[here] = threading.Thread(target=Listener(stamps.path).work, name="listening", daemon=True)
            threads[here].start()


class Listener:
    def __init__(self, path):
        self.path, self.line, self.has_failed = path, None, False

    def work(self):
        while True:
            stamps = file.opened.get(self.path)
            try:
                if stamps is not None and stamps.is_sound() and stamps.try_lock(LISTENING_AT):
                    self.hear(stamps)
            except (psycopg.Error, OSError) as error:
                self.fail(stamps, error)
            time.sleep(HEARTBEAT)

    def hear(self, stamps):
        """Listen for as long as the line and the file are sound. Raises psycopg.Error or OSError when one of them is not."""
        with self.connected() as self.line:
            self.line.execute(f"LISTEN {CHANNEL}")
            # Whatever happened before we listened, we have not heard of.
            stamps.stamp_everything()
            if self.has_failed:
                log.warning("The line to the other hosts stands again.")
                self.has_failed = False
            while file.opened.get(self.path) is stamps:
                self.prove(stamps)
                self.take_in(stamps, HEARTBEAT)

    def prove(self, stamps):
        """Have it known that all has been heard that was committed until now: what was told before comes before the answer."""
        asked = time.monotonic_ns()
        self.line.execute("SELECT 1")
        self.take_in(stamps, 0)
        with stamps.exclusively():
            stamps.words[HEARD] = asked

    def take_in(self, stamps, timeout):
        for message in self.line.notifies(timeout=timeout):
            hear_message(message.payload, stamps)

    def connected(self):
        return separate_connection(connections["default"], connect_timeout=5, application_name=CHANNEL)

    def fail(self, stamps, error):
        if not self.has_failed:
            log.error("The line to the other hosts is lost, so that no page is served from the cache: %s", error)
        self.has_failed = True
        if stamps is not None and stamps.is_sound():
            stamps.words[HEARD] = 0


def hear_message(payload, stamps):
    identity, *slots = payload.split()
    # What a writer of this host has told, he has stamped himself; unless he died over it, and his commit came late.
    if int(identity, 16) == stamps.identity and not stamps.found_crash_within(LATE_COMMIT):
        return
    if slots == ["*"]:
        stamps.stamp_everything()
    else:
        stamps.stamp([int(slot, 16) for slot in slots])
