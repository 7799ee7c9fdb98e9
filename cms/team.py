"""Accounts and their rights, under the name that a newsroom has for them."""

from django.contrib.auth.apps import AuthConfig
from django.utils.translation import gettext_lazy as _


class TeamConfig(AuthConfig):
    verbose_name = _("Team")
