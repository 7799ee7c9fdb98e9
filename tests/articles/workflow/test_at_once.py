"""Two who change one article at the same moment: the second waits for the first, and then sees what that one has done."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from articles import workflow
from plumbing.database.connections import separate_connection
from tests.factories import make_article, make_document

# SQLite lets one write at a time.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]

WAITING = "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


def elsewhere(verb, *arguments):
    try:
        return verb(*arguments)
    finally:
        connection.close()


@pytest.mark.parametrize("verb", [workflow.publish, lambda article: workflow.save(article, article.document).article])
def test_who_has_waited_for_a_save_goes_on_from_its_revision(verb):
    article = make_article()
    with ThreadPoolExecutor(1) as pool, separate_connection(connection) as watcher:
        with transaction.atomic():
            saved = workflow.save(article, make_document("The Ferry Answer"))
            other = pool.submit(elsewhere, verb, article)
            while not (watcher.execute(WAITING).fetchone()[0] or other.done()):
                pass
        assert saved.revision.pk in {other.result().latest_revision.pk, other.result().latest_revision.based_on_id}
