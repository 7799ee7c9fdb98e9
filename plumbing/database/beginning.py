"""The first characters of a text, as an expression that both databases can index."""

from django.db.models import Func, TextField


class Beginning(Func):
    """Whole texts may be too long for an index of PostgreSQL. The number stands in the SQL itself, not among its parameters:
    a database uses the index of an expression only for the very same expression.
    """

    LENGTH = 100
    template = f"SUBSTR(%(expressions)s, 1, {LENGTH})"
    output_field = TextField()
