"""The publication's own copies of posts on social platforms."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from articles.social.platforms.registry import PLATFORMS
from people import platforms


class SocialConfig(AppConfig):
    name = "articles.social"
    label = "social"
    verbose_name = _("Posts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        platforms.register(PLATFORMS)
