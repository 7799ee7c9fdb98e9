"""The admin of pages: their text in the editor of articles, what it was before, and nobody's words written over unseen."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.widgets import BodyWidget
from articles.body.clean import clean
from articles.body.refusals import BodyRefused
from cms.site.publication.models import Page, PageRevision
from people.accounts import name_of
from people.admin_forms import FormAdmin
from people.admin_lists import moment_column
from plumbing.text.slugs import slug_for
from plumbing.web.moments import in_words

ROUTE = "page"
SHOWN = 50  # of the earlier texts
LONGEST_NUMBER = 9  # digits, of a revision


class PageForm(forms.ModelForm):
    body = forms.CharField(required=False, widget=BodyWidget, label=gettext_lazy("Text"))
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Page
        fields = ["title", "slug", "description", "body", "purpose", "is_public", "is_linked", "order", "based_on"]
        widgets = {name: forms.TextInput(attrs={"size": 70, "dir": "auto"}) for name in ("title", "description")}

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        known = {"based_on": instance.last_number if instance else 0}
        super().__init__(*args, instance=instance, initial=known | (initial or {}), **kwargs)

    def clean_body(self):
        try:
            return clean(self.cleaned_data["body"])
        except BodyRefused as error:
            raise ValidationError(str(error)) from error

    def clean_slug(self):
        """An address at the root, where the site has others already."""
        slug = self.cleaned_data["slug"]
        shown = slug or slug_for(self.cleaned_data.get("title", ""))
        if shown and not is_free(shown):
            sentence = _("The site has another page at /%(slug)s/. Choose another address.")
            raise ValidationError(sentence % {"slug": shown})
        return slug

    def clean(self):
        said = super().clean()
        newest = self.instance.revisions.first() if self.instance.pk else None
        if newest and said.get("based_on") != newest.number:
            # Whoever saves once more has been told.
            self.data = self.data.copy()
            self.data[self.add_prefix("based_on")] = newest.number
            sentence = _(
                "%(name)s has saved this page meanwhile (%(moment)s). Your text is still here: save again to put it in the place of"
                " theirs, which stays among the earlier texts."
            )
            who = name_of(newest.made_by) if newest.made_by else _("Somebody")
            raise ValidationError(sentence % {"name": who, "moment": in_words(newest.made_at)})
        return said


def is_free(slug):
    try:
        return resolve(f"/{slug}/").url_name == ROUTE
    except Resolver404:
        return False


@admin.register(Page)
class PageAdmin(FormAdmin):
    form = PageForm
    list_display = ["title", "address", "is_public", "is_linked", "order", "updated"]
    list_editable = ["order"]
    list_filter = ["is_public", "is_linked"]
    search_fields = ["title", "body"]
    readonly_fields = ["earlier_texts"]
    fieldsets = [
        (None, {"fields": ["title", "description", "body", "based_on"]}),
        (gettext_lazy("For readers"), {"fields": ["slug", "is_public", "is_linked", "order", "purpose"]}),
    ]

    def get_fieldsets(self, request, obj=None):
        earlier = [(_("Earlier texts"), {"fields": ["earlier_texts"]})] if obj else []
        return [*self.fieldsets, *earlier]

    def get_object(self, request, object_id, from_field=None):
        """The page; with the words of an earlier text where the address asks for it. Only a save puts them in place."""
        page = super().get_object(request, object_id, from_field)
        number = request.GET.get("revision", "")
        if page and request.method == "GET" and number.isdecimal() and len(number) < LONGEST_NUMBER:
            for earlier in page.revisions.filter(number=int(number)):
                page.title, page.description, page.body = earlier.title, earlier.description, earlier.body
        return page

    def save_model(self, request, page, form, change):
        page.write(request.user, timezone.now())

    def said_of(self, page):
        if page.is_public:
            return _("Saved. Readers see it now.")
        return _("Saved. Readers do not see it yet: tick “Readers see it” for that.")

    def view_on_site(self, page):
        """Where readers see it; no link where they do not."""
        return page.get_absolute_url() if page.is_public else None

    updated = moment_column("updated_at", gettext_lazy("updated"))

    @admin.display(description=gettext_lazy("address"), ordering="slug")
    def address(self, page):
        return page.get_absolute_url()

    @admin.display(description=gettext_lazy("earlier texts"))
    def earlier_texts(self, page):
        revisions = PageRevision.objects.filter(page=page).select_related("made_by")[:SHOWN]
        rows = ((f"?revision={each.number}", in_words(each.made_at), each.title, said_by(each)) for each in revisions)
        listed = format_html_join("", '<li><a href="{}">{}</a> · {} · {}</li>', rows)
        return format_html(
            "<ol reversed>{}</ol><p>{}</p>",
            listed,
            _("A click opens the text in this form. It is saved when you save."),
        )


def said_by(revision):
    return name_of(revision.made_by) if revision.made_by else "–"
