"""Several hosts on one PostgreSQL: each transaction notifies all of them of its changes when it commits (NOTIFY).

On each host one process listens and stamps the host's file. It records a heartbeat while its connection works. When the last
heartbeat is too old, the host serves no page from its cache, and it discards them all when the connection is back.
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
from plumbing.page_cache.stamps.stamps import LAST_HEARTBEAT, LISTENING_AT

log = logging.getLogger(__name__)

CHANNEL = "broadside_page_cache"
# PostgreSQL takes less than 8,000 bytes in one message.
SLOTS_A_MESSAGE = 1000
MOST_MESSAGES = 20
HEARTBEAT, LONGEST_SILENCE = 0.5, 2.0
LATE_COMMIT = 600

threads = {}
mutex = threading.Lock()


def is_on(connection):
    return settings.PAGE_CACHE_LISTENS and connection.vendor == "postgresql"


def notify(connection, slots, identity):
    """Send slots (None: everything) to all hosts but the one of this file, with the transaction that is going on."""
    ordered = sorted(slots or ())
    pieces = [ordered[at : at + SLOTS_A_MESSAGE] for at in range(0, len(ordered), SLOTS_A_MESSAGE)]
    if slots is None or len(pieces) > MOST_MESSAGES:
        pieces = [None]
    for piece in pieces:
        said = "*" if piece is None else " ".join(f"{slot:x}" for slot in piece)
        fetch_all(connection, "SELECT pg_notify(%s, %s)", (CHANNEL, f"{identity:x} {said}"))


def is_connected(stamps):
    return time.monotonic_ns() - stamps.words[LAST_HEARTBEAT] < LONGEST_SILENCE * 1e9


def has_listener(stamps):
    """Whether the process that listens for the host is alive. The last heartbeat of one that has ended counts for a while yet."""
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
        self.path, self.connection, self.has_failed = path, None, False

    def work(self):
        while True:
            stamps = file.opened.get(self.path)
            try:
                if stamps is not None and stamps.is_sound() and stamps.try_lock(LISTENING_AT):
                    self.follow(stamps)
            except (psycopg.Error, OSError) as error:
                self.fail(stamps, error)
            time.sleep(HEARTBEAT)

    def follow(self, stamps):
        """Listen for as long as the connection and the file are sound. Raises psycopg.Error or OSError when one of them is not."""
        with self.connect() as self.connection:
            self.connection.execute(f"LISTEN {CHANNEL}")
            # Notifications sent before LISTEN do not arrive.
            stamps.stamp_everything()
            if self.has_failed:
                log.warning("The connection to the other hosts is back.")
                self.has_failed = False
            while file.opened.get(self.path) is stamps:
                self.record_heartbeat(stamps)
                self.apply_messages(stamps, HEARTBEAT)

    def record_heartbeat(self, stamps):
        """Record that every notification of what was committed until now has arrived: they come before the answer to SELECT 1."""
        asked = time.monotonic_ns()
        self.connection.execute("SELECT 1")
        self.apply_messages(stamps, 0)
        with stamps.exclusive_lock():
            stamps.words[LAST_HEARTBEAT] = asked

    def apply_messages(self, stamps, timeout):
        for message in self.connection.notifies(timeout=timeout):
            apply_message(message.payload, stamps)

    def connect(self):
        return separate_connection(connections["default"], connect_timeout=5, application_name=CHANNEL)

    def fail(self, stamps, error):
        if not self.has_failed:
            log.error("The connection to the other hosts is lost, so that no page is served from the cache: %s", error)
        self.has_failed = True
        if stamps is not None and stamps.is_sound():
            stamps.words[LAST_HEARTBEAT] = 0


def apply_message(payload, stamps):
    identity, *slots = payload.split()
    # A writer of this host has stamped its own changes, unless it crashed and its commit came late.
    if int(identity, 16) == stamps.identity and not stamps.found_crash_within(LATE_COMMIT):
        return
    if slots == ["*"]:
        stamps.stamp_everything()
    else:
        stamps.stamp([int(slot, 16) for slot in slots])
