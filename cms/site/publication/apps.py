"""The publication: its pages and redirects."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    name = "cms.site.publication"
    label = "publication"
    verbose_name = _("Publication")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Only now can be imported what needs the models.
        where_used = import_module("articles.where_used")
        where_used.ELSEWHERE.append(import_module("cms.site.publication.uses").uses_in_pages)
