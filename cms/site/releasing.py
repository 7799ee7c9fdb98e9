"""Lets readers' requests carry out what the clock has brought, so that no schedule depends on a cron job."""

import logging
from contextlib import contextmanager

from django.db import DatabaseError, connection
from django.utils.cache import add_never_cache_headers

from articles import workflow
from cms.site.publication.shown import shown

log = logging.getLogger(__name__)

# How long a reader's request waits for a row that somebody else is writing, on PostgreSQL. On SQLite, where one lock is for
# all, it does not wait at all.
LOCK_TIMEOUT = "500ms"


def release_due(get_response):
    """Middleware: before a page is read, release the scheduled updates whose moment has come. What every page shows comes along."""

    def middleware(request):
        is_behind = False
        if request.method in {"GET", "HEAD"}:
            try:
                if shown().is_due:
                    is_behind = True
                    with short_lock_timeout():
                        workflow.release_due()
                    is_behind = False
            except DatabaseError as error:
                # The reader gets the page as it is; the next request or `manage.py release_due` tries again.
                log.warning("Scheduled updates could not be released: %s", error)
        response = get_response(request)
        if is_behind:
            # A kept page would be found again until something else changes, and its update with it.
            add_never_cache_headers(response)
        return response

    return middleware


@contextmanager
def short_lock_timeout():
    """Within, a write fails soon where another transaction holds its row: no reader has to wait for editors."""
    if connection.vendor == "sqlite":
        seconds = connection.settings_dict["OPTIONS"].get("timeout", 5)
        before, after = "PRAGMA busy_timeout = 0", f"PRAGMA busy_timeout = {int(seconds * 1000)}"
    else:
        before, after = f"SET lock_timeout = '{LOCK_TIMEOUT}'", "RESET lock_timeout"
    with connection.cursor() as cursor:
        cursor.execute(before)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(after)
