"""Which of the two engines serves: that of the database's vendor."""

from django.db import connection

from articles.search import postgresql, sqlite
from articles.search.interface import Engine

ENGINES = {"sqlite": sqlite, "postgresql": postgresql}


def engine() -> Engine:
    return ENGINES[connection.vendor]
