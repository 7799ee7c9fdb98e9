from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from plumbing.database.connections import separate_connection

CLOSE_ALL_OTHERS = """SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


def fetch(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def close_all_others():
    with separate_connection(connection) as other:
        other.execute(CLOSE_ALL_OTHERS)


def several_in_the_pool(number):
    with ThreadPoolExecutor(number) as pool:
        together = Barrier(number)
        list(pool.map(lambda _: (fetch("SELECT 1"), together.wait(), connection.close()), range(number)))


def test_a_connection_that_the_server_has_closed_costs_no_request():
    fetch("SELECT 1")
    connection.close()  # as at the end of a request: it goes back to the pool
    close_all_others()
    assert fetch("SELECT 1") == 1


def test_a_pool_of_nothing_but_lost_connections_costs_no_request():
    several_in_the_pool(3)
    connection.close()
    close_all_others()
    assert [fetch("SELECT 1"), fetch("SELECT 2")] == [1, 2]
