from django.conf import settings
from django.db import models


class EventChanged(Exception):
    """Somebody tried to rewrite history."""


class Event(models.Model):
    """That somebody did something to an article: the history that editors read. Rows are only ever added."""

    class Verb(models.TextChoices):
        SAVED = "saved", "saved"
        SUBMITTED = "submitted", "submitted for review"
        APPROVED = "approved", "approved"
        REOPENED = "reopened", "changed the text after its approval"
        RETURNED = "returned", "returned to draft"
        SCHEDULED = "scheduled", "scheduled"
        INCLUDED = "included", "included newer changes in what is scheduled"
        RESCHEDULED = "rescheduled", "rescheduled"
        UNSCHEDULED = "unscheduled", "unscheduled"
        PUBLISHED = "published", "published"
        WITHDRAWN = "withdrawn", "withdrew"
        CORRECTED = "corrected", "corrected"
        RESTORED = "restored", "restored"
        RENAMED = "renamed", "changed the address"
        RELEASED = "released", "released"
        FAILED = "failed", "could not release"
        POST_CHANGED = "post_changed", "changed a post in"

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="events")
    verb = models.CharField(max_length=20, choices=Verb)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    revision = models.ForeignKey("articles.Revision", models.RESTRICT, null=True, blank=True, related_name="events")
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["article", "-at"], name="event_by_article")]

    def __str__(self):
        return f"{self.by or 'Broadside'} {self.get_verb_display()} {self.article}"

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise EventChanged("An event is never edited: it is what happened.")
        super().save(*args, **kwargs)
