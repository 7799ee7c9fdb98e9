"""What is answered while the database is locked or away, or the disk is full: 503 with a sentence, and nothing else is lost.

Such a fault passes. Who reads or saves is told so, and when to try again; the log has the cause in one line.
"""

import errno
import logging
import sys

from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy

log = logging.getLogger(__name__)

LOCKED, FULL, READ_ONLY, AWAY = "locked", "full", "read-only", "away"
SENTENCES = {
    LOCKED: gettext_lazy(
        "Someone else is taking a long time to save, so this could not be saved. Try again in a moment."
    ),
    FULL: gettext_lazy("The server’s disk is full, so nothing can be saved. Tell whoever runs the site."),
    READ_ONLY: gettext_lazy(
        "The server cannot write to its disk or database, so nothing can be saved. Tell whoever runs the site."
    ),
    AWAY: gettext_lazy("The database cannot be reached just now. Try again in a minute."),
}
RETRY_AFTER = {LOCKED: 5, FULL: 60, READ_ONLY: 60, AWAY: 10}
# SQLite's primary result codes (sqlite.org/rescode.html) are the lowest byte of its extended ones.
OF_SQLITE = {5: LOCKED, 6: LOCKED, 8: READ_ONLY, 10: AWAY, 13: FULL, 14: AWAY}
# PostgreSQL's SQLSTATE codes, whole or by their class; a connection that failed has none.
OF_POSTGRESQL = {
    "55P03": LOCKED,
    "40P01": LOCKED,
    "40001": LOCKED,
    "57014": LOCKED,
    "53100": FULL,
    "25006": READ_ONLY,
    "08": AWAY,
    "53": AWAY,
    "57P": AWAY,
    "58": AWAY,
}
OF_THE_DISK = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EFBIG: FULL, errno.EROFS: READ_ONLY}


def cause_of(error):
    """Which passing fault of database or disk an exception tells of: LOCKED, FULL, READ_ONLY or AWAY; "" for any other."""
    if isinstance(error, DatabaseError):
        return cause_in_database(error.__cause__ or error)
    return OF_THE_DISK.get(error.errno, "") if isinstance(error, OSError) else ""


def cause_in_database(error):
    """Of what the driver has raised: sqlite3 or psycopg."""
    if (number := getattr(error, "sqlite_errorcode", None)) is not None:
        return OF_SQLITE.get(number & 0xFF, "")
    state = getattr(error, "sqlstate", "")
    if state:
        return next((OF_POSTGRESQL[state[:n]] for n in (5, 3, 2) if state[:n] in OF_POSTGRESQL), "")
    return AWAY if type(error).__name__ in {"OperationalError", "InterfaceError", "PoolTimeout"} else ""


class Unavailable:
    """Middleware, within all others, that answers for a view that has met such a fault. `server_error` does for the rest."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        cause = cause_of(error)
        return answer(request, cause, error) if cause else None


def server_error(request):
    """handler500: what no view is to blame for, such as a session that could not be kept, and real faults."""
    error = sys.exc_info()[1]
    if cause := cause_of(error):
        return answer(request, cause, error)
    return HttpResponse(render_to_string("500.html", using="jinja2"), status=500)


def answer(request, cause, error):
    """503 in the form that was asked for. Nothing here asks the database, nor anything that might."""
    log.error("%s %s was not answered, %s: %s", request.method, request.path, cause, error)
    sentence = str(SENTENCES[cause])
    if wants_json(request):
        response = JsonResponse({"error": str(sentence), "cause": cause}, status=503)
    else:
        is_reading = request.method in {"GET", "HEAD"}
        response = render(
            None, "503.html", {"sentence": sentence, "is_reading": is_reading}, status=503, using="jinja2"
        )
    response["Retry-After"], response["Cache-Control"] = RETRY_AFTER[cause], "no-store"
    return response


def wants_json(request):
    """Whether a script asks: it says so, or it asks at the desk."""
    match = request.resolver_match
    is_of_the_desk = match is not None and "desk" in match.namespaces and match.url_name != "preview"
    return is_of_the_desk or request.get_preferred_type(["text/html", "application/json"]) == "application/json"
