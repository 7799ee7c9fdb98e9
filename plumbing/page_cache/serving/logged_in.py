"""Answers to people who are logged in: no cache may keep them for others, and a Server-Timing header shows staff what each has cost."""

import time

from django.conf import settings
from django.utils.cache import patch_cache_control

from plumbing.page_cache.stamps import counting, file
from plumbing.page_cache.watching import watch


def private_answers(get_response):
    """Middleware, the first of all, so that it measures all the others. Pages that the cache has asked for stay as they are."""

    def middleware(request):
        began = time.perf_counter()
        response = get_response(request)
        if watch.get() is None and settings.SESSION_COOKIE_NAME in request.COOKIES:
            add_session_headers(request, response, time.perf_counter() - began)
        return response

    return middleware


def add_session_headers(request, response, seconds):
    """Mark an answer to a logged-in user as private; for staff, add a Server-Timing header."""
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
