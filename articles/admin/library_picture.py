"""The field of a picture of the library in other forms: chosen by its name, which scripts make a choice by sight."""

import json

from django import forms
from django.db.models import Model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy

from articles.desk.images import as_choice
from articles.models import Image
from people.pictures.places import OF_LIBRARY, as_facts

SCRIPTS = [
    forms.Script(f"js/admin/{name}.js", type="module") for name in ("file-drop", "focal-point", "library-dialog")
]


class LibraryPictureInput(forms.TextInput):
    class Media:
        js = [*SCRIPTS, forms.Script("js/admin/library-picture.js", type="module")]

    def render(self, name, value, attrs=None, renderer=None):
        context = self.get_context(name, value, attrs)
        image = Image.objects.filter(name=value).first() if value else None
        urls = {"images": reverse("desk:images"), "image": reverse("desk:image")}
        facts = {"urls": urls, "places": as_facts(OF_LIBRARY), "picture": image and as_choice(image)}
        return render_to_string("admin/_library_picture.html", context | {"script": json.dumps(facts)})


class LibraryPictureField(forms.ModelChoiceField):
    """A picture of the library by its name. The value is the row, or None."""

    widget = LibraryPictureInput
    default_error_messages = {"invalid_choice": gettext_lazy("There is no picture of this name in the library.")}

    def __init__(self, **kwargs):
        super().__init__(
            Image.objects.all(),
            to_field_name="name",
            **{"help_text": gettext_lazy("The name of a picture of the library.")} | kwargs,
        )

    def prepare_value(self, value):
        """Forms of models know the row by its number."""
        if isinstance(value, int):
            value = Image.objects.filter(pk=value).first()
        return super().prepare_value(value) if isinstance(value, Model) else value
