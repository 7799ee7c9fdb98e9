"""Questions that are put into SQL once, and asked with other values ever after.

Django takes longer to write the SQL of a page's query than the database takes to answer it.
"""

import copy
from datetime import UTC, datetime
from functools import wraps

from django.core.exceptions import EmptyResultSet
from django.db import connection


def prepared(build):
    """Decorates a function from values to a queryset of model instances. Calling it returns the list of its rows.

    The function is called once for each shape of its values (str, int, datetime with a zone, None, or a tuple of them), with
    others in their place. So it may only hand them on, to filters and annotations: not look at them, nor slice by them.
    """
    plans = {}

    @wraps(build)
    def ask(*values):
        shape = (connection.vendor, *map(shape_of, values))
        plan = plans.get(shape)
        if plan is None:
            plan = plans[shape] = Plan(build, values)
        return plan.rows(values)

    return ask


def shape_of(value):
    return (tuple, *map(shape_of, value)) if isinstance(value, tuple) else type(value)


class Plan:
    """The SQL of a queryset, with the places of its values, and what it takes to make instances of the rows."""

    def __init__(self, build, values):
        number = iter(range(len(flat(values))))
        stand_ins = [stand_in_for(value, number) for value in values]
        self.queryset = build(*stand_ins)
        self.compiler = self.queryset.query.get_compiler(connection=connection)
        try:
            self.sql, self.params = self.compiler.as_sql()
        except EmptyResultSet:
            self.sql = ""
            return
        places = {adapted(value): at for at, value in enumerate(flat(stand_ins)) if value is not None}
        self.slots = [(at, places[param]) for at, param in enumerate(self.params) if is_among(param, places)]
        if {place for _, place in self.slots} != set(places.values()):
            raise ValueError(f"{build.__qualname__} does more with its values than hand them on to the query.")
        fields = [column for column, *_ in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(fields)

    def rows(self, values):
        if not self.sql:
            return []
        given, params = [adapted(value) for value in flat(values)], list(self.params)
        for at, place in self.slots:
            params[at] = given[place]
        rows = type(self.queryset)(self.queryset.model, Ready(self, tuple(params)), connection.alias)
        return list(self.queryset._iterable_class(rows))


class Ready:
    """Stands in a queryset for its Query, with one use: its compiler has compiled already."""

    def __init__(self, plan, params):
        self.plan, self.params = plan, params

    def get_compiler(self, using):
        compiler = copy.copy(self.plan.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda: (self.plan.sql, self.params)
        compiler.get_converters = lambda fields: self.plan.converters
        return compiler


def flat(values):
    return [each for value in values for each in (value if isinstance(value, tuple) else (value,))]


def stand_in_for(value, number):
    """A value of the same type that occurs nowhere else."""
    if isinstance(value, tuple):
        return tuple(stand_in_for(each, number) for each in value)
    at = next(number)
    if value is None:
        return None
    if isinstance(value, datetime):
        return datetime(1234, 5, 6, 7, at // 60, at % 60, tzinfo=UTC)
    return -(10**12) - at if isinstance(value, int) else f"\ue000{at}\ue000"


def adapted(value):
    """As the database's driver takes it."""
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value


def is_among(param, places):
    return isinstance(param, str | int | datetime) and param in places
