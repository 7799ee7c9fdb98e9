"""What departs from a show's week: dates of its own, and days without it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cms.promos.models.air_time import is_zone
from cms.promos.schedule import Airing


class AirDate(models.Model):
    """An AirDate is one airing on a date: a special, or an event, which may last for days."""

    promo = models.ForeignKey("promos.Promo", models.CASCADE, related_name="air_dates", verbose_name=_("promo"))
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    zone = models.CharField(_("time zone"), max_length=60, validators=[is_zone])
    venue = models.CharField(
        _("venue"), max_length=120, blank=True, help_text=_("Where an event takes place, such as “Town Hall”.")
    )
    venue_address = models.CharField(
        _("address of the venue"), max_length=200, blank=True, help_text=_("Street and town.")
    )

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["promo", "starts_at"],
                name="an_event_begins_once_at_a_time",
                violation_error_message=_("This date is there already."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="an_event_ends_after_it_starts",
                violation_error_message=_("The event would end before it starts."),
            ),
            models.CheckConstraint(condition=~Q(zone=""), name="a_date_has_a_zone"),
            models.CheckConstraint(
                condition=~Q(venue="") | Q(venue_address=""),
                name="a_venue_has_a_name",
                violation_error_message=_("Name the venue of this address."),
            ),
        ]

    def __str__(self):
        return f"{self.airing.local_start:%Y-%m-%d %H:%M} {self.zone}"

    @property
    def airing(self):
        """It as an Airing, without its row."""
        return Airing(self.starts_at, self.ends_at, self.zone, self.venue, self.venue_address)


class AirBreak(models.Model):
    """An AirBreak is days on which the weekly times do not hold, such as a holiday. Airings of a date of their own stay."""

    promo = models.ForeignKey("promos.Promo", models.CASCADE, related_name="air_breaks", verbose_name=_("promo"))
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("break")
        verbose_name_plural = _("breaks")
        ordering = ["first_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")),
                name="a_break_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    def __str__(self):
        return f"{self.first_on} – {self.last_on}"
