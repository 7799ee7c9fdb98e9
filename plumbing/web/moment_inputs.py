"""Inputs of days and hours that browsers know: each brings its own calendar, for mouse, touch and keyboard, in its reader's language."""

from django import forms
from django.db import models

from plumbing.web.moments import MomentField, MomentInput

# The `formfield_overrides` of an admin.
OVERRIDES = {
    models.DateTimeField: {"form_class": MomentField, "widget": MomentInput},
    models.DateField: {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")},
    models.TimeField: {"widget": forms.TimeInput(attrs={"type": "time"}, format="%H:%M")},
}
