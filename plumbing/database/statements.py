"""What is executed on Django's connections: seen by a wrapper that stays, and executed without being seen or counted."""


def add_wrapper(connection, wrapper):
    """Call `wrapper` for each statement of this connection from now on, once however often it is added.

    It is called as the documentation of connection.execute_wrapper() says, which adds one for a `with` block only:
    https://docs.djangoproject.com/en/stable/topics/db/instrumentation/
    """
    if wrapper not in connection.execute_wrappers:
        connection.execute_wrappers.append(wrapper)


def fetch_all(connection, sql, params):
    """The rows as the database's driver gives them, without Django's wrappers, query log and conversion of parameters.

    Raises the exceptions of django.db.
    """
    with connection.wrap_database_errors:
        cursor = connection.create_cursor()
        try:
            cursor.execute(sql, params) if params is not None else cursor.execute(sql)
            return cursor.fetchall()
        finally:
            cursor.close()


def execute_on_driver(connection, sql):
    """Execute a statement without parameters on psycopg's connection, as `fetch_all` does. Nothing is returned."""
    with connection.wrap_database_errors:
        connection.connection.execute(sql)
