"""Prepared questions that are asked together (decision 316).

Between two processes on a busy host a round trip takes longer than most questions. PostgreSQL takes several statements in a row
(https://www.postgresql.org/docs/current/libpq-pipeline-mode.html); SQLite is in our own process, and has none to spare.
"""

from contextlib import contextmanager, nullcontext

from django.db import DEFAULT_DB_ALIAS, connections

from plumbing.database.connections import in_one_round_trip
from plumbing.database.kept_cursors import cursor_for
from plumbing.database.prepared import answers


@contextmanager
def asked_together(*questions):
    """Within the block whoever asks one of these questions for the first time is given the answer of now; on PostgreSQL, and in a
    transaction. Elsewhere it is asked then.

    `questions` are written as `query.of(*values)` of a prepared query. Only for what the block itself does not change
    before it is asked. Raises the exceptions of django.db.
    """
    outer = answers.get()
    known = {} if outer is None else outer
    added = answered([question for question in questions if question.key not in known])
    known.update(added)
    before = answers.set(known)
    try:
        yield
    finally:
        answers.reset(before)
        for key in added:
            known.pop(key, None)


def answered(questions):
    """The answers by the questions' keys."""
    connection = connections[DEFAULT_DB_ALIAS]
    if not questions or not takes_several(connection):
        return {}
    sent = {}
    with in_one_round_trip(connection):
        for question in questions:
            plan = question.plan(connection)
            if plan.sql:
                cursor = cursor_for(plan, connection)
                cursor.execute(plan.sql, plan.params_for(question.values, connection))
                sent[question.key] = plan, cursor
    return {key: plan.read(cursor, connection) for key, (plan, cursor) in sent.items()}


@contextmanager
def sent_along():
    """Within the block and a transaction PostgreSQL is told what to write without waiting until it has: for statements whose results
    nobody looks at, such as how many rows an update() has found. What fails is raised by a later statement, or at the block's end.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    with in_one_round_trip(connection) if takes_several(connection) else nullcontext():
        yield


def takes_several(connection):
    """A pooler that cannot keep plans (`DATABASE_PREPARES`) may not take several statements in a row either."""
    return (
        connection.vendor == "postgresql"
        and connection.in_atomic_block
        and connection.connection is not None
        and "prepare_threshold" in connection.settings_dict["OPTIONS"]
    )
