"""Promos: what the publication says for itself around its articles."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PromosConfig(AppConfig):
    name = "cms.promos"
    label = "promos"
    verbose_name = _("Promos")
    default_auto_field = "django.db.models.BigAutoField"
