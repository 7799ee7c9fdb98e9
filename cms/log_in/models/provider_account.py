from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ProviderAccount(models.Model):
    """By what a provider of OpenID Connect knows a user: once it is here, addresses no longer count."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="provider_accounts", verbose_name=_("user")
    )
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("account at a provider")
        verbose_name_plural = _("accounts at a provider")
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="a_subject_of_a_provider_is_one_user"),
            models.UniqueConstraint(fields=["issuer", "user"], name="a_user_is_one_subject_of_a_provider"),
        ]

    def __str__(self):
        return str(self.user)
