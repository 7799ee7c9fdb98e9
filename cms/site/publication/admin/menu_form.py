"""The forms of menu and footer: an entry a row, in an order of the editor's."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.site.publication.menus import targets
from cms.site.publication.menus.links import LISTS
from cms.site.publication.menus.targets import GONE, WRITE
from cms.site.publication.models import Entry, SettingsRevision
from cms.site.publication.revisions import newest_of, said_meanwhile

Kind = Entry.Kind
EMPTY_ROWS, MOST = 3, 60  # without script, so many rows wait to be filled in


class EntryForm(forms.Form):
    leads_to = forms.ChoiceField(label=gettext_lazy("Leads to"), required=False)
    written = forms.CharField(
        label=gettext_lazy("Tag, person or address"),
        max_length=1000,
        required=False,
        widget=forms.TextInput(attrs={"list": "tags-and-people", "autocomplete": "off"}),
    )
    label = forms.CharField(label=gettext_lazy("Shown as"), max_length=100, required=False)
    was = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)

    def __init__(self, *args, known_choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        was = self.initial.get("was") or (self.data.get(self.add_prefix("was")) if self.is_bound else "")
        gone = [(GONE, _("“%(name)s” (deleted)") % {"name": was})] if was else []
        self.fields["leads_to"].choices = [*known_choices, *gone]
        # Which row each thing is in is heard as well as seen.
        self.fields["label"].widget.attrs["placeholder"] = _("its own name")

    def clean(self):
        said = super().clean()
        leads_to, written, label = (said.get(name, "") for name in ("leads_to", "written", "label"))
        if self.errors or said.get("DELETE"):
            return said
        if not leads_to and not written:
            if label:
                raise ValidationError(_("Choose where this entry leads."))
            return said
        try:
            said["entry"] = entry_of(leads_to or WRITE, written.strip(), label.strip(), said.get("was", ""))
        except ValidationError as error:
            self.add_error("label" if leads_to == Kind.HEADING else "written", error)
        return said


def entry_of(leads_to, written, label, was):
    """The facts of an Entry. Raises ValidationError."""
    word, _colon, key = leads_to.partition(":")
    facts = {"label": label}
    if word == GONE:
        return facts | {"kind": Kind.SECTION, "target_name": was}
    if word == WRITE:
        if not written:
            raise ValidationError(_("Write the name of a tag or a person, or an address."))
        facts |= targets.written(written)
    elif word == Kind.HEADING:
        if not label:
            raise ValidationError(_("Write the heading here."))
        facts |= {"kind": Kind.HEADING}
    elif word == Kind.LIST:
        facts |= {"kind": Kind.LIST, "address": key} if key in LISTS else {}
    elif word in targets.CHOSEN:
        facts |= {"kind": word, word: targets.CHOSEN[Kind(word)].objects.get(pk=key)}
    else:
        facts |= {"kind": word}
    row = facts.get(facts["kind"])
    return facts | {"target_name": str(row) if row else ""}


class EntriesFormSet(forms.BaseFormSet):
    """`entries` gives the facts of the Entries, in their order, once all is valid."""

    def get_ordering_widget(self):
        return forms.NumberInput(attrs={"min": 1, "class": "entry__order"})

    @property
    def entries(self):
        return [form.cleaned_data["entry"] for form in self.ordered_forms if form.cleaned_data.get("entry")]


class MenuForm(forms.Form):
    """Tells whoever saves over another's."""

    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean(self):
        if sentence := said_meanwhile(self, SettingsRevision.Subject.MENU):
            raise ValidationError(sentence)
        return self.cleaned_data


EntryFormSet = forms.formset_factory(
    EntryForm, EntriesFormSet, extra=EMPTY_ROWS, can_order=True, can_delete=True, max_num=MOST, absolute_max=MOST + 10
)


def formsets(parts, data=None):
    """A formset for each place; `parts` is what menus.saving.stored() gives."""
    found = {}
    for place in Entry.Place:
        form_kwargs = {"known_choices": targets.choices(place)}
        made = EntryFormSet(data, prefix=place.value, initial=parts[place], form_kwargs=form_kwargs)
        found[place] = made
    return found


def newest_number():
    return newest_of(SettingsRevision.Subject.MENU).number
