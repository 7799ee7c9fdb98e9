"""Rows of a queryset as one column of another question, where a page needs both and neither belongs to the other."""

from django.db.models import Func, JSONField, Subquery
from django.db.models.functions import JSONArray


class _Gathered(Func):
    # No Aggregate: that would group the rows by their keys.
    function = "JSONB_AGG"
    output_field = JSONField()

    def as_sqlite(self, compiler, connection, **more):
        return self.as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **more)


def rows_as_json(queryset, *columns):
    """An expression: a list with a list for each row, of these columns, in no order; None or [] where there is no row."""
    return Subquery(queryset.order_by().values(gathered=_Gathered(JSONArray(*columns))))
