"""Form fields of recordings: a file is looked through before a model gets it, and why one is refused stands at the field."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.forms import ClearableFileInput

from articles.media.library import file_name, stem_of
from articles.media.models import MEDIA_TYPES
from articles.media.reading import read_recording
from articles.media.webvtt import BadCaptions, check_captions
from people.pictures.fields import KeptFileField

ACCEPTED = ",".join([*sorted(set(MEDIA_TYPES.values())), *sorted(MEDIA_TYPES)])


class RecordingField(KeptFileField):
    """A file input whose upload has been read; what was found is its attribute `recording`, and `stem` how it was called."""

    def to_python(self, data):
        upload = super().to_python(data)
        if upload:
            upload.stem = stem_of(upload)
            upload.recording = read_recording(upload)
            upload.name = file_name(upload.stem, upload.recording)
        return upload

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": ACCEPTED}


class PresentFileInput(ClearableFileInput):
    """A file input that tells in our words which file is there."""

    template_name = "admin/widgets/file.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        if context["widget"]["is_initial"]:
            context["widget"]["file_name"] = PurePath(value.name).name
        return context


class CaptionsField(KeptFileField):
    """A file input for WebVTT."""

    def to_python(self, data):
        upload = super().to_python(data)
        if upload:
            try:
                check_captions(upload.read())
            except BadCaptions as refusal:
                raise ValidationError(str(refusal)) from refusal
            upload.seek(0)
            upload.name = "captions.vtt"
        return upload

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": ".vtt,text/vtt"}
