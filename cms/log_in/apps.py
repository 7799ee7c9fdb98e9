from importlib import import_module

from django.apps import AppConfig
from django.contrib import admin
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class LogInConfig(AppConfig):
    name = "cms.log_in"
    label = "log_in"
    verbose_name = _("Logins")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Only now can be imported what needs the models.
        admin.site.login_form = import_string("cms.log_in.forms.LogInForm")
        import_module("cms.log_in.noting")
        import_module("cms.log_in.checks")
