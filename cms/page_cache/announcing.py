"""What Django's side tells the layer around it: when a page will change by the clock, and for staff how it came about."""

import time

from django.conf import settings
from django.utils.cache import patch_cache_control

from cms.page_cache import counting, file
from cms.page_cache.watching import watch


def announce(get_response):
    """Middleware, the first of all. Floors below say on the response (`changes_at`) when it changes, promos on the request."""

    def middleware(request):
        began = time.perf_counter()
        response = get_response(request)
        looking = watch.get()
        if looking is not None:
            looking.announce(getattr(response, "changes_at", None))
            for promos in request.__dict__.get("promos_by_article", {}).values():
                looking.announce(promos.changes_at)
        elif settings.SESSION_COOKIE_NAME in request.COOKIES:
            tell_of_session(request, response, time.perf_counter() - began)
        return response

    return middleware


def tell_of_session(request, response, seconds):
    """An answer to somebody who is logged in is nobody else's. Staff see in their browser what it cost."""
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, private=True)
    user = getattr(request, "user", None)
    if user is not None and user.is_staff:
        response.headers["Server-Timing"] = ", ".join(timings(seconds))


def timings(seconds):
    yield f"render;dur={seconds * 1000:.1f}"
    stamps = file.stamps() if file.is_on() else None
    if stamps is None:
        yield 'cache;desc="off"'
        return
    total = counting.totals(stamps)
    asked = total[counting.HITS] + total[counting.WAITED] + total[counting.RENDERED]
    share = 100 * (asked - total[counting.RENDERED]) / asked if asked else 0
    size = total[counting.BYTES] / 1e6
    yield f'cache;desc="{share:.1f} % of {asked} from the cache; {total[counting.PAGES]} pages, {size:.1f} MB"'
