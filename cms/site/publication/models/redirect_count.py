from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.site.publication.models.redirect import Redirect


class RedirectCount(models.Model):
    """How often a redirect was followed on a day. It names no reader."""

    redirect = models.ForeignKey(Redirect, models.CASCADE, related_name="counts")
    day = models.DateField()
    followed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("redirect count")
        verbose_name_plural = _("redirect counts")
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["redirect", "day"], name="a_redirect_is_counted_once_a_day")]

    def __str__(self):
        return f"{self.redirect}, {self.day}: {self.followed}"
