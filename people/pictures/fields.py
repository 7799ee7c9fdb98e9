"""Form fields whose pictures are written anew before a model gets them; why one is refused stands at the field."""

from django import forms
from django.utils.translation import gettext as _

from people.pictures import rewritten

ACCEPTED = "image/*,.heic,.heif"


class KeptFileField(forms.FileField):
    """A file input that goes on showing the file that is kept, whatever has become of the one that was sent."""

    def bound_data(self, data, initial):
        return initial

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": ACCEPTED}


class PictureField(KeptFileField):
    """Takes the place of Django's ImageField, which reads the file before its size is known and refuses without a reason."""

    def to_python(self, data):
        upload = super().to_python(data)
        return self.written_anew(upload) if upload else upload

    def written_anew(self, upload):
        return rewritten(upload)


class PortraitField(PictureField):
    """The portrait of a person."""


class FilesSentAgain(forms.ModelForm):
    """A form that says so where a file has to be chosen again: browsers send one only once, whatever else was at fault."""

    def full_clean(self):
        super().full_clean()
        if not self.errors:
            return
        for name, field in self.fields.items():
            if isinstance(field, KeptFileField) and self.add_prefix(name) in self.files and name not in self.errors:
                self.add_error(
                    name,
                    _("Choose this file again. It was not saved, because another field has to be corrected first."),
                )
