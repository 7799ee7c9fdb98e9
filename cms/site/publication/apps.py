"""The publication: its redirects."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    name = "cms.site.publication"
    label = "publication"
    verbose_name = _("Publication")
    default_auto_field = "django.db.models.BigAutoField"
