from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from plumbing.database.fields import AddressField, SearchField
from plumbing.database.previous import PreviousAddress
from plumbing.web.addresses import address_of

MADE_FROM_NAME = _("Left empty, it is made from the name. Former addresses go on leading here.")


class Section(models.Model):
    """A room of the publication, such as Politics or Culture. An article stands in one at most."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = AddressField(_("address"), max_length=80, made_from="name", help_text=MADE_FROM_NAME)
    description = models.CharField(
        _("description"), max_length=300, blank=True, help_text=_("One sentence for the head of the section’s page.")
    )
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Lower numbers come first in the masthead.")
    )

    search_text = SearchField(sources=["name"])

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["order", "name"]
        constraints = [models.CheckConstraint(condition=~Q(slug=""), name="a_section_has_a_slug")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("section", self.slug)


class PreviousSectionSlug(PreviousAddress):
    """A slug that a section once had."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="previous_slugs")

    class Meta(PreviousAddress.Meta):
        verbose_name = _("former address of a section")
        verbose_name_plural = _("former addresses of sections")
