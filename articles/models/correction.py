from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class Correction(models.Model):
    """What was wrong in a published article, told to its readers. Never taken back: a further one follows."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        CLARIFICATION = "clarification", _("Clarification")
        UPDATE = "update", pgettext_lazy("kind of correction", "Update")
        NOTE = "note", _("Editor’s note")
        RETRACTION = "retraction", _("Retraction")

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="corrections", verbose_name=_("article")
    )
    kind = models.CharField(_("type"), max_length=20, choices=Kind, default=Kind.CORRECTION)
    text = models.TextField(_("text"), help_text=_("What was wrong and what is right, in whole sentences."))
    made_at = models.DateTimeField(_("publication date"), default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["made_at"]
        indexes = [models.Index(fields=["-made_at", "-id"], name="correction_newest_first")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="correction_says_something"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["correction", "clarification", "update", "note", "retraction"]),
                name="correction_kind_is_known",
            ),
        ]

    def __str__(self):
        return gettext("%(kind)s: %(text)s") % {"kind": self.get_kind_display(), "text": self.text[:60]}

    @property
    def is_at_the_top(self):
        """A retraction stands before the text, all else after it."""
        return self.kind == self.Kind.RETRACTION
