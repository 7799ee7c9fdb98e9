import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def new_token():
    return secrets.token_urlsafe(32)


class CalendarLinkQuerySet(models.QuerySet):
    def usable(self):
        """Those of people who still work here."""
        return self.filter(user__is_active=True, user__is_staff=True)


class CalendarLink(models.Model):
    """A secret address at which one person's own calendar gets the plan. Making it anew, or deleting it, ends the old one."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token = models.CharField(max_length=60, unique=True, default=new_token)
    made_at = models.DateTimeField(auto_now=True)

    objects = CalendarLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")

    def __str__(self):
        return str(self.made_at)

    def get_absolute_url(self):
        return reverse("plan-feed", args=[self.token])
