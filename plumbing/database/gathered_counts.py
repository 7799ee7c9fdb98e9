"""Counts that are gathered in the memory of each process, and added to the database together: once in a while, however many come.

What a process has gathered and not yet written is lost when it is killed. A process that ends in order writes it first.
"""

import logging
import multiprocessing.util
import os
import threading
from collections.abc import Callable, Hashable, Mapping
from datetime import date

from django.conf import settings
from django.db import Error, connections, transaction
from django.db.models import QuerySet

from plumbing.database.added_counts import add_counts

log = logging.getLogger(__name__)

MOST_ROWS = 20_000  # gathered; of more nobody has seen so many in a second, so that somebody makes them up


class CountedTable:
    """A table of counts of what it is about, by day and so on.

    unique   the fields that tell its rows apart, one of which is `day`
    known    takes keys, and gives those whose row may exist: what a key names may be gone, or never have been there
    written  is called after counts of this table have been written
    """

    def __init__(
        self, model, unique: tuple[str, ...], known: Callable[[set], set], written: Callable[[], None] = lambda: None
    ):
        self.model, self.unique, self.known, self.written = model, unique, known, written

    def add(self, key: tuple, column: str) -> None:
        """Count one more. Returns at once; the database learns of it later (COUNTS_WRITTEN_EVERY)."""
        gathering.add(self, key, column)

    def prune(self, before: date, dry_run: bool = False) -> int:
        """Delete the counts of days before this one. Returns how many rows."""
        old = self.model.objects.filter(day__lt=before)
        return old.count() if dry_run else old.delete()[0]


def beginning_with(rows: Callable[[], QuerySet]) -> Callable[[set], set]:
    """What a CountedTable takes as `known`: of keys that begin with the key of a row, those whose row is among `rows()`."""

    def known(keys):
        there = set(rows().filter(pk__in={key[0] for key in keys}).order_by().values_list("pk", flat=True))
        return {key for key in keys if key[0] in there}

    return known


class Gathering:
    """What this process has counted and not yet written."""

    def __init__(self):
        self.reset()
        os.register_at_fork(after_in_child=self.reset)

    def reset(self):
        self.counts, self.rows, self.mutex = {}, 0, threading.Lock()
        self.is_due, self.writing, self.thread = threading.Event(), threading.Lock(), None

    def add(self, table: CountedTable, key: Hashable, column: str, by: int = 1) -> None:
        with self.mutex:
            self._add(table, key, column, by)
            if settings.COUNTS_WRITTEN_EVERY and (self.thread is None or not self.thread.is_alive()):
                self.thread = threading.Thread(target=self.work, name="counts", daemon=True)
                self.thread.start()
                at_end(self.write)
        self.is_due.set()

    def _add(self, table, key, column, by):
        rows = self.counts.setdefault(table, {})
        if key not in rows:
            if self.rows >= MOST_ROWS:
                return
            self.rows += 1
        row = rows.setdefault(key, {})
        row[column] = row.get(column, 0) + by

    def take(self) -> Mapping:
        with self.mutex:
            taken, self.counts, self.rows = self.counts, {}, 0
            return taken

    def put_back(self, taken: Mapping) -> None:
        with self.mutex:
            for table, rows in taken.items():
                for key, row in rows.items():
                    for column, by in row.items():
                        self._add(table, key, column, by)

    def write(self) -> bool:
        """Write all that has been gathered in one transaction, a statement for each table. Returns whether that succeeded.

        What could not be written is kept for the next time.
        """
        with self.writing:
            taken = self.take()
            if not taken:
                return True
            try:
                with transaction.atomic():
                    for table in sorted(taken, key=lambda table: table.model._meta.label):
                        self.write_table(table, taken[table])
            except Error as error:
                self.put_back(taken)
                log.warning("Counts could not be written, and are kept for the next time: %s", error)
                return False
            for table in taken:
                table.written()
            return True

    def write_table(self, table, rows):
        known = table.known(set(rows))
        counts = {key: row for key, row in rows.items() if key in known}
        if counts:
            add_counts(table.model, table.unique, counts)
            log.debug("Counts: %d rows of %s were written.", len(counts), table.model._meta.label)

    def work(self):
        """The thread. It keeps no connection open while it waits."""
        while True:
            self.is_due.wait()
            threading.Event().wait(settings.COUNTS_WRITTEN_EVERY)
            self.is_due.clear()
            try:
                if not self.write():
                    self.is_due.set()
            finally:
                connections.close_all()


def at_end(function):
    """Have it called when this process ends in order.

    Processes of multiprocessing, such as granian's workers, run no functions of atexit; the finalizers that they run, all others do, too.
    """
    multiprocessing.util.Finalize(None, function, exitpriority=0)


gathering = Gathering()
