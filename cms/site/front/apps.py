"""The front page and the fronts of sections in the hand of editors (decision 240), and the site as of a moment (decision 241)."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrontConfig(AppConfig):
    name = "cms.site.front"
    label = "front"
    verbose_name = _("Front page")
    default_auto_field = "django.db.models.BigAutoField"
