"""Goes through a SELECT as Django writes it, and notes what each of its parts can depend on."""

from dataclasses import dataclass

from plumbing.page_cache.sql.parsing import (
    Group,
    NotUnderstoodError,
    bare,
    conjuncts,
    is_name,
    is_select,
    is_word,
    split,
    unwrapped,
    walk,
)
from plumbing.page_cache.sql.references import Reference, Scope, column_at, equality, only_column
from plumbing.page_cache.sql.tables import known_tables

CLAUSES = ["SELECT", "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FOR"]
REFUSED = {
    "UNION",
    "INTERSECT",
    "EXCEPT",
    "WITH",
    "INTO",
    "FETCH",
    "LATERAL",
    "RIGHT",
    "FULL",
    "NATURAL",
    "TABLESAMPLE",
}
JOINING = {"INNER", "LEFT", "OUTER", "CROSS", "JOIN", ","}


@dataclass(frozen=True)
class Moment:
    """A comparison of a moment's column with a placeholder. `is_strict`: the answer turns only after that moment."""

    table: str
    column: str
    is_strict: bool
    placeholder: int


@dataclass(frozen=True)
class Join:
    joined: Reference | None
    condition: Group
    is_left: bool


class Reading:
    """Goes through one statement, and gathers as it goes."""

    def __init__(self):
        self.references, self.moments, self.compared = [], [], set()
        self.mentions, self.labels, self.outermost, self.added = set(), set(), None, []

    def select(self, nodes, scopes, outermost=False, per_row=False, named=frozenset()):
        """`per_row`: it computes a column of the outermost rows, and is asked for none but those that come.

        `named`: labels by which rows are chosen farther out.
        """
        clauses = clauses_of(nodes)
        if outermost and (within := passed_through(clauses)):
            # SELECT * FROM (SELECT …) "x" WHERE …: the rows within are the rows that come.
            self.labels.update(map(bare, clauses["FROM"][1:]))
            self.select(within, [], outermost=True, named=ordering(clauses))
            self.mention_clauses(clauses, [Scope()])
            return
        scope = Scope()
        scopes = [*scopes, scope]
        joins = self.sources(clauses.get("FROM", []), scope, scopes)
        items = split(clauses["SELECT"], ",")
        if outermost:
            self.outermost = scope
            self.plain_items(items, clauses, scopes)
            self.place_joined(joins, scopes)
        self.references += scope.tables.values()
        conditions = [join.condition for join in joins if not self.only_adds(join, scopes, outermost)]
        self.note_keys(clauses.get("WHERE", []), scopes, self.outermost if per_row else None)
        self.items(items, scopes, outermost, ordering(clauses) | named)
        for condition in conditions:
            self.mention(condition, scopes)
        self.mention_clauses(clauses, scopes)

    def sources(self, nodes, scope, scopes):
        """Fills the scope with the tables of a FROM clause. Returns its Joins."""
        joins, part, is_left = [], Group(), False
        for node in [*nodes, ","]:
            if not is_word(node, *JOINING):
                part.append(node)
                continue
            if part:
                source, *condition = split(part, "ON")
                reference = self.source(source, scope, scopes)
                joins += [Join(reference, each, is_left) for each in condition]
                part, is_left = Group(), False
            is_left = is_left or is_word(node, "LEFT")
        return joins

    def only_adds(self, join, scopes, outermost):
        """Notes a foreign key. Whether the join can only add what belongs to rows that come with or without it."""
        key = foreign_key(join, scopes)
        if key is None:
            return False
        join.joined.is_implied = True
        if not (
            outermost and join.is_left and key.reference.row_at is not None and len(conjuncts(join.condition)) == 1
        ):
            return False
        self.added.append((join.joined, key))
        return True

    def source(self, nodes, scope, scopes):
        names = [node for node in nodes[1:] if not is_word(node, "AS")]
        if len(names) > 1 or not all(map(is_name, names)):
            raise NotUnderstoodError(f"the source {nodes}")
        if is_select(nodes[0]):
            # Its own labels are all that can be seen of it, and all its columns count as deciding.
            self.labels.update(map(bare, names))
            self.select(nodes[0], scopes[:-1])
            return None
        table = known_tables().get(bare(nodes[0])) if is_name(nodes[0]) else None
        alias = bare(names[0] if names else nodes[0]) if table else ""
        if table is None or alias in scope.tables:
            raise NotUnderstoodError(f"the source {nodes}")
        return scope.tables.setdefault(alias, Reference(table, alias))

    def plain_items(self, items, clauses, scopes):
        """Notes where in the rows each column stands that is asked for as it is."""
        if is_word(items[0][0], "DISTINCT"):
            return
        for place, item in enumerate(items):
            column = only_column(item[:3], scopes) if len(item) in {3, 5} else None
            if column:
                scopes[-1].places[column.reference.alias, column.name] = place
                if column.name == column.reference.table.pk:
                    column.reference.row_at = place

    def place_joined(self, joins, scopes):
        """A selected foreign key identifies the joined row, as its primary key would."""
        for join in joins:
            key = foreign_key(join, scopes)
            if key and join.joined.row_at is None and len(conjuncts(join.condition)) == 1:
                join.joined.row_at = scopes[-1].places.get((key.reference.alias, key.name))

    def mention_clauses(self, clauses, scopes):
        for word in CLAUSES[2:8]:
            self.mention(clauses.get(word, []), scopes)

    def items(self, items, scopes, outermost, ordering):
        for place, item in enumerate(items):
            column = only_column(item[:3], scopes) if outermost and len(item) in {3, 5} else None
            label = bare(item[-1]) if len(item) > 1 and is_word(item[-2], "AS") else None
            decides = {str(place + 1), label} & ordering
            if column and column.reference.row_at is not None and not decides:
                column.reference.shows.add(column.name)
                self.labels.update(filter(None, [label]))
            elif item == ["*"] and scopes[-1].tables:
                raise NotUnderstoodError("all columns")
            elif outermost and is_select(item[0]) and not decides:
                self.select(item[0], scopes, per_row=True)
                self.mention(item[1:], scopes)
            else:
                self.mention(item, scopes)

    def note_keys(self, nodes, scopes, outermost):
        for condition in conjuncts(nodes):
            column, sources = equality(condition, scopes, outermost) or (None, ())
            if column is None:
                continue
            reference = column.reference
            if reference.table.gate and column.name == reference.table.gate[0]:
                reference.gate = sources
            if column.name in reference.table.keys and is_better(column.name, sources, reference):
                reference.key = (column.name, sources)

    def mention(self, nodes, scopes):
        """Everything named here takes part in choosing, ordering or computing."""
        nodes = unwrapped(nodes)
        if is_select(nodes):
            self.select(nodes, scopes)
            return
        at = 0
        while at < len(nodes):
            node = nodes[at]
            if isinstance(node, Group):
                if not (at and is_word(nodes[at - 1], "COUNT") and is_primary_key(node, scopes)):
                    self.mention(node, scopes)
            elif column := column_at(nodes, at, scopes):
                column.reference.decides.add(column.name)
                self.note_comparison(column, nodes[at + 3 : at + 7])
                at += 2
            elif is_word(node, "AS", "::") and at + 1 < len(nodes):
                self.labels.update(map(bare, filter(is_name, nodes[at + 1 : at + 2])))
                at += 1
            elif is_name(node) and not (at + 1 < len(nodes) and isinstance(nodes[at + 1], Group) and node[0] != '"'):
                self.mentions.add(node)
            at += 1

    def note_comparison(self, column, after):
        if len(after) < 2:
            return
        is_of_moments = column.name in column.reference.table.moments
        if after[0] == "=" and isinstance(after[1], int):
            self.compared.add(after[1])
        elif is_of_moments and after[0] in {"<", "<=", ">", ">="} and isinstance(after[1], int):
            self.note_moment(column, after[1], after[0] in {"<", ">="})
        elif is_of_moments and is_word(after[0], "BETWEEN") and len(after) == 4 and is_word(after[2], "AND"):
            for placeholder in (each for each in (after[1], after[3]) if isinstance(each, int)):
                self.note_moment(column, placeholder, True)
                self.note_moment(column, placeholder, False)

    def note_moment(self, column, placeholder, is_strict):
        self.compared.add(placeholder)
        self.moments.append(Moment(column.reference.table.name, column.name, is_strict, placeholder))

    def finished(self):
        """The references. Raises NotUnderstoodError when a column may have been named without its table."""
        for joined, key in self.added:
            # Where the joined row is asked about, so is the key.
            (key.reference.decides if joined.decides else key.reference.shows).add(key.name)
        columns = {column for reference in self.references for column in reference.table.columns}
        for mention in self.mentions:
            if bare(mention) in columns or (mention[0] == '"' and bare(mention) not in self.labels):
                raise NotUnderstoodError(f"the name {mention}")
        return self.references


def passed_through(clauses):
    source = clauses.get("FROM", [])
    if clauses["SELECT"] == ["*"] and len(source) == 2 and is_select(source[0]) and is_name(source[1]):
        return source[0]
    return None


def ordering(clauses):
    """The places and labels of columns by which rows are chosen, grouped or ordered."""
    named = set()
    for word in ("WHERE", "GROUP", "HAVING", "ORDER"):
        for node in (node for group in walk(clauses.get(word, [])) for node in group if isinstance(node, str)):
            if not node.isdecimal() or word in {"GROUP", "ORDER"}:
                named.add(bare(node))
    return named


def foreign_key(join, scopes):
    """The Column by which a row is joined that can only come and go together with it; None for other joins."""
    for each in conjuncts(join.condition) if join.joined else ():
        sides = split(each, "=")
        columns = [only_column(side, scopes) for side in sides] if len(sides) == 2 else []
        ours = [column for column in columns if column and column.reference is join.joined]
        others = [column for column in columns if column and column.reference is not join.joined]
        if len(ours) == len(others) == 1 and is_reference(others[0], ours[0]):
            return others[0]
    return None


def is_reference(column, primary_key):
    table = primary_key.reference.table
    return primary_key.name == table.pk and column.reference.table.references.get(column.name) == table.name


def is_primary_key(nodes, scopes):
    """Counting primary keys counts rows, whatever their numbers."""
    column = only_column(nodes, scopes)
    return column is not None and column.name == column.reference.table.pk


def is_better(column, sources, reference):
    if reference.key is None:
        return True
    known, wanted = reference.key[0] in reference.table.unique, column in reference.table.unique
    return wanted > known or (wanted == known and len(sources) < len(reference.key[1]))


def clauses_of(nodes):
    """The clauses of a SELECT by their first words."""
    clauses, word = {}, None
    for before, node in zip([None, *nodes], nodes, strict=False):
        if is_word(node, *REFUSED) or node == ";":
            raise NotUnderstoodError(f"{node}")
        if is_word(node, *CLAUSES) and not (is_word(node, "FROM") and is_word(before, "DISTINCT")):
            word = node.upper()
            if word in clauses:
                raise NotUnderstoodError(f"a second {word}")
            clauses[word] = Group()
        elif word is None:
            raise NotUnderstoodError("no SELECT")
        else:
            clauses[word].append(node)
    if not clauses or "SELECT" not in clauses or not clauses["SELECT"]:
        raise NotUnderstoodError("no SELECT")
    return clauses
