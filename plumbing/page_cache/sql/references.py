"""What a SELECT says of each table that it names: a Reference for every mention, filled in while `selects` reads."""

from dataclasses import dataclass, field

from plumbing.page_cache.sql.parsing import Group, NotUnderstoodError, bare, is_name, is_word, split, unwrapped
from plumbing.page_cache.sql.tables import Table


@dataclass(frozen=True)
class FromRow:
    """A value that is only known when the rows come: that of the column at this place of every row."""

    position: int


@dataclass
class Reference:
    """One mention of a table.

    `decides`: columns that choose, order or compute. `shows`: columns that come along with the row, whose primary key
    stands at `row_at`. `key`: (column, sources) when only rows with one of these values can matter; a source is a
    placeholder's number, a FromRow or a plain value. `gate`: the sources that the gate's column must equal one of.
    `is_implied`: joined by a foreign key, so that its rows come and go only with those that refer to them.
    """

    table: Table
    alias: str
    decides: set = field(default_factory=set)
    shows: set = field(default_factory=set)
    row_at: int | None = None
    key: tuple | None = None
    gate: tuple | None = None
    is_implied: bool = False


@dataclass
class Scope:
    """The names that hold in one SELECT: its tables, and for the outermost one the places of its plain columns."""

    tables: dict[str, Reference] = field(default_factory=dict)
    places: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    reference: Reference
    name: str
    scope: Scope


def column_at(nodes, at, scopes):
    """The Column that begins at this place (`alias.name`), or None. Raises NotUnderstoodError for one that is unknown."""
    if at + 2 >= len(nodes) or nodes[at + 1] != "." or not is_name(nodes[at]) or not is_name(nodes[at + 2]):
        return None
    alias, name = bare(nodes[at]), bare(nodes[at + 2])
    scope = next((scope for scope in reversed(scopes) if alias in scope.tables), None)
    if scope is None or name not in scope.tables[alias].table.columns:
        raise NotUnderstoodError(f"the column {alias}.{name}")
    return Column(scope.tables[alias], name, scope)


def only_column(nodes, scopes):
    """The Column, when there is nothing else."""
    nodes = unwrapped(nodes)
    return column_at(nodes, 0, scopes) if len(nodes) == 3 else None


def equality(condition, scopes, outermost):
    """(Column, sources) of a condition such as `a.b = %s`, `a.b IN (%s, %s)`, `a.b = %s OR a.b = %s`; else None.

    `outermost` is the scope whose rows tell the value of `a.b = (outer.c)`; None where that would be untrue.
    """
    alternatives = split(unwrapped(condition), "OR")
    if len(alternatives) > 1:
        found = [equality(each, scopes, outermost) for each in alternatives]
        same = None not in found and len({(id(column.reference), column.name) for column, _ in found}) == 1
        return (found[0][0], tuple(source for _, sources in found for source in sources)) if same else None
    nodes = alternatives[0]
    column = column_at(nodes, 0, scopes) if len(nodes) >= 5 else None
    if column is None or column.scope is not scopes[-1]:
        return None
    sources = listed(nodes[3:], scopes, outermost)
    return (column, sources) if sources else None


def listed(nodes, scopes, outermost):
    if nodes[0] == "=":
        source = value_of(nodes[1:], scopes, outermost)
        return None if source is None else (source,)
    if is_word(nodes[0], "IN") and len(nodes) == 2 and isinstance(nodes[1], Group):
        sources = tuple(value_of(part, scopes, None) for part in split(nodes[1], ","))
        return None if None in sources else sources
    return None


def value_of(nodes, scopes, outermost):
    if len(nodes) == 1 and isinstance(nodes[0], int):
        return nodes[0]
    if len(nodes) == 1 and isinstance(nodes[0], str) and nodes[0].isdecimal():
        return nodes[0]
    column = only_column(nodes, scopes) if outermost else None
    if column is None or column.scope is not outermost:
        return None
    place = outermost.places.get((column.reference.alias, column.name))
    return None if place is None else FromRow(place)
