from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.accounts import name_of


class EventChanged(Exception):
    """Somebody tried to rewrite history."""


class TeamEvent(models.Model):
    """That somebody logged in, or changed what an account may do: the history that administrators read.

    Rows are only added, and go when they are old.

    No password stands here, nor what was typed in the place of a name that does not exist: people type passwords there.
    """

    class Verb(models.TextChoices):
        LOGGED_IN = "logged_in", _("logged in")
        FAILED = "failed", _("failed to log in")
        FACTOR_ADDED = "factor_added", _("added a second factor")
        FACTOR_REMOVED = "factor_removed", _("removed a second factor")
        CODES_MADE = "codes_made", _("made new recovery codes")
        UNLOCKED = "unlocked", _("removed the second factor of somebody else")
        PASSWORD_CHANGED = "password_changed", _("changed a password")
        EMAIL_CHANGED = "email_changed", _("changed an e-mail address")
        LOGGED_OUT = "logged_out", _("logged out other sessions")
        INVITED = "invited", _("invited")
        RIGHTS_CHANGED = "rights_changed", _("changed rights")
        DEACTIVATED = "deactivated", _("deactivated an account")
        ACTIVATED = "activated", _("activated an account")
        DELETED = "deleted", _("deleted an account")
        EXPORTED = "exported", _("exported")

    verb = models.CharField(_("what"), max_length=20, choices=Verb)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    by_name = models.CharField(max_length=310, blank=True)
    about = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("whose account")
    )
    about_name = models.CharField(max_length=310, blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    network = models.CharField(
        _("network"), max_length=50, blank=True, help_text=_("The network that it came from, not the whole address.")
    )
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("entry in the history of the team")
        verbose_name_plural = _("history of the team")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.by_name or gettext('Somebody')}: {self.get_verb_display()}"

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise EventChanged
        # The names stay when the accounts are deleted.
        self.by_name = name_of(self.by) if self.by else ""
        self.about_name = name_of(self.about) if self.about else ""
        super().save(*args, **kwargs)
