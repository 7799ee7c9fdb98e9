from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.promos.models.promo import Placement


class PromoCount(models.Model):
    """A PromoCount says how often a variant was seen in a placement on a day. It only grows, and names no reader."""

    variant = models.ForeignKey("promos.PromoVariant", models.CASCADE, related_name="counts")
    day = models.DateField()
    placement = models.CharField(max_length=10, choices=Placement)
    seen = models.PositiveIntegerField(default=0)
    clicked = models.PositiveIntegerField(default=0)
    dismissed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("promo count")
        verbose_name_plural = _("promo counts")
        ordering = ["-day", "variant", "placement"]
        constraints = [
            models.UniqueConstraint(fields=["variant", "day", "placement"], name="a_variant_is_counted_once_a_day"),
            models.CheckConstraint(condition=Q(placement__in=Placement.values), name="a_count_is_of_a_known_placement"),
        ]

    def __str__(self):
        return f"{self.variant}, {self.day}, {self.get_placement_display().lower()}: {self.seen} seen"
