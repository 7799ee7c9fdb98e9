"""`/counts/`: where pages send what was seen of them when their reader leaves. Nothing is asked of the database, or kept of the reader."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cms.counting.beacon import LONGEST, beacon_from
from plumbing.web.counted import is_of_a_reader, is_within_limits
from plumbing.web.recent_numbers import RecentNumbers

PATH = "counts/"
REFUSED, TOO_LARGE, TOO_MANY, DONE = 403, 413, 429, 204


# A page that is kept has no token of the reader’s, and none is needed: nobody acts in anybody's name here. Other sites are told by
# their Origin, which scripts cannot change.
@csrf_exempt
@require_POST
@never_cache
def counts(request):
    """Counts what a page tells, and answers 204; so it does where nothing is counted: robots, who asks for privacy, what came before."""
    if not is_of_this_site(request):
        return HttpResponse(status=REFUSED)
    said = sent(request)
    if len(said) > LONGEST:
        return HttpResponse(status=TOO_LARGE)
    try:
        beacon = beacon_from(said)
    except ValueError:
        return HttpResponse(status=400)
    if is_of_a_reader(request) and recent_numbers(settings.PAGE_CACHE_FILE).is_new(beacon.number):
        if not is_within_limits(request):
            return HttpResponse(status=TOO_MANY)
        for table, key, column in beacon.counts(timezone.localdate()):
            table.add(key, column)
    return HttpResponse(status=DONE)


def is_of_this_site(request):
    """Whether a page of ours sends it, by what browsers say themselves (Fetch, 3.1; Fetch Metadata)."""
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    is_own = request.headers.get("Origin", "") in own
    return is_own and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def sent(request):
    """What was sent, as far as it may be long, and a byte more."""
    try:
        return request.read(LONGEST + 1)
    except OSError:
        return b""


@cache
def recent_numbers(stamp_file):
    """Beside the stamps of the page cache: on a disk of this machine, where every process of the site may write."""
    return RecentNumbers(Path(f"{stamp_file}.numbers"))
