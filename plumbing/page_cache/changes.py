"""What a statement changes: the rows that it touches, as they are before and after it, and the tags that follow from that."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from plumbing.database.statements import fetch_all
from plumbing.page_cache.sql.comparing import comparing, is_of_one_row, quoted
from plumbing.page_cache.sql.tables import Table
from plumbing.page_cache.tags import MANY, of_change, of_exchange, of_unknown_change

# A change that may concern every page.
EVERYTHING = "*"


@dataclass(frozen=True)
class RowChange:
    """A row before and after; None where it was not or is not there. `table` alone: something changed in it."""

    table: Table
    before: dict | None = None
    after: dict | None = None
    changed: frozenset[str] = frozenset()


def of_unknown(write):
    """The changes of a write of which no more is known. Among RowChanges, None stands for a change of anything."""
    return [RowChange(write.table) if write.table else None]


def executed(write, execute, sql, params, context):
    """Execute the write, by a function of Django's execute_wrappers. Returns what it returned, and the RowChanges; see `of_unknown`."""

    def run():
        return execute(sql, params, False, context)

    connection, cursor = context["connection"], context["cursor"]
    if write.columns is None or isinstance(params, dict):
        return run(), of_unknown(write)
    if write.verb == "UPDATE" and connection.vendor == "postgresql" and is_of_one_row(write):
        return updated_at_once(write, execute, sql, params, context)
    return {"INSERT": inserted, "UPDATE": updated, "DELETE": deleted}[write.verb](
        write, run, params, connection, cursor
    )


def inserted(write, run, params, connection, cursor):
    rows = zip(*params, strict=True) if write.rows == "unnest" else (cells(row, params) for row in write.rows)
    rows = [dict(zip(write.columns, row, strict=True)) for row in rows]
    needed = {*write.table.keys, *(write.table.gate or ())[:1]} & set(write.columns)
    are_known = rows and all(row[column] is not UNKNOWN for row in rows for column in needed)
    changes = [RowChange(write.table, None, needed_columns(write.table, row)) for row in rows]
    return run(), changes if are_known else of_unknown(write)


UNKNOWN = object()


def cells(row, params):
    return [params[cell] if isinstance(cell, int) else None if cell == "NULL" else UNKNOWN for cell in row]


def deleted(write, run, params, connection, cursor):
    before = rows_where(write, params, connection, write.table.columns)
    result = run()
    if before is None or cursor.rowcount != len(before):
        return result, [RowChange(write.table)]
    return result, [RowChange(write.table, needed_columns(write.table, row), None) for row in before.values()]


def updated_at_once(write, execute, sql, params, context):
    table, columns = write.table, columns_of(write)
    whole = [column for column in columns if table.is_decided_by_all or column in needed_of(table)]
    others = [column for column in columns if column not in whole]
    params = (*params[write.where_from :], *params[: write.where_from])
    result = execute(comparing(sql, write, whole, others), params, False, context)
    changes = []
    for row in context["cursor"].cursor.fetchall():
        before, after = (dict(zip(whole, row[at : at + len(whole)], strict=True)) for at in (0, len(whole)))
        differ = (column for column, differs in zip(others, row[2 * len(whole) :], strict=True) if differs)
        if which := changed_columns(before, after).union(differ):
            changes.append(RowChange(table, before, after, which))
    return result, changes


def columns_of(write):
    """Those by which an UPDATE is judged."""
    return (*{write.table.pk: 0} | dict.fromkeys([*sorted(needed_of(write.table)), *write.columns]),)


def updated(write, run, params, connection, cursor):
    table, columns = write.table, columns_of(write)
    before = rows_where(write, params, connection, columns)
    result = run()
    # A row that another transaction has just made to fit the condition was not among those that we looked at.
    if before is None or cursor.rowcount != len(before):
        return result, [RowChange(table)]
    after = rows_numbered(table, list(before), connection, columns)
    if after.keys() != before.keys():
        return result, [RowChange(table)]
    pairs = [(before[pk], after[pk], changed_columns(before[pk], after[pk])) for pk in before]
    return result, [
        RowChange(table, needed_columns(table, old), needed_columns(table, new), which)
        for old, new, which in pairs
        if which
    ]


def changed_columns(before, after):
    return frozenset(column for column in before if before[column] != after[column])


def needed_columns(table, row):
    """What is asked of a row later: of an article not its text, because a transaction may change many."""
    if table.is_decided_by_all:
        return row
    needed = needed_of(table)
    return {column: value for column, value in row.items() if column in needed}


def needed_of(table):
    return {table.pk, *table.keys, *(table.gate or ())[:1]}


def rows_where(write, params, connection, columns):
    """The rows that the write will touch, by primary key, locked until the transaction ends; None when they are many."""
    lock = " FOR NO KEY UPDATE" if connection.vendor == "postgresql" else ""
    order = f" ORDER BY {quoted(write.table.pk)} LIMIT {MANY + 1}"
    sql = f"{selecting(write.table, columns)} {write.where}{order}{lock}"
    found = fetch_all(connection, sql, tuple(params or ())[write.where_from :] if params is not None else None)
    return by_number(write.table, columns, found) if len(found) <= MANY else None


def rows_numbered(table, numbers, connection, columns):
    if not numbers:
        return {}
    places = ", ".join(["%s"] * len(numbers))
    sql = f"{selecting(table, columns)} WHERE {quoted(table.pk)} IN ({places})"
    return by_number(table, columns, fetch_all(connection, sql, tuple(numbers)))


def by_number(table, columns, rows):
    rows = [dict(zip(columns, row, strict=True)) for row in rows]
    return {row[table.pk]: row for row in rows}


def selecting(table, columns):
    return f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(table.name)}"  # noqa: S608  names of our models


def tags_of(changes):
    """The tags of the changes of one transaction, in their order; EVERYTHING is among them when one is None.

    Rows that are deleted and written again in the same words and order, as `rebuild_rows` does, count as hardly changed.
    """
    if None in changes:
        return {EVERYTHING}
    tags, by_table = set(), defaultdict(list)
    for change in changes:
        if change.before is change.after is None:
            tags |= of_unknown_change(change.table)
        elif change.changed or not change.table.is_decided_by_all:
            tags.update(of_change(change.table, change.before, change.after, change.changed))
        else:
            by_table[change.table.name].append(change)
    for whole in by_table.values():
        tags.update(tags_of_exchanges(whole))
    return tags


def tags_of_exchanges(changes):
    table = changes[0].table
    gone = [(words(change.before, table), change.before) for change in changes if change.after is None]
    come = [(words(change.after, table), change.after) for change in changes if change.before is None]
    same = Counter(key for key, _ in gone) & Counter(key for key, _ in come)
    kept_before, kept_after = ([pair for pair in side if pair[0] in same] for side in (gone, come))
    if [key for key, _ in kept_before] == [key for key, _ in kept_after]:
        for _, row in kept_before:
            yield from of_exchange(table, row)
        gone, come = ([pair for pair in side if pair[0] not in same] for side in (gone, come))
    for _, row in gone:
        yield from of_change(table, row, None)
    for _, row in come:
        yield from of_change(table, None, row)


def words(row, table):
    """What makes two rows the same but for their number."""
    values = [row.get(column, UNKNOWN) for column in table.columns if column != table.pk]
    return tuple((value is None, str(value)) for value in values)
