"""Gathers what a transaction changes, and stamps it when it has committed, before the save returns.

Django keeps one callable of ours per write (on_commit) and lets go of those of a savepoint or transaction that is rolled
back. So what is still alive at the commit is what was committed; and when all are gone, there was no commit.
"""

import logging
import weakref

from django.db import connection

from plumbing.page_cache.changes import EVERYTHING, tags_of
from plumbing.page_cache.hosts import listening, purging
from plumbing.page_cache.stamps import file
from plumbing.page_cache.stamps.stamps import UnsoundError, slot_of

log = logging.getLogger(__name__)

# A transaction that changes so much concerns every page, or as good as that.
MANY_CHANGES = 20_000
current = weakref.WeakKeyDictionary()


def gathering_of(connection):
    """The Gathering of the transaction that this connection is in; a new one at its first write."""
    known = current.get(connection, lambda: None)()
    if known is None or known.is_settled:
        known = Gathering(connection)
        current[connection] = weakref.ref(known)
    return known


class Note:
    """One write. It lives as long as it may still be committed."""

    def __init__(self, gathering, changes):
        self.gathering, self.changes = gathering, changes
        gathering.notes.append(weakref.ref(self))

    def commit(self):
        """The transaction has committed. The first of its notes speaks for all that are alive."""
        if not self.gathering.is_settled:
            alive = filter(None, (note() for note in self.gathering.notes))
            changes = [change for note in alive for change in note.changes]
            self.gathering.settle(changes if len(changes) < MANY_CHANGES else [None])

    def notify_other_hosts(self):
        """Within the transaction, so that they are notified when it commits and only then."""
        if self.changes and listening.is_on(self.gathering.connection):
            listening.notify(self.gathering.connection, slots_of(tags_of(self.changes)), self.gathering.identity)


class Gathering:
    """The writes of one transaction. While it lives and is not settled, other processes know that a change is on its way."""

    def __init__(self, connection):
        self.connection, self.notes, self.is_settled = connection, [], False
        self.stamps = file.stamps()
        try:
            if self.stamps:
                self.stamps.raise_intent()
        except OSError as error:
            file.turn_off(file.path(), error)
            self.stamps = None

    @property
    def needs_detail(self):
        return bool(self.stamps or purging.is_on() or listening.is_on(self.connection))

    @property
    def identity(self):
        """Of the host's stamp file, so that its own listener need not stamp again what is stamped here."""
        return self.stamps.identity if self.stamps else 0

    def settle(self, changes):
        """Stamp what has been committed, and have it purged elsewhere. Nothing is raised: the commit stands."""
        self.is_settled = True
        tags = tags_of(changes)
        try:
            self.stamp(slots_of(tags))
            file.wait_until_replacement_is_seen()
            if tags:
                purging.purge(tags)
        except OSError as error:
            log.error("A change could not be stamped in the page cache's file: %s.", error)

    def stamp(self, slots):
        """Stamp these slots; None: everything. In a file that was made or replaced meanwhile everything is stamped."""
        found = file.stamps()
        try:
            if found is self.stamps and slots is not None:
                found and found.stamp(slots)
            elif found:
                found.stamp_everything()
        except UnsoundError:
            found = file.stamps()
            found and found.stamp_everything()
        if found and found is self.stamps:
            found.lower_intent()

    def __del__(self):
        """Nothing was committed; unless the connection was lost just then, in which case that is unknown."""
        if self.is_settled or not self.stamps:
            return
        raw = self.connection.connection
        is_known = raw is not None and not getattr(raw, "closed", False)
        try:
            if not is_known:
                self.stamps.stamp_everything()
            self.stamps.lower_intent()
        except OSError as error:
            log.error("A rollback could not be noted in the page cache's file: %s.", error)


def forget_everything():
    """Discard all pages, on every host: for changes that no statement showed."""
    gathering = Gathering(connection)
    if listening.is_on(connection):
        listening.notify(connection, None, gathering.identity)
    gathering.settle([None])


def slots_of(tags):
    return None if EVERYTHING in tags else {slot_of(tag) for tag in tags}
