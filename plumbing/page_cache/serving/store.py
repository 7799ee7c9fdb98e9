"""Pages as bytes, ready to be sent: made once, in each form that readers ask for, and kept within a budget of bytes."""

import hashlib
import threading
from http.client import responses

from django.conf import settings

from plumbing.web.packing import PACKERS, PLAIN, SMALLEST_TO_PACK

OVERHEAD = 2_000


class Form:
    """One form of a page: its bytes, and the headers of the whole answer and of "you have it already" (304)."""

    __slots__ = ("body", "etag", "headers", "short_headers")

    def __init__(self, body, headers, vary, encoding=None):
        self.body = body
        self.etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}{"-" + encoding if encoding else ""}"'
        coded = [("Content-Encoding", encoding)] if encoding else []
        always = [("ETag", self.etag), ("Vary", vary)]
        self.headers = [*headers, *coded, *always, ("Content-Length", str(len(body)))]
        # RFC 9110, 15.4.5: what a cache may need to update what it has.
        kept = {"cache-control", "content-location", "date", "expires", "surrogate-key", "cache-tag"}
        self.short_headers = [*(pair for pair in headers if pair[0].lower() in kept), *always]


class Page:
    """A kept page. `born` is the stamp file's number from before it was rendered; `ends` the moment until which it holds."""

    __slots__ = (
        "born",
        "checked",
        "ends",
        "forms",
        "is_shared",
        "is_used",
        "plain",
        "size",
        "slots",
        "source",
        "status",
    )

    def __init__(self, status, headers, body, born, slots, ends, is_shared=False, vary="Accept-Encoding"):
        """`headers` without those that depend on the form: length, encoding, ETag, Vary; Cache-Control is the first.

        `is_shared`: a cache outside may have it, for no longer than the page holds.
        """
        self.status = f"{status} {responses[status]}"
        self.plain = Form(body, headers, vary)
        self.forms = {PLAIN: self.plain}
        self.source = (body, headers, vary)
        self.born = self.checked = born
        self.slots, self.ends, self.is_used = tuple(slots), ends, False
        self.is_shared = is_shared
        # A packed form has a fifth of the page's size. Space for both is counted at once.
        self.size = OVERHEAD + len(body) + len(body) // 2 + 8 * len(self.slots)

    def form(self, encoding):
        """The page in this content coding, PLAIN for none: made when it is asked for first, since most pages are asked for in one."""
        found = self.forms.get(encoding)
        return self._made(encoding) if found is None else found

    def _made(self, encoding):
        body, headers, vary = self.source
        is_short = len(body) < SMALLEST_TO_PACK
        made = self.plain if is_short else Form(PACKERS[encoding](body), headers, vary, encoding)
        # Threads that come at the same time make the same bytes.
        self.forms[encoding] = made
        return made

    def timed(self, headers, clock):
        """The headers as they are to be sent now."""
        if not self.is_shared:
            return [*headers]
        left, most = int(self.ends - clock()), settings.CDN_SECONDS
        # What ends by the clock soon must not be shown for a while longer.
        after = ", stale-while-revalidate=60" if left > most + 60 else ""
        return [("Cache-Control", f"public, max-age=0, s-maxage={max(min(left, most), 0)}{after}"), *headers[1:]]


class Pages:
    """Pages by key, within a budget of bytes; who was not asked for of late goes first.

    `get` takes no lock. Evicting goes round like the hand of a clock: a page that was used since the last round stays.
    """

    def __init__(self, budget, most=None):
        self.budget, self.most, self.size = budget, most, 0
        self.by_key, self.mutex = {}, threading.Lock()
        self.get = self.by_key.get

    def __len__(self):
        return len(self.by_key)

    def keep(self, key, page):
        """Keep the page, in the place of an older one. One that is larger than a tenth of the budget is not kept."""
        with self.mutex:
            self._drop(key)
            if page.size * 10 > self.budget:
                return
            self.by_key[key] = page
            self.size += page.size
            while self.size > self.budget or (self.most and len(self.by_key) > self.most):
                self._evict()

    def drop(self, key, page):
        """Forget this page, unless another has taken its place."""
        with self.mutex:
            if self.by_key.get(key) is page:
                self._drop(key)

    def clear(self):
        with self.mutex:
            self.by_key.clear()
            self.size = 0

    def _drop(self, key):
        page = self.by_key.pop(key, None)
        self.size -= page.size if page else 0

    def _evict(self):
        key = next(iter(self.by_key))
        page = self.by_key[key]
        if page.is_used and len(self.by_key) > 1:
            page.is_used = False
            self.by_key[key] = self.by_key.pop(key)
        else:
            self._drop(key)
