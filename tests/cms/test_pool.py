import psycopg
import pytest
from django.db import connection

CLOSE_ALL_OTHERS = """SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""

pytestmark = pytest.mark.django_db(transaction=True)


def fetch(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_connection_that_the_server_has_closed_costs_no_request():
    fetch("SELECT 1")
    connection.close()  # as at the end of a request: it goes back to the pool
    said = connection.get_connection_params()
    where = {name: said[name] for name in ("dbname", "host", "port", "user", "password") if name in said}
    with psycopg.connect(**where, autocommit=True) as other:
        other.execute(CLOSE_ALL_OTHERS)
    assert fetch("SELECT 1") == 1
