"""The fields of a promo's form that are not as its columns: moments by the clocks of a zone, several kinds in one column."""

from contextlib import contextmanager

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.library_picture import LibraryPictureField
from articles.models.kind import Kind
from cms.promos import zones
from cms.promos.admin.zone_field import ZoneField
from cms.promos.models.targets import words_between_bars

ONE_NAME = _("Another wording has this name already.")
ONE_CONTROL = _("Only one wording can be the control.")


def zone_of_the_publication():
    return _("The publication’s: %(zone)s") % {"zone": settings.TIME_ZONE.replace("_", " ")}


@contextmanager
def clocks_of(zone):
    """Within it, moments in forms are those of a zone; of the publication's, where its name is empty or no name."""
    with timezone.override(zone if zones.is_known(zone) else settings.TIME_ZONE):
        yield


class KindsFormField(forms.MultipleChoiceField):
    """Several kinds of articles, kept between bars."""

    def __init__(self, **options):
        super().__init__(choices=Kind.choices, widget=forms.CheckboxSelectMultiple, required=False, **options)

    def prepare_value(self, value):
        return value.strip("|").split("|") if isinstance(value, str) and value else value or []

    def clean(self, value):
        return words_between_bars(super().clean(value))


class FormInZone(forms.ModelForm):
    """A form whose moments are shown and read by the clocks of its field `zone`."""

    MOMENTS = ("starts_at", "ends_at")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        with clocks_of(self.initial.get("zone") or ""):
            for name in self.MOMENTS:
                if moment := self.initial.get(name):
                    self.initial[name] = timezone.localtime(moment).replace(tzinfo=None)

    def full_clean(self):
        with clocks_of(self.data.get(self.add_prefix("zone"), "") if self.is_bound else ""):
            super().full_clean()


class PromoForm(FormInZone):
    zone = ZoneField(
        label=_("Time zone"),
        first=zone_of_the_publication,
        required=False,
        help_text=_("By whose clocks the dates are meant. Summer time is taken into account."),
    )
    kinds = KindsFormField(label=_("Types of articles"))
    never_kinds = KindsFormField(label=_("Never with types of articles"))


class AirTimeForm(forms.ModelForm):
    zone = ZoneField(
        label=_("Time zone"),
        initial=lambda: settings.TIME_ZONE,
        help_text=_("Where the show is announced. Summer time is taken into account."),
    )


class AirDateForm(FormInZone):
    zone = ZoneField(label=_("Time zone"), initial=lambda: settings.TIME_ZONE)


class VariantFormSet(forms.BaseInlineFormSet):
    """Deletes wordings so that what was counted of them stays."""

    def clean(self):
        """What one wording says of the others, which Django asks of the rows that are saved already."""
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in kept if form.is_valid() and not form.cleaned_data.get("DELETE")]
        for name, sentence in (("name", ONE_NAME), ("is_control", ONE_CONTROL)):
            told = [form for form in kept if form.cleaned_data.get(name)]
            values = [form.cleaned_data[name] for form in told]
            for at, form in enumerate(told):
                if values[at] in values[:at] and name not in form.errors:
                    form.add_error(name, sentence)

    def delete_existing(self, obj, commit=True):
        if commit:
            obj.remove(timezone.now())


class VariantForm(forms.ModelForm):
    image = LibraryPictureField(required=False, label=_("Picture"))

    class Meta:
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}
