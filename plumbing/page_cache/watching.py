"""Gathers what a page depends on while it is rendered: every SELECT that is executed meanwhile, and the rows that it brings."""

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

from plumbing.page_cache.sql.reading import reads_of
from plumbing.page_cache.sql.references import FromRow
from plumbing.page_cache.sql.tables import known_tables
from plumbing.page_cache.tags import of_reads

watch = ContextVar("watch", default=None)


@contextmanager
def watching():
    """Yields the Watch of what is read within."""
    token = watch.set(Watch())
    try:
        yield watch.get()
    finally:
        watch.reset(token)


def will_change_at(moment: datetime | None) -> None:
    """Note that the page being rendered, if there is one, changes by the clock at this moment (aware). None changes nothing."""
    current = watch.get()
    if current is not None:
        current.add_moment(moment)


def does_not_move(*moments: datetime) -> None:
    """Note that these moments (aware), with which the page being rendered compares columns, are its own, such as the ends of a
    month, and not the clock's: the time that passes changes none of its answers.
    """
    current = watch.get()
    if current is not None:
        current.still.update(moments)


class Watch:
    """What one page has read so far. `changes_at` is the earliest moment at which the page said that it would change."""

    def __init__(self):
        self.statements, self.changes_at, self.still = [], None, set()

    def record(self, sql, params, cursor):
        """Note an executed statement, and record its rows as they are fetched."""
        reads = reads_of(sql) if isinstance(sql, str) else None
        self.statements.append(Statement(reads, params, cursor))

    def take(self, other):
        """What was read within another Watch was read for this page, too."""
        self.statements += other.statements
        self.still |= other.still
        self.add_moment(other.changes_at)

    def add_moment(self, moment):
        """The page says that it changes at this moment; None: it does not."""
        if moment is not None:
            self.changes_at = min(filter(None, [self.changes_at, moment]))

    @property
    def tags(self):
        return set().union(*(statement.tags for statement in self.statements))

    @property
    def moments(self):
        """Pairs of a selects.Moment and the value that it was compared with."""
        for statement in self.statements:
            yield from statement.moments

    @property
    def reason_against_keeping(self):
        """Why the page cannot be kept, however it looks; "" when it can."""
        return next(filter(None, (statement.reason_against_keeping for statement in self.statements)), "")


class Statement:
    def __init__(self, reads, params, cursor):
        self.reads, self.params = reads, params
        self.seen, self.was_fetched = {}, False
        if reads and reads.references:
            self.seen = {place: set() for reference in reads.references for place in places_of(reference)}
            observe_rows(cursor, self)

    def take(self, rows):
        self.was_fetched = True
        for place, values in self.seen.items():
            values.update([row[place] for row in rows])

    @property
    def moments(self):
        return [(moment, self.params[moment.placeholder]) for moment in self.reads.moments]

    @property
    def tags(self):
        return of_reads(self.reads, self.params, self.seen if self.was_fetched else None)

    @property
    def reason_against_keeping(self):
        if self.reads is None or isinstance(self.params, dict):
            return "a statement that is not plain SQL"
        if self.reads.names_unknown:
            return "a statement that was not understood"
        if self.reads.is_volatile:
            return "an answer that is new each time"
        if private := [name for name in self.reads.tables if known_tables()[name].is_private]:
            return f"the private table {private[0]}"
        numbers = range(len(self.params or ()))
        if any(is_moment(self.params[number]) for number in numbers if number not in self.reads.compared):
            return "a moment in a place that was not understood"
        return ""


def places_of(reference):
    if reference.shows:
        yield reference.row_at
    if reference.key:
        yield from (source.position for source in reference.key[1] if isinstance(source, FromRow))


FETCHES = ("fetchone", "fetchmany", "fetchall")


def observe_rows(cursor, statement):
    """Let `statement` see the rows that are fetched. The caller gets the same rows."""
    fetchone, fetchmany, fetchall = (getattr(cursor, name) for name in FETCHES)

    def one():
        row = fetchone()
        statement.take([row] if row is not None else [])
        return row

    def many(*size, **named):
        rows = fetchmany(*size, **named)
        statement.take(rows)
        return rows

    def every():
        rows = fetchall()
        statement.take(rows)
        return rows

    cursor.fetchone, cursor.fetchmany, cursor.fetchall = one, many, every


def stop_observing(cursor):
    """Forget the statement that this cursor executed before."""
    for name in FETCHES:
        cursor.__dict__.pop(name, None)


def is_moment(value):
    return as_moment(value) is not None


def as_moment(value):
    """The moment (or the day, as a date) that a parameter or an answer of the database stands for; None when it is none."""
    if isinstance(value, str) and value[4:5] == "-" and value[:4].isdecimal() and len(value) <= 32:
        try:
            value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        # The database's own moments bear no zone: they are in UTC (settings.USE_TZ).
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    return value if isinstance(value, date) else None
