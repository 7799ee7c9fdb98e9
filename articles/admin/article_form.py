"""The form that edits a Document. What it shows is the latest revision; what it makes is a new one."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
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
from plumbing.languages.tags import UnknownLanguage, language_tag
from plumbing.text.folding import match_fold


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
    headline = forms.CharField(max_length=300, required=False, widget=growing(placeholder="Headline", dir="auto"))
    standfirst = forms.CharField(
        max_length=2000,
        required=False,
        widget=growing(placeholder="Standfirst: what it is about, in a sentence", dir="auto"),
    )
    body = forms.CharField(required=False, widget=BodyWidget)
    kind = forms.ChoiceField(choices=Kind)
    section = SlugChoiceField(Section.objects, required=False, empty_label="No section")
    series = SlugChoiceField(Series.objects, required=False, empty_label="No series")
    credits = forms.CharField(required=False, widget=forms.HiddenInput, label="Bylines")
    tags = forms.CharField(required=False, max_length=2000)
    image = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput, label="Lead picture")
    image_caption = forms.CharField(required=False, max_length=500, widget=growing(2), label="Caption for this article")
    share_count = forms.IntegerField(required=False, min_value=0, max_value=MOST_SHARES)
    language = forms.CharField(max_length=12, initial="en", help_text="The code of the language: “en-GB”, “fr”, “ar”.")
    seo_title = forms.CharField(required=False, max_length=200, label="Title for search engines")
    seo_description = forms.CharField(
        required=False, max_length=320, widget=growing(2), label="Description for search engines"
    )
    canonical_address = forms.URLField(
        required=False, max_length=500, assume_scheme="https", help_text="Only if first published elsewhere."
    )
    based_on = forms.ModelChoiceField(Revision.objects.none(), required=False, widget=forms.HiddenInput)
    draft_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = ["slug"]
        labels = {"slug": "Address"}

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
        self.fields["slug"].help_text = "" if instance and instance.pk else "Made from the headline if left empty."
        if instance and instance.pk:
            self.fields["based_on"].queryset = instance.revisions.all()

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
            raise ValidationError(f"There is no person called “{'”, “'.join(sorted(unknown))}”. Choose or add one.")
        return source

    def clean_tags(self):
        longest = Tag._meta.get_field("name").max_length
        for tag in parse_tags(self.cleaned_data["tags"]):
            if len(tag) > longest:
                raise ValidationError(f"The tag “{tag[:40]}…” is too long: a tag has {longest} characters at most.")
            if not match_fold(tag):
                raise ValidationError(NOTHING_TO_NAME.format(tag))
        return self.cleaned_data["tags"]

    def clean_image(self):
        name = self.cleaned_data["image"]
        if name and not Image.objects.filter(name=name).exists():
            raise ValidationError("That picture is not in the library any more. Choose another one.")
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
        self.fields["slug"].help_text = "Readers know this address. Ask an editor to change it."
