from django.db import models
from django.utils.translation import gettext_lazy as _


class PromoCount(models.Model):
    """A PromoCount says how often a variant was seen in a placement on a day. It only grows, and names no reader.

    Placements may be renamed; what was counted keeps the name that it was counted under.
    """

    variant = models.ForeignKey("promos.PromoVariant", models.CASCADE, related_name="counts")
    day = models.DateField()
    placement = models.CharField(max_length=10)
    seen = models.PositiveIntegerField(default=0)
    clicked = models.PositiveIntegerField(default=0)
    dismissed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("promo count")
        verbose_name_plural = _("promo counts")
        ordering = ["-day", "variant", "placement"]
        constraints = [
            models.UniqueConstraint(fields=["variant", "day", "placement"], name="a_variant_is_counted_once_a_day"),
        ]

    def __str__(self):
        return f"{self.variant}, {self.day}, {self.placement}: {self.seen} seen"
