"""The application that gunicorn and granian serve: Django, with the page cache around it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from cms.page_cache.wsgi import PageCache

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


application = without_body(get_wsgi_application())
if settings.PAGE_CACHE == "on":
    application = PageCache(application, budget=settings.PAGE_CACHE_MEGABYTES * 1_000_000)
