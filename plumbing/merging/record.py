"""What is kept of a merge, so that it can be undone."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext

DAYS_TO_UNDO = 30


class MergeQuerySet(models.QuerySet):
    def undoable(self):
        """Those that are still merged and young enough, the newest first."""
        since = timezone.now() - timedelta(days=DAYS_TO_UNDO)
        return self.filter(undone_at=None, made_at__gt=since).order_by("-made_at", "-pk")

    def forget_changes(self, days):
        """Drop what nobody can need any more: the journals of merges that are older. Returns how many."""
        before = timezone.now() - timedelta(days=max(days, DAYS_TO_UNDO))
        return self.filter(made_at__lte=before).exclude(entries=[]).update(entries=[])


class Merge(models.Model):
    """That one row was merged into another, with all that this changed. Only its undoing is noted later.

    The concrete model has a foreign key `kept` to the row that is left.
    """

    gone_name = models.CharField(max_length=200)
    gone_slug = models.CharField(max_length=200)
    gone_key = models.BigIntegerField()
    entries = models.JSONField(default=list)  # of the journal (plumbing.database.journal)
    facts = models.JSONField(default=dict)  # by which the parts bring derived rows up to date
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = MergeQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ()
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return gettext("“%(gone)s” merged into “%(kept)s”") % {"gone": self.gone_name, "kept": self.kept}
