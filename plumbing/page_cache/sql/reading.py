"""What a statement that only reads can depend on. Of SQL that is not understood it knows at least the tables."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plumbing.page_cache.declaration import derived_tables
from plumbing.page_cache.sql.parsing import Group, NotUnderstoodError, bare, is_name, is_word, parsed, walk
from plumbing.page_cache.sql.references import Reference
from plumbing.page_cache.sql.selects import CLAUSES, Moment, Reading
from plumbing.page_cache.sql.tables import known_tables

# What the database answers anew each time, whatever its rows.
VOLATILE = {"NOW", "'NOW'", "RANDOM", "RAND", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "LOCALTIMESTAMP"}
VOLATILE |= {"STATEMENT_TIMESTAMP", "CLOCK_TIMESTAMP", "TRANSACTION_TIMESTAMP", "NEXTVAL", "GEN_RANDOM_UUID"}


@dataclass(frozen=True)
class Reads:
    """`references` is None for a statement that was not understood: then any change of its `tables` concerns it."""

    tables: frozenset[str]
    references: tuple[Reference, ...] | None = None
    moments: tuple[Moment, ...] = ()
    compared: frozenset[int] = frozenset()
    is_volatile: bool = False
    names_unknown: bool = False


@lru_cache(maxsize=500)
def reads_of(sql):
    """The Reads of a statement that changes nothing."""
    try:
        nodes = parsed(sql)
    except NotUnderstoodError:
        return Reads(frozenset(known_tables()), names_unknown=True)
    words = {node.upper() for group in walk(nodes) for node in group if isinstance(node, str)}
    try:
        reading = Reading()
        reading.select(nodes, [], outermost=True)
        references = tuple(reading.finished())
    except (NotUnderstoodError, IndexError):
        names = {bare(node) for group in walk(nodes) for node in group if is_name(node)}
        tables = names & set(known_tables()) | {table for name in names for table in derived_tables().get(name, ())}
        return Reads(frozenset(tables), is_volatile=bool(words & VOLATILE), names_unknown=unknown_sources(nodes))
    return Reads(
        frozenset(reference.table.name for reference in references),
        references,
        tuple(reading.moments),
        frozenset(reading.compared),
        bool(words & VOLATILE),
    )


def unknown_sources(nodes):
    """Whether rows come from anything but our tables and what the statement itself defines."""
    defined = {
        bare(group[at])
        for group in walk(nodes)
        for at in range(len(group) - 2)
        if is_name(group[at]) and is_word(group[at + 1], "AS") and begins_a_group(group[at + 2 :])
    }
    derived = {name for name, tables in derived_tables().items() if tables}
    return not set(sources_named(nodes)) <= set(known_tables()) | derived | defined


def sources_named(nodes):
    for group in walk(nodes):
        is_in_from = False
        for node, after in pairwise(group):
            is_in_from = is_word(node, "FROM") or (is_in_from and not is_word(node, *CLAUSES))
            if is_in_from and is_word(node, "FROM", "JOIN", ",") and is_name(after):
                yield bare(after)


def begins_a_group(nodes):
    nodes = [node for node in nodes[:3] if not is_word(node, "NOT", "MATERIALIZED")]
    return bool(nodes) and isinstance(nodes[0], Group)
