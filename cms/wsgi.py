"""The application that gunicorn and granian serve: Django, with the page cache around it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

from plumbing.page_cache.serving.wsgi import PageCache

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
        kind, parameters = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        if "charset" in parameters and not is_text_encoding(parameters["charset"]):
            environ["CONTENT_TYPE"] = kind
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
