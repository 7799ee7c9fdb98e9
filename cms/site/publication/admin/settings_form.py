"""The form of the settings: what the environment says is shown and cannot be changed; nothing is written over unseen."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

from cms.site.publication.admin.colour_input import ColourInput, as_written_in_full
from cms.site.publication.facts import overridden
from cms.site.publication.models import Publication, SettingsRevision
from cms.site.publication.revisions import newest_of, said_meanwhile
from people.pictures import rewritten
from people.pictures.fields import FilesSentAgain, PictureField
from people.pictures.widgets import PictureInput

SMALLEST_LOGO, LARGEST_LOGO, SMALLEST_ICON = 24, 1_600, 512
SHARED = 1_200
PROGRAMS = {"user-agent", "allow", "disallow", "crawl-delay", "sitemap", "content-signal", "host", "license"}
PICTURES = ("logo", "logo_dark", "icon", "share_picture")


class LogoField(PictureField):
    def written_anew(self, upload):
        return rewritten(upload, name="logo", longest=LARGEST_LOGO, shortest=SMALLEST_LOGO)


class IconField(PictureField):
    def written_anew(self, upload):
        icon = rewritten(upload, name="icon", longest=1_024, shortest=SMALLEST_ICON)
        with Image.open(icon) as picture:
            width, height = picture.size
        if width != height:
            sentence = _("An icon has to be square. This picture has %(width)s × %(height)s pixels: crop it first.")
            raise ValidationError(sentence % {"width": width, "height": height})
        icon.seek(0)
        return icon


class SharePictureField(PictureField):
    def written_anew(self, upload):
        return rewritten(upload, name="share", longest=SHARED)


class SettingsForm(FilesSentAgain):
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Publication
        fields = [field.name for field in Publication._meta.fields if field.editable and not field.primary_key]
        field_classes = {
            "logo": LogoField,
            "logo_dark": LogoField,
            "icon": IconField,
            "share_picture": SharePictureField,
        }
        widgets = {
            **{name: PictureInput() for name in PICTURES},
            **{name: forms.TextInput(attrs={"size": 60, "dir": "auto"}) for name in ("name", "tagline", "legal_name")},
            "accent": ColourInput(attrs={"size": 10, "spellcheck": "false"}),
            "description": forms.Textarea(attrs={"rows": 3, "cols": 70}),
            "accounts": forms.Textarea(attrs={"rows": 4, "cols": 70, "spellcheck": "false"}),
            "robots_additions": forms.Textarea(attrs={"rows": 6, "cols": 70, "spellcheck": "false"}),
            "founded_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            **dict.fromkeys(("faces", "navigation"), forms.RadioSelect),
        }

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        known = {"based_on": newest_of(SettingsRevision.Subject.SETTINGS).number}
        super().__init__(*args, instance=instance, initial=known | (initial or {}), **kwargs)
        self.overridden = overridden()
        for name, (setting, value) in self.overridden.items():
            self.fields[name] = shown_only(self.fields[name], setting, value)
            self.initial[name] = self.fields[name].initial
        for name in ("signal_search", "signal_input", "signal_train"):
            if name not in self.overridden:
                self.fields[name].choices = [("", _("no preference")), *self.fields[name].choices[1:]]

    def clean_accent(self):
        return as_written_in_full(self.cleaned_data["accent"])

    def clean_accounts(self):
        """Each a whole address, once."""
        lines = dict.fromkeys(self.cleaned_data["accounts"].split())
        for line in lines:
            if not is_whole_address(line):
                sentence = _("“%(line)s” is not a whole address. Write it as https://example.social/@paper.")
                raise ValidationError(sentence % {"line": line})
        return "\n".join(lines)

    def clean_robots_additions(self):
        said = self.cleaned_data["robots_additions"]
        lines = [line.strip() for line in said.splitlines()] if "robots_additions" not in self.overridden else []
        for line in lines:
            if line and not line.startswith("#") and line.partition(":")[0].strip().lower() not in PROGRAMS:
                sentence = _("“%(line)s” is no rule of robots.txt. Write for instance “Disallow: /drafts/”.")
                raise ValidationError(sentence % {"line": line})
        return "\n".join(lines).strip()

    def clean(self):
        said = super().clean()
        # What the environment says is shown, and never written into the row.
        for name in self.overridden:
            said[name] = getattr(self.instance, name)
        if sentence := said_meanwhile(self, SettingsRevision.Subject.SETTINGS):
            raise ValidationError(sentence)
        return said


def is_whole_address(line):
    try:
        parts = urlsplit(line)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # for a host in brackets that is none
        return False


def shown_only(field, setting, value):
    """A field that shows what the environment says, and why it cannot be changed here."""
    shown = value if len(value) < 200 else f"{value[:200]} …"
    sentence = _(
        "Set on the server as %(setting)s, which takes precedence. To edit it here, have that setting removed."
    )
    return forms.CharField(
        label=field.label, initial=shown, disabled=True, required=False, help_text=sentence % {"setting": setting}
    )
