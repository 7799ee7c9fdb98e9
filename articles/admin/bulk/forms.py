"""What a verb asks before it is carried out on many articles. Each form changes a Document by its answers."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.article_form import SlugChoiceField
from articles.admin.taxonomy import NOTHING_TO_NAME
from articles.document import Credit
from articles.models import Role, Section, Tag
from articles.models.tag import tag_key
from people.models import Person
from plumbing.text.folding import match_fold

SUGGESTED = 300


class NothingForm(forms.Form):
    """Of verbs that need no answer."""

    suggestions = ()


class SectionForm(NothingForm):
    section = SlugChoiceField(
        Section.objects, required=False, label=gettext_lazy("Section"), empty_label=gettext_lazy("No section")
    )

    def change(self, document):
        section = self.cleaned_data["section"]
        return document.with_(section=section.slug if section else None)


class TagsForm(NothingForm):
    tag = forms.CharField(
        max_length=Tag._meta.get_field("name").max_length,
        label=gettext_lazy("Tag"),
        widget=forms.TextInput({"list": "bulk-suggestions", "autocomplete": "off"}),
    )

    @property
    def suggestions(self):
        return Tag.objects.values_list("name", flat=True)[:SUGGESTED]

    def clean_tag(self):
        name = " ".join(self.cleaned_data["tag"].split())
        if not match_fold(name):
            raise ValidationError(NOTHING_TO_NAME % {"tag": name})
        return name

    def _others(self, document):
        """The document's tags but for this one, by whatever name it goes."""
        meant = Tag.objects.spelt(self.cleaned_data["tag"])
        return tuple(tag for tag in document.tags if not self._is_meant(tag, meant))

    def _is_meant(self, tag, meant):
        return tag_key(tag) == tag_key(self.cleaned_data["tag"]) or (meant and Tag.objects.spelt(tag) == meant)


class AddTagForm(TagsForm):
    def change(self, document):
        if len(self._others(document)) < len(document.tags):
            return document
        meant = Tag.objects.spelt(self.cleaned_data["tag"])
        return document.with_(tags=(*document.tags, meant.name if meant else self.cleaned_data["tag"]))


class RemoveTagForm(TagsForm):
    def change(self, document):
        return document.with_(tags=self._others(document))


class BylineForm(NothingForm):
    name = forms.CharField(
        max_length=200,
        label=gettext_lazy("Person"),
        help_text=gettext_lazy("The name or an alias of somebody who is there already."),
        widget=forms.TextInput({"list": "bulk-suggestions", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(choices=Role, label=gettext_lazy("Role"))

    @property
    def suggestions(self):
        return Person.objects.values_list("name", flat=True)[:SUGGESTED]

    def clean_name(self):
        name = self.cleaned_data["name"]
        found = list(Person.objects.named(name).distinct()[:2])
        if not found:
            raise ValidationError(_("There is no person called %(name)s. Add them first.") % {"name": f"“{name}”"})
        if len(found) > 1:
            raise ValidationError(_("Several people are called that. Use an alias that only one of them has."))
        self.person = found[0]
        return name

    @property
    def credit(self):
        return Credit(self.person.slug, self.cleaned_data["role"])


class AddBylineForm(BylineForm):
    def change(self, document):
        known = self.credit in document.credits
        return document if known else document.with_(credits=(*document.credits, self.credit))


class RemoveBylineForm(BylineForm):
    def change(self, document):
        return document.with_(credits=tuple(each for each in document.credits if each != self.credit))
