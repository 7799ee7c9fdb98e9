from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.section import MADE_FROM_NAME
from plumbing.database.fields import AddressField, SearchField
from plumbing.database.previous import PreviousAddress
from plumbing.web.addresses import address_of


class Series(models.Model):
    """A run of articles that are read one after the other."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = AddressField(_("address"), max_length=120, made_from="name", help_text=MADE_FROM_NAME)
    description = models.CharField(_("description"), max_length=300, blank=True)

    search_text = SearchField(sources=["name"])

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("several of them", "series")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(slug=""), name="a_series_has_a_slug")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("series", self.slug)


class PreviousSeriesSlug(PreviousAddress):
    """A slug that a series once had."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="previous_slugs")

    class Meta(PreviousAddress.Meta):
        verbose_name = _("former address of a series")
        verbose_name_plural = _("former addresses of series")
