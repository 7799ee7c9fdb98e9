"""Querysets that are compiled to SQL once and then executed with other values (decision 16).

Django takes longer to compile the query of a page than the database takes to execute it.
"""

from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache, partial
from itertools import count
from types import NoneType

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.query import FlatValuesListIterable, ValuesListIterable, get_related_populators

from plumbing.database.connections import BY_INDEX, BY_VALUE, planning
from plumbing.database.kept_cursors import cursor_for, keep

PLANS = 200  # kept for each query: one for each shape of its values and each slice
STEP = 32
# Answers to questions that have been asked ahead (together.py), by the question: each is given once.
answers = ContextVar("answers", default=None)


def prepared(build=None, *, planned_by_value=False, has_rows=False):
    """Decorates a function from values to a queryset. The PreparedQuery that it becomes gives lists: of model instances, or of what
    the queryset's iterable makes of rows (`of_rows`).

    The function is called once for each shape of its values (str, int, datetime with a zone, None, or a tuple of them), with
    others in their place. So it may only hand them on, to filters and annotations: not look at them, nor slice by them.

    PostgreSQL plans it once for all values, and scans no bitmaps: right for a list in the order of an index. With
    `@prepared(planned_by_value=True)` it plans as it does for any other queryset: right where the best plan depends on the
    value, and needed where the index is a GIN one, as in a search. Querysets that are not prepared are always planned so.

    With `has_rows=True` each instance has as its `row` the tuple that the database gave: instances of equal rows say the same.
    """
    how = BY_VALUE if planned_by_value else BY_INDEX
    query = partial(PreparedQuery, how=how, has_rows=has_rows)
    return query(build) if build else query


def padded(values) -> tuple:
    """The values as a tuple whose length is one of a few, the last of them repeated: for a choice (`pk__in`) of any length, so that
    few plans serve it. "()" stays.
    """
    values = tuple(values)
    wanted = 1 << (len(values) - 1).bit_length() if len(values) < STEP else -(-len(values) // STEP) * STEP
    return values + values[-1:] * (wanted - len(values))


class PreparedQuery:
    """Called with values, it returns the list of rows; `of(*values)[first:after]` returns a slice of them."""

    def __init__(self, build, how=BY_INDEX, has_rows=False):
        self.plan_for, self.how = lru_cache(maxsize=PLANS)(partial(Plan, build, has_rows)), how

    def __call__(self, *values):
        return self.part(values, None, None)

    def of(self, *values):
        return Rows(self, values)

    def part(self, values, first, after):
        known = answers.get()
        if known and (self, values, first, after) in known:
            return known.pop((self, values, first, after))
        connection = connections[DEFAULT_DB_ALIAS]
        plan = self.plan_for(shape_of(values), connection.vendor, first, after)
        before = planning.set(self.how)
        try:
            return plan.rows(values, connection)
        finally:
            planning.reset(before)


class Rows:
    """The rows of a query for some values, not fetched yet. Slicing fetches."""

    def __init__(self, query, values):
        self.query, self.values = query, values

    def __getitem__(self, part):
        return self.query.part(self.values, part.start, part.stop)

    @property
    def key(self):
        """By which `answers` knows it."""
        return (self.query, self.values, None, None)

    def plan(self, connection):
        return self.query.plan_for(shape_of(self.values), connection.vendor, None, None)


def set_prefetched(instance, **relations):
    """Have `instance.<relation>.all()` give these rows, as if Django had prefetched them."""
    instance._prefetched_objects_cache = relations


def shape_of(value):
    return tuple(map(shape_of, value)) if isinstance(value, tuple) else type(value)


class Plan:
    """The SQL of a queryset, with the places of its values, and what it takes to make instances of the rows."""

    def __init__(self, build, has_rows, shape, vendor, first, after):
        self.has_rows = has_rows
        connection = connections[DEFAULT_DB_ALIAS]
        stand_ins = stand_in_for(shape, count())
        queryset = build(*stand_ins)[first:after]
        compiler = queryset.query.get_compiler(connection=connection)
        try:
            self.sql, self.params = compiler.as_sql()
        except EmptyResultSet:
            self.sql = ""
            return
        numbered = enumerate(adapted(flat(stand_ins), connection))
        places = {value: at for at, value in numbered if value is not None}
        self.slots = [(at, places[param]) for at, param in enumerate(self.params) if is_among(param, places)]
        if {place for _, place in self.slots} != set(places.values()):
            raise ValueError(f"{build.__qualname__} does more with its values than hand them on to the query.")
        fields = [column for column, *_ in compiler.select[: compiler.col_count]]
        self.converters = [(at, *each) for at, each in compiler.get_converters(fields).items()]
        self.made_of = rows_as(queryset._iterable_class) or Instances(compiler, queryset)

    def rows(self, values, connection):
        if not self.sql:
            return []
        cursor = cursor_for(self, connection)
        cursor.execute(self.sql, self.params_for(values, connection))
        return self.read(cursor, connection)

    def params_for(self, values, connection):
        given, params = adapted(flat(values), connection), list(self.params)
        for at, place in self.slots:
            params[at] = given[place]
        return tuple(params)

    def read(self, cursor, connection):
        rows = cursor.fetchall()
        keep(cursor, self, connection)
        made = self.made_of(self.converted(rows, connection) if self.converters else rows)
        if self.has_rows:
            for instance, row in zip(made, rows, strict=True):
                instance.row = row
        return made

    def converted(self, rows, connection):
        """As Django makes Python's values of the database's."""
        rows = [list(row) for row in rows]
        for at, converters, expression in self.converters:
            for row in rows:
                for convert in converters:
                    row[at] = convert(row[at], expression, connection)
        return rows


def rows_as(iterable):
    """What makes lists of a query's rows where they are no instances: as its iterable says, or as values_list() does; or None."""
    if iterable is ValuesListIterable:
        return lambda rows: list(map(tuple, rows))
    if iterable is FlatValuesListIterable:
        return lambda rows: [row[0] for row in rows]
    return getattr(iterable, "of_rows", None)


class Instances:
    """Makes model instances of rows, as Django does (ModelIterable), which finds all of this out again for each query."""

    def __init__(self, compiler, queryset):
        select, facts = compiler.select, compiler.klass_info
        self.model, fields = facts["model"], facts["select_fields"]
        self.columns = slice(fields[0], fields[-1] + 1)
        self.names = [column.target.attname for column, *_ in select[self.columns]]
        # Since Django 6.1 a queryset says how its rows fetch what they lack.
        fetch_mode = [queryset._fetch_mode] if hasattr(queryset, "_fetch_mode") else []
        self.related = get_related_populators(facts, select, DEFAULT_DB_ALIAS, *fetch_mode)
        self.added = list(compiler.annotation_col_map.items())

    def __call__(self, rows):
        return [self.instance(row) for row in rows]

    def instance(self, row):
        made = self.model.from_db(DEFAULT_DB_ALIAS, self.names, row[self.columns])
        for related in self.related:
            related.populate(row, made)
        for name, at in self.added:
            setattr(made, name, row[at])
        return made


def flat(values):
    return [each for value in values for each in (value if isinstance(value, tuple) else (value,))]


def stand_in_for(shape, numbers):
    """A value of this shape that occurs nowhere else."""
    if isinstance(shape, tuple):
        return tuple(stand_in_for(each, numbers) for each in shape)
    at = next(numbers)
    if shape is NoneType:
        return None
    if issubclass(shape, datetime):
        return datetime(1234, 5, 6, 7, at // 60, at % 60, tzinfo=UTC)
    # Of whole numbers one that 32 bits hold, as keys of accounts have: a condition that no row can meet is left out of the query.
    return at - 2**31 if issubclass(shape, int) else f"\ue000{at}\ue000"


def adapted(values, connection):
    """As the database's driver takes them."""
    adapt = connection.ops.adapt_datetimefield_value
    return [adapt(value) if isinstance(value, datetime) else value for value in values]


def is_among(param, places):
    return isinstance(param, str | int | datetime) and param in places
