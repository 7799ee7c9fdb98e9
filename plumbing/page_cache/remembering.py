"""What almost every page asks, remembered in each process until something that the answer was read from changes.

The same stamps tell that by which a kept page is known to be current (docs/decisions/0314-asked-once-until-it-changes.md).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from plumbing.page_cache.hosts import listening
from plumbing.page_cache.moments import NextMoments
from plumbing.page_cache.stamps import file
from plumbing.page_cache.stamps.stamps import Stamps, UnsoundError, slot_of
from plumbing.page_cache.watching import watch, watching

# A page's "now" is a little older than ours; one that is of another time altogether is asked for by staff alone.
A_LITTLE = timedelta(seconds=5)
LONGEST_LIFE = timedelta(days=1)


class Read(NamedTuple):
    """What was read for an answer, as a page's Watch takes a statement: with its tags, and no moments, which `Answer.ends` tells."""

    tags: frozenset[str]
    moments: tuple = ()
    reason_against_keeping: str = ""


class Answer(NamedTuple):
    """An answer that held from `asked` on, and holds until `ends` if no slot has been stamped since `born`."""

    value: Any
    read: Read
    slots: tuple[int, ...]
    born: int
    asked: datetime
    ends: datetime

    def holds(self, moment, stamps):
        return self.asked <= moment < self.ends and stamps.is_current(self.born, self.slots)


class Memory:
    """The answers of a process, of one stamp file; with another file they begin anew."""

    def __init__(self):
        self.stamps, self.moments, self.known = None, NextMoments(), {}

    def of(self, stamps):
        if stamps is not self.stamps:
            self.stamps, self.moments, self.known = stamps, NextMoments(), {}
        return self.known


memory = Memory()


def remembered(most: int) -> Callable:
    """Decorates a function of a moment (aware) and plain values that reads the database at that moment. What it returns is given to
    many pages, in several threads: nobody may change it. The answers to the last `most` choices of values are kept.

    It is asked again within a transaction, whose changes nobody else sees yet; for another moment than the present; and wherever
    pages are not kept either.
    """

    def decorate(function):
        @wraps(function)
        def asked(moment, *values):
            stamps = trusted(moment)
            if stamps is None:
                return function(moment, *values)
            known = memory.of(stamps)
            answer = known.get((function, values))
            if answer is None or not answer.holds(moment, stamps):
                answer, value = ask(function, moment, values, stamps)
                if answer is None:
                    return value
                make_room(known, function, most)
                known[function, values] = answer
            if (page := watch.get()) is not None:
                page.statements.append(answer.read)
                page.add_moment(answer.ends)
            return answer.value

        return asked

    return decorate


def trusted(moment) -> Stamps | None:
    """The stamp file by which an answer can be remembered now; None where it cannot."""
    if not file.is_on() or sees_own_changes() or abs(timezone.now() - moment) > A_LITTLE:
        return None
    stamps = file.stamps()
    if stamps is None or stamps.writer_crashed():
        return None
    if settings.PAGE_CACHE_LISTENS and not (listening.has_listener(stamps) and listening.is_connected(stamps)):
        return None
    return stamps


def sees_own_changes():
    """Whether what this thread reads may hold changes that nobody has stamped yet."""
    return connection.in_atomic_block


def ask(function, moment, values, stamps) -> tuple[Answer | None, Any]:
    """A new answer and its value; no answer where what was read does not tell until when it holds."""
    # Before anything is read: what is changed from here on is stamped with a later number.
    born = stamps.last
    with watching() as read:
        value = function(moment, *values)
    answer = None if read.reason_against_keeping else answer_of(value, read, born, moment, stamps)
    if answer is None and (page := watch.get()) is not None:
        page.take(read)
    return answer, value


def answer_of(value, read, born, moment, stamps) -> Answer | None:
    try:
        change = memory.moments.first_change(read, stamps)
    except (DatabaseError, UnsoundError):
        return None
    tags = frozenset(read.tags)
    ends = min(filter(None, [change, moment + LONGEST_LIFE]))
    return Answer(value, Read(tags), tuple(sorted({slot_of(tag) for tag in tags})), born, moment, ends)


def make_room(known, function, most):
    """Forget the oldest answers of the function, so that there are fewer than `most`. Another thread may do so at the same time."""
    own = [key for key in [*known] if key[0] is function]
    for key in own[: len(own) - most + 1]:
        known.pop(key, None)
