import psycopg
import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


def fetch(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_connection_that_the_server_has_closed_costs_no_request():
    lost = fetch("SELECT pg_backend_pid()")
    connection.close()  # as at the end of a request: it goes back to the pool
    known = {name: connection.settings_dict[name.upper()] for name in ("host", "user", "password")}
    with psycopg.connect(dbname=connection.settings_dict["NAME"], autocommit=True, **known) as other:
        other.execute("SELECT pg_terminate_backend(%s, 10000)", [lost])
    assert fetch("SELECT pg_backend_pid()") != lost
