"""Small lists that ride along in the query of what they belong to, so that a page asks the database less often."""

from django.db.models import Aggregate, JSONField, Subquery, TextField
from django.db.models.functions import JSONObject


class JSONList(Aggregate):
    """All values of a group as one JSON list, on SQLite and PostgreSQL; in no certain order."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="JSONB_AGG", **extra)


def json_list(rows, group, *, as_text=False, **facts):
    """A subquery: the `facts` of every row, gathered by the field `group`. None where there is no row.

    `as_text` leaves it to whoever needs them to read the JSON.
    """
    gathered = rows.order_by().values(group).annotate(gathered=JSONList(JSONObject(**facts)))
    return Subquery(gathered.values("gathered"), output_field=TextField() if as_text else JSONField())


class ListOfKeys(Subquery):
    """The primary keys of ordered and limited rows, as one JSON list in their order. Give it `rows.values("pk")`."""

    template = '(SELECT JSON_GROUP_ARRAY("pk") FROM (%(subquery)s) "rows")'
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **extra):
        return self.as_sql(
            compiler, connection, template=self.template.replace("JSON_GROUP_ARRAY", "JSONB_AGG"), **extra
        )
