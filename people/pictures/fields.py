"""Form fields whose pictures are written anew before a model gets them; why one is refused stands at the field."""

from django import forms

from people.pictures import rewritten

ACCEPTED = "image/*,.heic,.heif"


class PictureField(forms.FileField):
    """Takes the place of Django's ImageField, which reads the file before its size is known and refuses without a reason."""

    def to_python(self, data):
        upload = super().to_python(data)
        return self.written_anew(upload) if upload else upload

    def written_anew(self, upload):
        return rewritten(upload)

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": ACCEPTED}


class PortraitField(PictureField):
    """The portrait of a person."""
