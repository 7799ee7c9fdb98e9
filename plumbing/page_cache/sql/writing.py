"""What a statement that writes names: its table, the columns that it sets, and how to find the rows."""

from dataclasses import dataclass
from functools import lru_cache

from plumbing.page_cache.declaration import derived_tables
from plumbing.page_cache.sql.parsing import (
    TOKEN,
    Group,
    NotUnderstoodError,
    bare,
    first_word,
    is_word,
    parsed,
    split,
    walk,
)
from plumbing.page_cache.sql.tables import Table, known_tables

LONG = 5_000


@dataclass(frozen=True)
class Write:
    """`table` is None when any table may be concerned, or none of ours at all (then `verb` is "").

    `columns` is None when it is not known what happens in the table. For INSERT `rows` holds for each row the sources of its
    columns: a placeholder's number, "NULL", or None for what is computed; "unnest" when each placeholder holds a column's
    values. For the others `where` is the condition as written, whose placeholders begin with number `where_from`.
    """

    verb: str
    table: Table | None
    columns: tuple[str, ...] | None = None
    rows: tuple | str = ()
    where: str = ""
    where_from: int = 0


def write_of(sql):
    """The Write of an INSERT, UPDATE, DELETE or anything else that is not known to be harmless."""
    # Long statements are those of many rows, and seldom come twice.
    return read(sql) if len(sql) < LONG else read.__wrapped__(sql)


@lru_cache(maxsize=500)
def read(sql):
    verb = first_word(sql)
    try:
        nodes = parsed(sql)
    except NotUnderstoodError:
        return Write(verb, None)
    named = next((node for node in nodes[1:] if not is_word(node, "OR", "IGNORE", "REPLACE", "INTO", "FROM")), "")
    table = known_tables().get(bare(named)) if isinstance(named, str) and named else None
    if verb in READERS and isinstance(named, str) and named and bare(named) in derived_tables():
        return Write("", None)
    if verb not in READERS or table is None:
        return Write(verb, None)
    try:
        return READERS[verb](table, nodes, sql)
    except (NotUnderstoodError, IndexError):
        return Write(verb, table)


def read_insert(table, nodes, sql):
    if any(is_word(node, "REPLACE", "UPDATE", "WITH") for node in nodes):
        raise NotUnderstoodError("an INSERT that may change rows")
    at = next(i for i, node in enumerate(nodes) if isinstance(node, Group))
    columns = tuple(bare(part[0]) for part in split(nodes[at], ","))
    rest = nodes[at + 1 :]
    if is_word(rest[0], "VALUES"):
        rows = (node for node in rest[1:] if isinstance(node, Group))
        rows = tuple(tuple(map(source_of, split(row, ","))) for row in rows)
        return Write("INSERT", table, columns, tuple(row for row in rows if len(row) == len(columns)))
    if [node for node in rest[:3] if not is_word(node, "*")] == ["SELECT", "FROM"] and is_word(rest[3], "UNNEST"):
        return Write("INSERT", table, columns, "unnest")
    raise NotUnderstoodError("an INSERT of another form")


def source_of(cell):
    """Of what a value consists: `%s`, `(%s)::type`, NULL; None for anything else."""
    first = cell[0]
    while isinstance(first, Group) and len(first) == 1:
        first = first[0]
    if isinstance(first, int) and (len(cell) == 1 or cell[1] == "::"):
        return first
    return "NULL" if len(cell) == 1 and is_word(first, "NULL") else None


def read_update(table, nodes, sql):
    if not is_word(nodes[2], "SET") or any(is_word(node, "RETURNING", "FROM", "WITH") for node in nodes):
        raise NotUnderstoodError("an UPDATE of another form")
    setting = split(nodes[3:], "WHERE")[0]
    columns = tuple(bare(part[0]) for part in split(setting, ","))
    if not set(columns) <= set(table.columns) - {table.pk}:
        raise NotUnderstoodError("an UPDATE of other columns")
    placeholders = sum(isinstance(node, int) for group in walk(setting) for node in group)
    return Write("UPDATE", table, columns, where=condition_of(sql), where_from=placeholders)


def read_delete(table, nodes, sql):
    if any(is_word(node, "RETURNING", "USING", "WITH") for node in nodes):
        raise NotUnderstoodError("a DELETE of another form")
    return Write("DELETE", table, table.columns, where=condition_of(sql))


def condition_of(sql):
    """The WHERE clause as written, with its word; "" when there is none."""
    depth = 0
    for token in TOKEN.finditer(sql):
        depth += {"(": 1, ")": -1}.get(token[1], 0)
        if depth == 0 and is_word(token[1], "WHERE"):
            return sql[token.start(1) :]
    return ""


READERS = {"INSERT": read_insert, "UPDATE": read_update, "DELETE": read_delete}
