"""For those who watch the site: whether it lives (/healthz), whether it can serve (/readyz), and its figures (/metrics)."""

import hmac
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import Http404, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from articles.models import Release
from cms import disk
from cms.site.not_found import newest
from plumbing.database.unapplied import unapplied_migrations
from plumbing.page_cache.hosts import listening
from plumbing.page_cache.stamps import counting, file

# The first request after a release's moment carries it out: one that waits longer tells that none comes, or that it fails.
OVERDUE = timedelta(minutes=5)


@never_cache
@require_safe
def healthz(request):
    """The process answers. The database is not asked: while it is away, an orchestrator must not restart us again and again."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request):
    """503 while the database or its tables are not there, or a reader's question fails.

    The rest is told, but pages can be served all the same: also from a full disk.
    """
    facts = {"database": database(), "migrations": "unknown", "pages": "unknown", "overdue releases": "unknown"}
    if facts["database"] == "ok":
        facts |= {"migrations": migrations(), "pages": pages(), "overdue releases": overdue_releases()}
    is_ready = facts["database"] == facts["migrations"] == facts["pages"] == "ok"
    facts |= {"page cache": page_cache(), "disk": disk.faults() or "ok"}
    return JsonResponse({"ready": is_ready, **facts}, status=200 if is_ready else 503)


def database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return f"not there: {type(error).__name__}"
    return "ok"


# Once all are applied they stay so for the life of this code; looking through them takes a while.
applied = set()


def migrations():
    if connection.alias not in applied:
        missing = unapplied_migrations(connection)
        if missing:
            return f"{len(missing)} to be applied, first {missing[0]}"
        applied.add(connection.alias)
    return "ok"


def pages():
    """Asks as a page does, for cards: a database that answers may still not be able to."""
    try:
        newest(timezone.now())
    except DatabaseError as error:
        return f"cannot be read: {type(error).__name__}"
    return "ok"


def overdue_releases():
    try:
        return Release.objects.due(timezone.now() - OVERDUE).count()
    except DatabaseError as error:
        return f"unknown: {type(error).__name__}"


def page_cache():
    """Whether pages are served from the cache, and why not."""
    if not file.is_on():
        return "switched off"
    stamps = file.stamps()
    if stamps is None:
        return file.failures.get(file.path(), (0, "no page was asked for yet"))[1]
    if settings.PAGE_CACHE_LISTENS and not listening.is_connected(stamps):
        return "the connection to the other hosts is down"
    return "ok"


@never_cache
@require_safe
def metrics(request):
    """The figures of this host in the text format of Prometheus, for who bears METRICS_TOKEN."""
    given, wanted = request.headers.get("Authorization", ""), f"Bearer {settings.METRICS_TOKEN}"
    if not settings.METRICS_TOKEN or not hmac.compare_digest(given.encode(), wanted.encode()):
        raise Http404
    registry = CollectorRegistry()
    registry.register(Figures())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


HOW = {
    "hit": counting.HITS,
    "waited": counting.WAITED,
    "rendered": counting.RENDERED,
    "not_kept": counting.NOT_KEPT,
    "passed": counting.PASSED,
}


class Figures:
    """Room on the disk, and what the page caches of all processes of this host have done since its stamp file was made."""

    def collect(self):
        free = GaugeMetricFamily(
            "broadside_free_bytes", "Room on the disk for what the site writes.", labels=["folder"]
        )
        for name, folder in disk.folders().items():
            free.add_metric([name], disk.free_bytes(folder))
        yield free
        stamps = file.stamps() if file.is_on() else None
        yield GaugeMetricFamily("broadside_page_cache_up", "Whether pages are kept.", value=float(page_cache() == "ok"))
        if stamps is None:
            return
        total = counting.totals(stamps)
        answers = CounterMetricFamily("broadside_page_cache_answers", "Answers to readers.", labels=["how"])
        for how, what in HOW.items():
            answers.add_metric([how], total[what])
        yield answers
        yield CounterMetricFamily(
            "broadside_page_render_seconds", "Time spent on rendering pages.", total[counting.MICROSECONDS] / 1e6
        )
        yield GaugeMetricFamily("broadside_page_cache_pages", "Pages kept.", total[counting.PAGES])
        yield GaugeMetricFamily("broadside_page_cache_bytes", "Bytes that they take.", total[counting.BYTES])
        yield GaugeMetricFamily("broadside_overdue_releases", "Updates whose hour has passed.", overdue_releases())
