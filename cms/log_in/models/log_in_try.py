"""Who tried to log in: the memory of the throttle, and what an administrator looks through after an attack."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class LogInTry(models.Model):
    """One attempt with a password or a code. It is written before either is looked at, and goes when it is old."""

    class Step(models.TextChoices):
        PASSWORD = "password", _("a password")
        CODE = "code", _("a code")

    account = models.CharField(
        _("account"), max_length=150, help_text=_("The name that was typed; there may be no such account.")
    )
    address = models.CharField(
        _("network address"),
        max_length=45,
        blank=True,
        help_text=_("The network address; empty when a proxy hides it."),
    )
    tried_at = models.DateTimeField(_("when"))
    step = models.CharField(_("what was tried"), max_length=10, choices=Step, default=Step.PASSWORD)
    succeeded = models.BooleanField(_("succeeded"), default=False)

    class Meta:
        verbose_name = _("login")
        verbose_name_plural = _("logins")
        ordering = ["-tried_at"]
        indexes = [
            models.Index(fields=["account", "tried_at"], name="log_ins_of_an_account"),
            models.Index(fields=["address", "tried_at"], name="log_ins_from_an_address"),
        ]

    def __str__(self):
        sentence = gettext("%(account)s, succeeded") if self.succeeded else gettext("%(account)s, failed")
        return sentence % {"account": self.account}
