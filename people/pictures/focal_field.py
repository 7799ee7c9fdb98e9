"""The columns that say where the focal point of a picture lies."""

from django import forms
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

MIDDLE = 0.5


class FocalField(models.FloatField):
    """A share of the width or the height of a picture, from its upper left corner. The middle, until somebody says otherwise."""

    ACROSS = _("0 is the left edge, 1 the right.")
    DOWN = _("0 is the upper edge, 1 the lower.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": MIDDLE} | kwargs)

    def deconstruct(self):
        """Migrations need not know more than that it is a number."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FloatField", args, kwargs

    def formfield(self, **kwargs):
        facts = {"form_class": FocalFormField, "min_value": 0, "max_value": 1, "required": False}
        return super().formfield(**facts | kwargs)


class FocalFormField(forms.FloatField):
    """A field that was emptied is the middle; one that was not sent leaves the focal point as it is."""

    def clean(self, value):
        return MIDDLE if value == "" else super().clean(value)


def within_picture(across: str, down: str) -> Q:
    """The condition that two columns are a point of a picture."""
    return Q(**{f"{name}__{bound}": share for name in (across, down) for bound, share in (("gte", 0), ("lte", 1))})
