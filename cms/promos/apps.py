"""Promos: what the publication says for itself around its articles."""

from django.apps import AppConfig


class PromosConfig(AppConfig):
    name = "cms.promos"
    label = "promos"
    verbose_name = "Promos"
    default_auto_field = "django.db.models.BigAutoField"
