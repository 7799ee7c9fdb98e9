from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.notes.anchors import WordAnchor


class WordNoteQuerySet(models.QuerySet):
    def open(self):
        """Notes that nobody has resolved; answers are no notes of their own."""
        return self.filter(answers=None, resolved_at=None)

    def with_thread(self):
        return self.select_related("by", "assignee").prefetch_related(
            models.Prefetch("replies", WordNote.objects.select_related("by"))
        )


class WordNote(models.Model):
    """What somebody in the newsroom says of words in a text, or an answer to that. Readers get nothing of it.

    The words are kept with what stood around them (`anchor`), and looked for in the text of now; an answer has none.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="word_notes")
    answers = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"), auto_now_add=True)
    text = models.TextField(_("note"), max_length=2000)
    exact = models.TextField(_("words"), blank=True)
    before = models.CharField(max_length=40, blank=True)
    after = models.CharField(max_length=40, blank=True)
    was_only = models.BooleanField(default=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assigned to"),
    )
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = WordNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("editorial note")
        verbose_name_plural = _("editorial notes")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["article"], condition=models.Q(resolved_at=None, answers=None), name="word_note_open")
        ]

    def __str__(self):
        return self.text

    @property
    def anchor(self):
        return WordAnchor(self.exact, self.before, self.after, self.was_only)
