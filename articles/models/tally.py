"""How many articles carry a tag or are of a month, so that no page has to count them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Tally(models.Model):
    """The number of released articles that carry a tag, or that were published in a month by the publication's clock. Derived
    (articles.tallies). Some of them readers may not see yet, or no longer.
    """

    tag = models.OneToOneField("articles.Tag", models.CASCADE, null=True, related_name="tally")
    month = models.PositiveIntegerField(null=True, unique=True)  # as in 202611
    number = models.IntegerField(default=0)

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        constraints = [
            models.CheckConstraint(
                condition=Q(tag=None, month__isnull=False) | Q(tag__isnull=False, month=None),
                name="a_tally_is_of_a_tag_or_a_month",
            )
        ]

    def __str__(self):
        return gettext("%(kind)s: %(text)s") % {"kind": self.tag or self.month, "text": self.number}


class Tallied(models.Model):
    """In which tallies an article is counted. Not asked for by pages; a verb finds here what it has to take back."""

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="tallied")
    month = models.PositiveIntegerField()
    tags = models.JSONField(default=list)  # their primary keys

    class Meta:
        verbose_name = _("tallied article")
        verbose_name_plural = _("tallied articles")

    def __str__(self):
        return str(self.article)

    @property
    def keys(self):
        """Pairs of a column of Tally and its value there."""
        return {("month", self.month), *(("tag_id", tag) for tag in self.tags)}
