from importlib import import_module

from django import forms
from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from cms import checks, messages  # noqa: F401  importing checks registers what they hold
from cms.site.pictures import checks as picture_checks  # noqa: F401
from cms.site.pictures import removing
from cms.site.root_files import checks as root_file_checks  # noqa: F401
from cms.site.root_files import index_now
from plumbing.database import connections  # noqa: F401  importing them registers what they hold
from plumbing.page_cache import checks as page_cache_checks  # noqa: F401
from plumbing.page_cache import noting
from plumbing.web.untrusted import check_moment


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Broadside")

    def ready(self):
        messages.compile_catalogues()
        # The page cache has to see every write, by servers and by commands.
        connection_created.connect(noting.install)
        # Only now can be imported what needs the models.
        websub = import_module("cms.site.feeds.websub")
        # The newsroom is floors below, and knows neither feeds, search engines nor share cards.
        for announce in (websub.announce, index_now.announce, removing.after_withdrawal):
            post_save.connect(announce, sender="articles.Event")
        for change in (post_save, post_delete):
            for shown in ("articles.Image", "people.Person"):
                change.connect(removing.after_change, sender=shown)
        # A year that cannot be shown in every zone would break the pages that show it: no form takes one, Django's or ours.
        for field in (forms.DateField, forms.DateTimeField, forms.SplitDateTimeField):
            field.default_validators = [check_moment]
