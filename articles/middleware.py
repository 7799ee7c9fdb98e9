"""Lets readers' requests carry out what the clock has brought, so that no schedule depends on a cron job."""

import logging

from django.db import DatabaseError
from django.utils import timezone

from articles import workflow
from articles.models import Release
from people.prepared import prepared

log = logging.getLogger(__name__)


def release_due(get_response):
    """Middleware: before a page is read, release the scheduled updates whose moment has come. One cheap query."""

    def middleware(request):
        if request.method in {"GET", "HEAD"}:
            try:
                if due(timezone.now()):
                    workflow.release_due()
            except DatabaseError:
                # The reader gets the page as it is; the next request or `manage.py release_due` tries again.
                log.exception("Scheduled updates could not be released.")
        return get_response(request)

    return middleware


@prepared
def due(now):
    return Release.objects.due(now)[:1]
