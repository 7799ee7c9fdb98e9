"""Lets readers' requests carry out what the clock has brought, so that no schedule depends on a cron job."""

import logging

from django.db import DatabaseError
from django.utils import timezone

from articles import masthead, workflow

log = logging.getLogger(__name__)


def release_due(get_response):
    """Middleware: before a page is read, release the scheduled updates whose moment has come. The masthead comes along."""

    def middleware(request):
        if request.method in {"GET", "HEAD"}:
            try:
                request.sections, is_due = masthead.look(timezone.now())
                if is_due:
                    workflow.release_due()
            except DatabaseError:
                # The reader gets the page as it is; the next request or `manage.py release_due` tries again.
                log.exception("Scheduled updates could not be released.")
        return get_response(request)

    return middleware
