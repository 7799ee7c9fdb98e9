"""When the clock alone will change a page: the next value in a column of moments that one of its statements compared."""

from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from plumbing.database.statements import fetch_all
from plumbing.page_cache.sql.comparing import quoted
from plumbing.page_cache.sql.tables import known_tables
from plumbing.page_cache.stamps.stamps import slot_of
from plumbing.page_cache.watching import as_moment

# A statement's "now" is a little older than ours; what compares with an older moment looks back by that much.
A_LITTLE = timedelta(minutes=1)


class NextMoments:
    """Knows for each column when its next moment comes, until a change of the table makes it ask again."""

    def __init__(self):
        self.known = {}

    def first_change(self, watch, stamps):
        """The earliest moment (aware) at which what was read so far could be answered otherwise; None: never."""
        moving = [(moment, value) for moment, value in watch.moments if as_moment(value) not in watch.still]
        changes = [self.change_after(moment, value, stamps) for moment, value in moving]
        return min(filter(None, [watch.changes_at, *changes]), default=None)

    def change_after(self, moment, value, stamps):
        asked, now = as_moment(value), timezone.now()
        if not isinstance(asked, datetime):
            return midnight_after(now)
        back = now - asked
        if abs(back) < A_LITTLE:
            return self.next_in_column(moment, value, asked, stamps)
        coming = self.next_moment(moment, value)
        return coming and coming + back

    def next_in_column(self, moment, value, asked, stamps):
        coming, since, born, slots = self.known.get(moment, (None, None, 0, ()))
        if since is None or not since <= asked or (coming and coming <= asked) or not stamps.is_current(born, slots):
            born = stamps.last
            slots = [slot_of(tag) for tag in tags_of(moment)]
            coming = self.next_moment(moment, value)
            self.known[moment] = (coming, asked, born, slots)
        return coming

    def next_moment(self, moment, value):
        # An answer that turns only after its moment is still the old one at it.
        sign = ">=" if moment.is_strict else ">"
        column, table = quoted(moment.column), quoted(moment.table)
        sql = f"SELECT MIN({column}) FROM {table} WHERE {column} {sign} %s"  # noqa: S608  names of our models
        return as_moment(fetch_all(connection, sql, (value,))[0][0])


def tags_of(moment):
    """The tags that a change in the column stamps."""
    scopes = known_tables()[moment.table].scopes
    kinds = [each for scope in scopes for each in (f"{moment.table}{scope}", f"{moment.table}{scope}/{moment.column}")]
    return {moment.table, *kinds}


def midnight_after(now):
    local = timezone.localtime(now)
    return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0) + timedelta(days=1)
