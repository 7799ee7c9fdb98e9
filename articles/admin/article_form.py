"""The form that edits a Document. What it shows is the latest revision; what it makes is a new one."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from taggit.utils import parse_tags

from articles import workflow
from articles.admin.taxonomy import NOTHING_TO_NAME
from articles.admin.widgets import BodyWidget
from articles.body.clean import cleaned
from articles.body.refusals import BodyRefused
from articles.document_form import MOST_SHARES, credits_from, document_from, fields_from
from articles.models import Article, Image, Kind, Revision, Section, Series, Tag
from people.models import Person
from plumbing.database.previous import by_slug
from plumbing.languages.tags import UnknownLanguage, language_tag, site_language
from plumbing.text.folding import match_fold
from plumbing.text.lists import listed, quoted


def growing(rows=1, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class SlugChoiceField(forms.ModelChoiceField):
    """A choice by slug, which may be one that the row had when the form was opened."""

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset, to_field_name="slug", **kwargs)

    def to_python(self, value):
        row = by_slug(self.queryset, [value]).get(value) if value else None
        return row or super().to_python(value)


class ArticleForm(forms.ModelForm):
    headline = forms.CharField(
        max_length=300,
        required=False,
        label=gettext_lazy("Headline"),
        widget=growing(placeholder=gettext_lazy("Headline"), dir="auto"),
    )
    standfirst = forms.CharField(
        max_length=2000,
        required=False,
        label=gettext_lazy("Standfirst"),
        widget=growing(placeholder=gettext_lazy("Standfirst: what it is about, in a sentence"), dir="auto"),
    )
    body = forms.CharField(required=False, widget=BodyWidget, label=gettext_lazy("Text"))
    kind = forms.ChoiceField(choices=Kind, label=gettext_lazy("Type"))
    section = SlugChoiceField(
        Section.objects, required=False, label=gettext_lazy("Section"), empty_label=gettext_lazy("No section")
    )
    series = SlugChoiceField(
        Series.objects, required=False, label=gettext_lazy("Series"), empty_label=gettext_lazy("No series")
    )
    credits = forms.CharField(required=False, widget=forms.HiddenInput, label=gettext_lazy("Bylines"))
    tags = forms.CharField(required=False, max_length=2000, label=gettext_lazy("Tags"))
    image = forms.CharField(
        required=False, max_length=120, widget=forms.HiddenInput, label=gettext_lazy("Lead picture")
    )
    image_caption = forms.CharField(
        required=False, max_length=500, widget=growing(2), label=gettext_lazy("Caption for this article")
    )
    share_count = forms.IntegerField(
        required=False, min_value=0, max_value=MOST_SHARES, label=gettext_lazy("Share count")
    )
    promo_free = forms.BooleanField(
        required=False,
        label=gettext_lazy("No promos in this article"),
        help_text=gettext_lazy("Such as in an obituary. Readers see it with the text, as soon as that is published."),
    )
    language = forms.CharField(
        max_length=12,
        initial=site_language,
        label=gettext_lazy("Language"),
        help_text=gettext_lazy("A language code such as “en-GB”, “fr” or “ar”."),
    )
    seo_title = forms.CharField(required=False, max_length=200, label=gettext_lazy("Title for search engines"))
    seo_description = forms.CharField(
        required=False, max_length=320, widget=growing(2), label=gettext_lazy("Description for search engines")
    )
    canonical_address = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        label=gettext_lazy("Canonical address"),
        help_text=gettext_lazy("Only if first published elsewhere."),
    )
    based_on = forms.ModelChoiceField(Revision.objects.none(), required=False, widget=forms.HiddenInput)
    draft_key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    # Pieces of suggestions that were put into the text where it is written (workflow.Placed.key), with a blank between.
    accepted_pieces = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = ["slug"]
        labels = {"slug": gettext_lazy("Address")}

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        shown = {}
        if instance and instance.latest_revision:
            document = instance.latest_revision.document
            slugs = [credit.person for credit in document.credits]
            names = dict(Person.objects.filter(slug__in=slugs).values_list("slug", "name"))
            shown = fields_from(document, names) | {"based_on": instance.latest_revision_id}
            shown["slug"] = instance.pending_slug or instance.slug
        # For a page without script; with it, each tab takes a key of its own.
        shown["draft_key"] = uuid.uuid4()
        super().__init__(*args, instance=instance, initial=shown | (initial or {}), **kwargs)
        self.fields["slug"].required = False
        if not (instance and instance.pk):
            self.fields["slug"].help_text = _("Made from the headline if left empty.")
        if instance and instance.pk:
            self.fields["based_on"].queryset = instance.revisions.all()

    def clean(self):
        """Whoever still has the form open of what has been moved to the bin meanwhile keeps the words, and hears of it."""
        if self.instance.binned_at:
            raise ValidationError(_(workflow.IN_BIN))
        return super().clean()

    def validate_unique(self):
        """Nothing: clean_slug says in our words whose the address is."""

    def clean_slug(self):
        try:
            return workflow.readable_slug(self.cleaned_data["slug"], self.instance if self.instance.pk else None)
        except workflow.WorkflowError as error:
            raise ValidationError(str(error)) from error

    def clean_body(self):
        try:
            taken = cleaned(self.cleaned_data["body"])
        except BodyRefused as error:
            raise ValidationError(str(error)) from error
        self.left_out = taken.left_out
        return taken.html

    def clean_language(self):
        try:
            return language_tag(self.cleaned_data["language"])
        except UnknownLanguage as error:
            raise ValidationError(str(error)) from error

    def clean_credits(self):
        source = self.cleaned_data["credits"] or "[]"
        slugs = {credit.person for credit in credits_from(source)}
        if unknown := slugs - set(by_slug(Person.objects, slugs)):
            sentence = ngettext(
                "There is no person called %(names)s. Choose or add one.",
                "There are no people called %(names)s. Choose or add them.",
                len(unknown),
            )
            raise ValidationError(sentence % {"names": listed(map(quoted, sorted(unknown)))})
        return source

    def clean_tags(self):
        longest = Tag._meta.get_field("name").max_length
        for tag in parse_tags(self.cleaned_data["tags"]):
            if len(tag) > longest:
                sentence = _("The tag “%(tag)s…” is too long: a tag has at most %(count)s characters.")
                raise ValidationError(sentence % {"tag": tag[:40], "count": longest})
            if not match_fold(tag):
                raise ValidationError(NOTHING_TO_NAME % {"tag": tag})
        return self.cleaned_data["tags"]

    def clean_image(self):
        name = self.cleaned_data["image"]
        if name and not Image.objects.filter(name=name).exists():
            raise ValidationError(_("That picture is no longer in the library. Choose another one."))
        return name

    def document(self):
        """The Document that the valid form says."""
        said = self.cleaned_data
        slugs = {name: said[name].slug if said[name] else "" for name in ("section", "series")}
        return document_from(said | slugs)


class FixedAddressForm(ArticleForm):
    """For those who may not publish: the address of what readers know stays as it is, whatever is sent."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].disabled = True
        self.fields["slug"].help_text = _("Readers know this address. Ask an editor to change it.")
