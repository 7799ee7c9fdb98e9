from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.log_in.second_factor import one_time_codes


class AuthenticatorApp(models.Model):
    """The app of one user that shows a new code every thirty seconds (RFC 6238).

    Its secret stands here in the clear: whoever reads the database has open sessions, too, for which no factor is asked.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="authenticator_app", verbose_name=_("user")
    )
    secret = models.CharField(max_length=64)
    last_step = models.BigIntegerField(default=0)
    added_at = models.DateTimeField(_("added"), auto_now_add=True)
    used_at = models.DateTimeField(_("last used"), null=True)

    class Meta:
        verbose_name = _("authenticator app")
        verbose_name_plural = _("authenticator apps")

    def __str__(self):
        return str(self.user)

    def accept(self, code: str) -> bool:
        """Whether the code is right and was not used before, in any process: of two that send it at once one gets in."""
        now = timezone.now()
        step = one_time_codes.step_of(self.secret, code, now.timestamp())
        if step is None:
            return False
        unused = AuthenticatorApp.objects.filter(pk=self.pk, last_step__lt=step)
        return unused.update(last_step=step, used_at=now) == 1
