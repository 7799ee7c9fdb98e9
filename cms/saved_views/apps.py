"""Lists of the admin as somebody wants them again: a search and filters under a name (decision 275)."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SavedViewsConfig(AppConfig):
    name = "cms.saved_views"
    label = "saved_views"
    verbose_name = _("Saved views")
    default_auto_field = "django.db.models.BigAutoField"
