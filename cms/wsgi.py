"""The application that gunicorn and granian serve: Django, with the page cache around it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from cms.page_cache.wsgi import PageCache

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

application = get_wsgi_application()
if settings.PAGE_CACHE == "on":
    application = PageCache(application, budget=settings.PAGE_CACHE_MEGABYTES * 1_000_000)
