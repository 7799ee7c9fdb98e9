"""Questions that are put into SQL once, and asked with other values ever after.

Django takes longer to write the SQL of a page's query than the database takes to answer it.
"""

import copy
from datetime import UTC, datetime
from functools import lru_cache, partial
from itertools import count
from types import NoneType

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections

PLANS = 200  # for each question: shapes of its values, and parts of its rows


def prepared(build):
    """Decorates a function from values to a queryset of model instances. The Question that it becomes gives lists of rows.

    The function is called once for each shape of its values (str, int, datetime with a zone, None, or a tuple of them), with
    others in their place. So it may only hand them on, to filters and annotations: not look at them, nor slice by them.
    """
    return Question(build)


class Question:
    """Called with values, it is answered. `of(*values)[first:after]` is answered in part."""

    def __init__(self, build):
        self.plan_for = lru_cache(maxsize=PLANS)(partial(Plan, build))

    def __call__(self, *values):
        return self.part(values, None, None)

    def of(self, *values):
        return Rows(self, values)

    def part(self, values, first, after):
        connection = connections[DEFAULT_DB_ALIAS]
        return self.plan_for(shape_of(values), connection.vendor, first, after).rows(values, connection)


class Rows:
    """The rows that answer a question, not asked for yet."""

    def __init__(self, question, values):
        self.question, self.values = question, values

    def __getitem__(self, part):
        return self.question.part(self.values, part.start, part.stop)


def answer(instance, **relations):
    """Have `instance.<relation>.all()` give these rows, as if Django had prefetched them."""
    instance._prefetched_objects_cache = relations


def shape_of(value):
    return tuple(map(shape_of, value)) if isinstance(value, tuple) else type(value)


class Plan:
    """The SQL of a queryset, with the places of its values, and what it takes to make instances of the rows."""

    def __init__(self, build, shape, vendor, first, after):
        connection = connections[DEFAULT_DB_ALIAS]
        stand_ins = stand_in_for(shape, count())
        self.queryset = build(*stand_ins)[first:after]
        self.compiler = self.queryset.query.get_compiler(connection=connection)
        try:
            self.sql, self.params = self.compiler.as_sql()
        except EmptyResultSet:
            self.sql = ""
            return
        numbered = enumerate(adapted(flat(stand_ins), connection))
        places = {value: at for at, value in numbered if value is not None}
        self.slots = [(at, places[param]) for at, param in enumerate(self.params) if is_among(param, places)]
        if {place for _, place in self.slots} != set(places.values()):
            raise ValueError(f"{build.__qualname__} does more with its values than hand them on to the query.")
        fields = [column for column, *_ in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(fields)

    def rows(self, values, connection):
        if not self.sql:
            return []
        given, params = adapted(flat(values), connection), list(self.params)
        for at, place in self.slots:
            params[at] = given[place]
        ready = Ready(self, tuple(params), connection)
        rows = type(self.queryset)(self.queryset.model, ready, DEFAULT_DB_ALIAS)
        return list(self.queryset._iterable_class(rows))


class Ready:
    """Stands in a queryset for its Query, with one use: its compiler has compiled already."""

    def __init__(self, plan, params, connection):
        self.plan, self.params, self.connection = plan, params, connection

    def get_compiler(self, using):
        compiler = copy.copy(self.plan.compiler)
        compiler.connection = self.connection
        compiler.as_sql = lambda: (self.plan.sql, self.params)
        compiler.get_converters = lambda fields: self.plan.converters
        return compiler


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
    return -(10**12) - at if issubclass(shape, int) else f"\ue000{at}\ue000"


def adapted(values, connection):
    """As the database's driver takes them."""
    adapt = connection.ops.adapt_datetimefield_value
    return [adapt(value) if isinstance(value, datetime) else value for value in values]


def is_among(param, places):
    return isinstance(param, str | int | datetime) and param in places
