from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.body.naming import named_in
from articles.document import Document
from articles.models.document_use import DocumentUse
from articles.models.todays_slugs import with_todays_slugs
from plumbing.database.plain_writes import WrittenPlainly


class RevisionChanged(Exception):
    """Somebody tried to change a snapshot."""


class RevisionQuerySet(models.QuerySet):
    def saved_from(self, draft_key, user):
        """The revision that `user` saved last from the form whose one-time key this is, or None."""
        return self.filter(draft_key=draft_key, made_by=user).first() if draft_key else None

    def update(self, **values):
        raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")

    def bulk_update(self, objs, fields, batch_size=None):
        raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")


class Revision(WrittenPlainly):
    """A snapshot of an article as written: who, when, why, and what it was based on. It is never edited."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField(help_text=_("A Document as JSON."))
    hash = models.CharField(max_length=64)
    based_on = models.ForeignKey("self", models.RESTRICT, null=True, blank=True, related_name="followers")
    reason = models.CharField(max_length=200, blank=True)
    slug = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("The address that the article has as soon as readers see this text. Empty: the one that it has."),
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    draft_key = models.UUIDField(
        null=True, editable=False, help_text=_("Of the unsaved text that became this: one form sent twice saves once.")
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-number"]
        indexes = [
            models.Index(fields=["draft_key"], condition=Q(draft_key__isnull=False), name="revision_by_draft_key"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_is_unique_in_article"),
            models.UniqueConstraint(
                fields=["made_by", "draft_key"], condition=Q(number=1), name="one_form_makes_one_article"
            ),
        ]

    def __str__(self):
        return gettext("revision %(number)s") % {"number": self.number}

    @property
    def document(self):
        """What was written, with whom and what it names by the slugs of today."""
        return with_todays_slugs(self.written)

    @cached_property
    def written(self):
        """What was written, in the words of then."""
        return Document.from_json(self.content)

    @cached_property
    def named(self):
        """What it names, in the words of then: pairs of a kind and a key (articles/body/naming.py)."""
        return named_in(self.content)

    def is_saved_from(self, draft_key, user):
        """Whether `user` saved it from the form whose one-time key this is."""
        return draft_key is not None and self.draft_key == draft_key and self.made_by_id == (user and user.pk)

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise RevisionChanged("A revision is never edited: save a new one through articles.workflow.")
        super().save(*args, **kwargs)
        DocumentUse.objects.note(self)
