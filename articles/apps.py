from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from plumbing.merging import parts


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Articles")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Only now can be imported what needs the models.
        import_module("articles.search.following")
        parts.PARTS += [import_module(f"articles.merging.{each}").PART for each in ("people", "tags")]
