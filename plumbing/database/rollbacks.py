"""Work outside of the database, such as writing a file, that is undone when the transaction is rolled back."""

import weakref
from collections.abc import Callable

from django.db import connection, transaction


class _Undoing:
    """Django keeps what is to run at the commit, and lets go of it when the savepoint or transaction is rolled back."""

    def __init__(self, undo, arguments):
        self.finalizer = weakref.finalize(self, undo, *arguments)

    def __call__(self):
        self.finalizer.detach()


def undo_on_rollback(undo: Callable, *arguments) -> None:
    """Call `undo(*arguments)` if the present savepoint or transaction is rolled back, or the process ends before it commits.

    Does nothing outside a transaction. `undo` must not use the database.
    """
    if connection.in_atomic_block:
        transaction.on_commit(_Undoing(undo, arguments))
