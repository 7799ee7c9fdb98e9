"""Who is told of what in the newsroom, in the desk and by mail (decision 281)."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "cms.notifications"
    label = "notifications"
    verbose_name = _("Notifications")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Only now can be imported what needs the models. The newsroom is floors below, and knows nothing of its notifications.
        telling = import_module("cms.notifications.telling")
        post_save.connect(telling.tell, sender="articles.Event")
        post_save.connect(telling.tell_of_story, sender="articles.StoryEvent")
