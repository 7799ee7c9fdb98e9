"""The portrait of a row: its columns, and what they come to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.pictures.focal_field import FocalField
from people.pictures.renditions_field import RenditionsField
from people.pictures.shapes import PORTRAIT, Focus


class Portrayed(models.Model):
    """A row that may have a portrait, shown as a square around its focal point."""

    portrait = models.ImageField(
        _("portrait"),
        upload_to="people/portraits/",
        blank=True,
        help_text=_(
            "A JPEG, PNG, WebP, AVIF or HEIC picture, at least 200 pixels wide and high. Location data is removed."
        ),
    )
    portrait_focal_x = FocalField(_("focal point of the portrait, across"), help_text=FocalField.ACROSS)
    portrait_focal_y = FocalField(_("focal point of the portrait, down"), help_text=FocalField.DOWN)
    portrait_renditions = RenditionsField(
        source="portrait", focus=["portrait_focal_x", "portrait_focal_y"], shapes=[PORTRAIT]
    )
    portrait_alt = models.CharField(
        _("alternative text for the portrait"),
        max_length=250,
        blank=True,
        help_text=_("What the portrait shows, for readers who cannot see it. Can be left empty beside the name."),
    )

    class Meta:
        abstract = True

    @property
    def portrait_focus(self):
        return Focus.at(self.portrait_focal_x, self.portrait_focal_y)

    def portrait_address(self, least):
        """Where the square file of the portrait is that has at least so many pixels across; "" without a portrait."""
        return (
            self._meta.get_field("portrait_renditions").address(self.portrait, PORTRAIT, least) if self.portrait else ""
        )
