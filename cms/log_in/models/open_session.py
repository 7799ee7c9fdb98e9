from importlib import import_module

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OpenSessions(models.QuerySet):
    def of(self, user):
        """Those that are open still, the last seen first: a new password has ended those from before."""
        keys = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
        return self.filter(user=user, auth_hash=user.get_session_auth_hash(), session_key__in=keys)

    def end(self) -> int:
        """Log out in each of them. Returns how many there were."""
        keys = list(self.values_list("session_key", flat=True))
        for key in keys:
            import_module(settings.SESSION_ENGINE).SessionStore().delete(key)
        self.filter(session_key__in=keys).delete()
        return len(keys)


class OpenSession(models.Model):
    """Where a user is logged in: what stands in the list of their sessions. The session itself is Django's."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="open_sessions", verbose_name=_("user")
    )
    session_key = models.CharField(max_length=40, unique=True)
    auth_hash = models.CharField(max_length=128)
    agent = models.CharField(max_length=300, blank=True)
    address = models.CharField(_("network address"), max_length=45, blank=True)
    began_at = models.DateTimeField(_("since"), default=timezone.now)
    seen_at = models.DateTimeField(_("last seen"), default=timezone.now)

    objects = OpenSessions.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["-seen_at", "-pk"]

    def __str__(self):
        return str(self.user)
