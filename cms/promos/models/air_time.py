from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.promos import zones
from cms.promos.schedule import DAYS
from cms.promos.wording import DAY_NAMES, clock, zone_name


def is_zone(name):
    """A validator: the name stands in the time zone database."""
    if not zones.is_known(name):
        sentence = gettext("“%(name)s” is not a time zone. Names look like America/New_York or Europe/London.")
        raise ValidationError(sentence % {"name": name})


class AirTime(models.Model):
    """An AirTime is a weekly hour of a show, by the clocks of those who announce it."""

    promo = models.ForeignKey("promos.Promo", models.CASCADE, related_name="air_times", verbose_name=_("promo"))
    day = models.CharField(_("day"), max_length=3, choices=list(DAY_NAMES.items()))
    time = models.TimeField(_("time"), help_text=_("Local time in that time zone."))
    zone = models.CharField(_("time zone"), max_length=60, validators=[is_zone])
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), null=True, blank=True, help_text=_("How long it lasts. Left empty, an hour is assumed.")
    )

    class Meta:
        verbose_name = _("air time")
        verbose_name_plural = _("air times")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["promo", "day", "time", "zone"],
                name="a_show_begins_once_at_a_time",
                violation_error_message=_("This air time is there already."),
            ),
            models.CheckConstraint(condition=Q(day__in=DAYS), name="an_air_time_is_on_a_day_of_the_week"),
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gt=0, minutes__lte=24 * 60),
                name="a_show_lasts_a_day_at_most",
                violation_error_message=_("A show lasts at least a minute and at most a day."),
            ),
            models.CheckConstraint(condition=~Q(zone=""), name="an_air_time_has_a_zone"),
        ]

    def __str__(self):
        return f"{self.get_day_display()} {clock(self.time)} {zone_name(self.zone)}"
