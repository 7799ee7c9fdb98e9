from django.conf import settings
from django.db import models

from articles.document import Document


class RevisionChanged(Exception):
    """Somebody tried to change a snapshot."""


class RevisionQuerySet(models.QuerySet):
    def update(self, **values):
        raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")

    def bulk_update(self, objs, fields, batch_size=None):
        raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")


class Revision(models.Model):
    """A snapshot of an article as written: who, when, why, and what it was based on. It is never edited."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField(help_text="A Document as JSON.")
    hash = models.CharField(max_length=64)
    based_on = models.ForeignKey("self", models.RESTRICT, null=True, blank=True, related_name="followers")
    reason = models.CharField(max_length=200, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_is_unique_in_article")
        ]

    def __str__(self):
        return f"revision {self.number}"

    @property
    def document(self):
        return Document.from_json(self.content)

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")
        super().save(*args, **kwargs)
