"""The application that gunicorn and granian serve: Django, with the page cache around it."""

import os
import re

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from plumbing.page_cache.serving.wsgi import PageCache

# The names of charsets in a Content-Type, however they are written (RFC 9110, 8.3; RFC 8187 for charset*=).
CHARSETS = re.compile(r"""charset\*?\s*=\s*(?:[^;']*'[^;']*')?["\s]*([^";]*)""", re.IGNORECASE)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")


def without_body(application):
    """Around Django: to HEAD it answers with the body, too, and leaves it to the server to throw that away."""

    def answer(environ, start_response):
        response = application(environ, start_response)
        if environ["REQUEST_METHOD"] != "HEAD":
            return response
        if hasattr(response, "close"):
            response.close()
        return []

    return answer


def with_readable_charset(application):
    """Around Django: it decodes a request by whatever codec the charset names, before any of its error handling begins."""

    def answer(environ, start_response):
        kind = environ.get("CONTENT_TYPE", "")
        if not all(is_text_encoding(name) for name in CHARSETS.findall(kind)):
            environ["CONTENT_TYPE"] = kind.partition(";")[0]
        return application(environ, start_response)

    return answer


def is_text_encoding(name):
    """Whether Python decodes text by it: rot13 and base64 are codecs, too."""
    try:
        b"    ".decode(name, "ignore")
    except (LookupError, ValueError):
        return False
    return True


application = with_readable_charset(without_body(get_wsgi_application()))
if settings.PAGE_CACHE == "on":
    application = PageCache(application, budget=settings.PAGE_CACHE_MEGABYTES * 1_000_000)
