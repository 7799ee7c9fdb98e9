"""The page cache: a thin layer around Django that answers anonymous readers with ready bytes. It is never stale.

docs/decisions/0013-page-cache.md says why that holds.
"""

import logging
import time
from operator import itemgetter

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse

from plumbing.page_cache.hosts import listening
from plumbing.page_cache.moments import NextMoments
from plumbing.page_cache.serving import negotiating
from plumbing.page_cache.serving.addresses import address_of, host_for, is_anonymous, request_for, scheme_of
from plumbing.page_cache.serving.answering import answer
from plumbing.page_cache.serving.headers import is_shared, reason_against_keeping, sent_headers, vary_of
from plumbing.page_cache.serving.single_flight import SingleFlight
from plumbing.page_cache.serving.store import Page, Pages
from plumbing.page_cache.stamps import counting, file
from plumbing.page_cache.stamps.stamps import LAST, UnsoundError, slot_of
from plumbing.page_cache.watching import watching

log = logging.getLogger(__name__)

MOST_MISSING, MISSING_LIFE = 500, 60
LONGEST_LIFE = 24 * 3600
UNAVAILABLE = "503"
# Seconds after a failed connection to the database in which readers get the last known page without another attempt.
RETRY_DATABASE_AFTER = 2
# A page ends a moment too early rather than too late.
MARGIN = 0.002


class PageCache:
    """A WSGI application around Django's. `budget` is in bytes, for this process; `clock` gives seconds since 1970.

    `recheck_after`: seconds for which the stamp file is trusted, and the listening process taken for alive, without a check.
    """

    def __init__(self, application, budget, clock=time.time, recheck_after=file.RECHECK_AFTER):
        self.application, self.clock = application, clock
        self.recheck_after, self.checked_at = recheck_after, 0
        self.pages, self.missing = Pages(budget), Pages(budget // 10, MOST_MISSING)
        self.flights, self.moments, self.stamps = SingleFlight(), NextMoments(), None
        self.failed_at = 0
        self.listens = settings.PAGE_CACHE_LISTENS
        # Behind a proxy the scheme and the host may not be where they usually are.
        self.is_direct = not settings.USE_X_FORWARDED_HOST
        self.scheme_of = scheme_of if settings.SECURE_PROXY_SSL_HEADER else itemgetter("wsgi.url_scheme")

    def __call__(self, environ, start_response):
        if (accepted := environ.get("HTTP_ACCEPT")) and (other := negotiating.other_form(accepted, environ)):
            environ, start_response = negotiating.asked_for(other, environ, start_response)
        if self.is_direct and environ["REQUEST_METHOD"] == "GET" and is_anonymous(environ):
            key = (
                self.scheme_of(environ),
                host_for(environ.get("HTTP_HOST")),
                environ["PATH_INFO"],
                environ.get("QUERY_STRING", ""),
            )
            page = self.pages.get(key)
            if page is not None and self.is_current(page):
                return self.hit(page, environ, start_response)
        return self.find_or_render(environ, start_response)

    def hit(self, page, environ, start_response):
        page.is_used = True
        counting.count(self.stamps, counting.HITS)
        return answer(page, environ, start_response, self.clock)

    def is_current(self, page):
        """Whether nothing that the page was made of has changed, here or on another host, and its time is not up."""
        stamps, now = self.stamps, self.clock()
        if stamps is None or now >= page.ends:
            return False
        if not 0 <= now - self.checked_at < self.recheck_after:
            if not stamps.is_sound() or (self.listens and not listening.has_listener(stamps)):
                return False
            self.checked_at = now
        if stamps.writer_crashed():
            return False
        if self.listens and not listening.is_connected(stamps):
            return False
        last = stamps.words[LAST]
        if last != page.checked:
            if not stamps.is_current(page.born, page.slots):
                return False
            page.checked = last
        return True

    def find_or_render(self, environ, start_response):
        address = address_of(environ)
        if address is not None and (page := self.current_page(address.key)):
            return self.hit(page, environ, start_response)
        if address is None or not self.is_ready():
            counting.count(self.stamps, counting.PASSED)
            last = self.last_known(address)
            return self.render_or(last, environ, start_response) if last else self.application(environ, start_response)
        flight, is_first = self.flights.enter(address.key)
        if not is_first:
            flight.wait(self.flights.timeout)
            if page := self.current_page(address.key):
                counting.count(self.stamps, counting.WAITED)
                return answer(page, environ, start_response, self.clock)
        try:
            return self.render(address, environ, start_response)
        finally:
            if is_first:
                self.flights.finish(address.key)

    def is_ready(self):
        """Whether there is a sound stamp file and, with several hosts, a connection for notifications. Forgets pages of another file."""
        found = file.stamps(make=True)
        if found is not self.stamps:
            self.stamps, self.moments = None, NextMoments()
            self.pages.clear()
            self.missing.clear()
        try:
            if found is not None and found.writer is None:
                found.register_writer()
        except OSError as error:
            file.turn_off(file.path(), error)
            found = None
        self.stamps = found
        if found and self.listens:
            listening.listen(found)
            return listening.is_connected(found)
        return found is not None

    def current_page(self, key):
        """The page of this key, if it is current; else it is forgotten, unless nothing but a lost connection speaks against it."""
        for pages in (self.pages, self.missing):
            page = pages.get(key)
            if page is not None and self.is_current(page):
                return page
            if page is not None and not self.is_last_known(page):
                pages.drop(key, page)
        return None

    def last_known(self, address):
        """While the connection for notifications is down: the page as of the last notification; or None."""
        page = address and self.pages.get(address.key)
        return page if page and self.is_last_known(page) else None

    def is_last_known(self, page):
        stamps = self.stamps
        if stamps is None or not self.listens or self.clock() >= page.ends or listening.is_connected(stamps):
            return False
        return stamps.is_sound() and not stamps.writer_crashed() and stamps.is_current(page.born, page.slots)

    def render_or(self, last, environ, start_response):
        """Let Django make the page; where the database cannot be reached either, better the last page known than none."""
        sent, response = [], None
        if not 0 <= self.clock() - self.failed_at < RETRY_DATABASE_AFTER:
            response = self.application(environ, lambda *said: sent.append(said))
        if response is not None and not sent[-1][0].startswith(UNAVAILABLE):
            start_response(*sent[-1][:2])
            return response
        if response is not None:
            closed(response)
            self.failed_at = self.clock()
        return answer(last, environ, not_for_caches(start_response), self.clock)

    def render(self, address, environ, start_response):
        """Let Django make the page as for any anonymous reader; keep it if that is possible."""
        stamps, began = self.stamps, time.perf_counter()
        # Before anything is read: what is changed from here on is stamped with a later number.
        born = stamps.last
        sent = []
        with watching() as watch:
            response = self.application(request_for(address, environ), lambda *said: sent.append(said))
            page = self.page_of(response, watch, born, stamps)
        counting.count(stamps, counting.MICROSECONDS, int((time.perf_counter() - began) * 1e6))
        if page is None:
            counting.count(stamps, counting.NOT_KEPT)
            start_response(*sent[-1][:2])
            return response if environ["REQUEST_METHOD"] == "GET" else closed(response)
        response.close()
        counting.count(stamps, counting.RENDERED)
        self.keep(address, page, stamps)
        return answer(page, environ, start_response, self.clock)

    def page_of(self, response, watch, born, stamps):
        """The Page of a response; None, when it must not be kept."""
        if not isinstance(response, HttpResponse):
            return None
        reason = reason_against_keeping(response) or watch.reason_against_keeping
        if reason:
            log.debug("Not kept: %s", reason)
            return None
        try:
            change, tags = self.moments.first_change(watch, stamps), watch.tags
        except (DatabaseError, UnsoundError):
            log.exception("When the page will change could not be found out.")
            return None
        now = self.clock()
        life = MISSING_LIFE if response.status_code == 404 else LONGEST_LIFE
        ends = min(now + life, change.timestamp() - MARGIN if change else now + life)
        slots = sorted({slot_of(tag) for tag in tags})
        headers = sent_headers(response, tags)
        shared = is_shared(headers)
        return Page(
            response.status_code, headers, response.content, born, slots, ends, shared, vary_of(response, shared)
        )

    def keep(self, address, page, stamps):
        if stamps is not self.stamps or page.ends <= self.clock():
            return
        pages = self.missing if page.status.startswith("404") else self.pages
        pages.keep(address.key, page)
        counting.show(stamps, pages=len(self.pages) + len(self.missing), size=self.pages.size + self.missing.size)


def not_for_caches(start_response):
    """No other cache should keep a page that may have changed on another host. Cache-Control is the first header."""
    return lambda status, headers: start_response(status, [("Cache-Control", "no-store"), *headers[1:]])


def closed(response):
    """What is left of an answer to HEAD."""
    if hasattr(response, "close"):
        response.close()
    return []
