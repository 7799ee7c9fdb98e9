"""How often articles are read: counts by day, and nothing of who reads."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReadingCount(models.Model):
    """A ReadingCount says how often an article was read on a day. It only grows, and names no reader (readership/counting.py)."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="reading_counts")
    day = models.DateField()
    opened = models.PositiveIntegerField(default=0)
    half_read = models.PositiveIntegerField(default=0)
    read_to_end = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("reading count")
        verbose_name_plural = _("reading counts")
        ordering = ["-day", "article"]
        constraints = [
            models.UniqueConstraint(fields=["day", "article"], name="an_article_is_counted_once_a_day"),
        ]

    def __str__(self):
        return f"{self.article}, {self.day}: {self.half_read} half read"
