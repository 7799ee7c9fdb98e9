"""How often articles are read: counts by day, and nothing of who reads."""

from django.db import models
from django.db.models import Q
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


class Period(models.TextChoices):
    DAY = "day", _("Last 24 hours")
    WEEK = "week", _("Last 7 days")


class MostRead(models.Model):
    """A place in a list of what is read most, of the whole site or of a section. Derived (readership/most_read.py).

    It has no figures, so that a page that shows the list changes with it alone.
    """

    period = models.CharField(max_length=4, choices=Period)
    section = models.ForeignKey("articles.Section", models.CASCADE, null=True, related_name="most_read")
    place = models.PositiveSmallIntegerField()
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="most_read")

    class Meta:
        verbose_name = _("most read article")
        verbose_name_plural = _("most read articles")
        ordering = ["period", "section", "place"]
        constraints = [
            models.UniqueConstraint(fields=["section", "period", "place"], name="a_place_of_a_section_is_taken_once"),
            models.UniqueConstraint(
                fields=["period", "place"], condition=Q(section=None), name="a_place_of_the_site_is_taken_once"
            ),
            models.CheckConstraint(condition=Q(period__in=Period.values), name="a_period_is_a_day_or_a_week"),
        ]

    def __str__(self):
        return f"{self.get_period_display()}, {self.place}: {self.article}"


class MostReadUpdate(models.Model):
    """The one row that says when the lists were last worked out, by whichever process took its turn."""

    at = models.DateTimeField()

    class Meta:
        verbose_name = _("update of the most read articles")
        verbose_name_plural = _("updates of the most read articles")

    def __str__(self):
        return str(self.at)
