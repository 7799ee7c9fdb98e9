from django.db import models
from django.db.models import Q


class QuoteForm(models.TextChoices):
    INLINE = "inline", "In the sentence"
    BLOCK = "block", "On its own"


class QuoteQuerySet(models.QuerySet):
    def of_published(self, articles):
        """Quotes standing in `articles` (a queryset), newest article first."""
        return (
            self.filter(article__in=articles).select_related("article").order_by("-article__published_at", "position")
        )


class Quote(models.Model):
    """Exact words, who said them, and where they stand in an article. Derived from the live document; no speaker means unknown."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="quotes")
    speaker = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="quotes")
    text = models.TextField()
    source_address = models.URLField(max_length=500, blank=True)
    said_on = models.DateField(null=True, blank=True)
    form = models.CharField(max_length=10, choices=QuoteForm, default=QuoteForm.INLINE)
    position = models.PositiveSmallIntegerField()

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="quotes_have_a_place"),
            models.CheckConstraint(condition=~Q(text=""), name="quote_has_words"),
            models.CheckConstraint(condition=Q(form__in=QuoteForm.values), name="quote_form_is_known"),
        ]

    def __str__(self):
        return f"“{self.text[:60]}” — {self.speaker or 'unknown'}"

    def get_absolute_url(self):
        return f"{self.article.get_absolute_url()}#q{self.position}"
