import hashlib
import secrets

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

NUMBER = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another
PARTS, PART = 4, 4  # 79 bits, too many to be guessed: a plain digest is enough, and no limit has to be set


class RecoveryCodes(models.QuerySet):
    def unused(self):
        return self.filter(used_at=None)

    def make_for(self, user) -> list[str]:
        """Ten new codes in the place of all former ones. Only now can they be read."""
        codes = [new_code() for _ in range(NUMBER)]
        with transaction.atomic():
            self.filter(user=user).delete()
            self.bulk_create(RecoveryCode(user=user, digest=digest_of(code)) for code in codes)
        return codes

    def accept(self, user, typed: str) -> bool:
        """Whether this is an unused code of the user; it is used from now on."""
        found = self.filter(user=user, digest=digest_of(typed), used_at=None)
        return found.update(used_at=timezone.now()) == 1


class RecoveryCode(models.Model):
    """One of ten codes for whoever has lost every other second factor; each holds once."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="recovery_codes", verbose_name=_("user")
    )
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(_("last used"), null=True)

    objects = RecoveryCodes.as_manager()

    class Meta:
        verbose_name = _("recovery code")
        verbose_name_plural = _("recovery codes")
        constraints = [models.UniqueConstraint(fields=["user", "digest"], name="a_recovery_code_is_there_once")]

    def __str__(self):
        return str(self.user)


def new_code():
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(PART)) for _ in range(PARTS))


def digest_of(code):
    """Case, spaces and hyphens do not count."""
    letters = "".join(each for each in code.casefold() if each.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()


def looks_like_one(typed: str) -> bool:
    """Whether this is as long as a recovery code, which no code of an app is."""
    return sum(each.isalnum() for each in typed) == PARTS * PART
