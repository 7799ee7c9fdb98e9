"""Receives browsers' reports of what the Content Security Policy has blocked and logs them, one line each, within a rate limit."""

import json
import logging
import threading
import time

from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from plumbing.web.untrusted import json_from

log = logging.getLogger(__name__)

PATH = "csp-reports/"
LARGEST = 16_000
MOST_A_MINUTE = 30  # in each worker
LONGEST_WORD = 200
# What a report says, under its names in the Reporting API and in `report-uri` (W3C CSP 3, 5.3 and 5.5).
FACTS = {
    "directive": ("effectiveDirective", "effective-directive", "violated-directive"),
    "blocked": ("blockedURL", "blocked-uri"),
    "page": ("documentURL", "document-uri"),
    "source": ("sourceFile", "source-file"),
    "line": ("lineNumber", "line-number"),
}


@csrf_exempt
@require_POST
@never_cache
def csp_reports(request):
    """Answers 204 whatever it was sent: a browser can do nothing about it."""
    if not settings.CSP_REPORTS:
        raise Http404
    for facts in reports_in(request)[:MOST_A_MINUTE]:
        if rate_limit.allows():
            log.warning("A browser has stopped something: %s", json.dumps(facts))
    return HttpResponse(status=204)


def reports_in(request):
    """The facts of each report; none of what is too long, or no report."""
    try:
        said = json_from(request.read(LARGEST + 1)[:LARGEST])
    except (ValueError, OSError):
        return []
    reports = [each.get("body") for each in said if isinstance(each, dict)] if isinstance(said, list) else []
    reports += [said.get("csp-report")] if isinstance(said, dict) else []
    return [facts for report in reports if isinstance(report, dict) and (facts := facts_of(report))]


def facts_of(report):
    found = {name: next((report[key] for key in keys if key in report), None) for name, keys in FACTS.items()}
    return {name: str(value)[:LONGEST_WORD] for name, value in found.items() if isinstance(value, str | int)}


class RateLimit:
    """Allows so many a minute: anybody can send reports."""

    def __init__(self, most, clock=time.monotonic):
        self.most, self.clock, self.mutex = most, clock, threading.Lock()
        self.minute, self.count = None, 0

    def allows(self):
        with self.mutex:
            minute = int(self.clock() // 60)
            if minute != self.minute:
                self.minute, self.count = minute, 0
            self.count += 1
            return self.count <= self.most


rate_limit = RateLimit(MOST_A_MINUTE)
