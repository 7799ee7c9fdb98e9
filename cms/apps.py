from django.apps import AppConfig
from django.db.backends.signals import connection_created

from cms import checks, connections  # noqa: F401  importing them registers what they hold
from cms.page_cache import checks as page_cache_checks  # noqa: F401
from cms.page_cache import noting


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Broadside"

    def ready(self):
        # Whoever writes, server or command, tells the page cache.
        connection_created.connect(noting.install)
