"""The admin of people: one page per person, with names and handles. `articles.admin` adds what they wrote and said."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people import names
from people.admin_forms import NamedRows
from people.admin_lists import FoldedSearchAdmin
from people.merging import people as merging_people
from people.merging.admin import Merging, MergingAdmin
from people.merging.duplicates import possible_duplicates
from people.models import Alias, Person, PersonMerge, SocialHandle
from people.pictures.fields import FilesSentAgain, PortraitField
from people.pictures.places import OF_PORTRAITS
from people.pictures.widgets import PictureInput
from people.similar import similar_to

PORTRAIT_FOCUS = ("portrait_focal_x", "portrait_focal_y")


class PersonForm(FilesSentAgain):
    class Meta:
        field_classes = {"portrait": PortraitField}
        widgets = {"portrait": PictureInput(kind="portrait", focus=PORTRAIT_FOCUS, places=OF_PORTRAITS)}

    def clean_name(self):
        return " ".join(self.cleaned_data["name"].split())


class AliasForm(forms.ModelForm):
    def clean_name(self):
        """The key is worked out on saving, so a repeated alias is told here."""
        name, person = self.cleaned_data["name"], self.instance.person_id
        same = Alias.objects.filter(person=person, key=names.name_key(name)).exclude(pk=self.instance.pk)
        if person and same.exists():
            raise forms.ValidationError(_("This person already has this alias."))
        return name


class SocialHandleForm(forms.ModelForm):
    def clean(self):
        facts = super().clean()
        key = names.handle_key(facts.get("handle") or "")
        taken = SocialHandle.objects.filter(platform=facts.get("platform"), handle_key=key).exclude(pk=self.instance.pk)
        owner = taken.select_related("person").first() if key else None
        if owner:
            self.add_error("handle", _("%(name)s already has this handle.") % {"name": owner.person})
        return facts


class AliasInline(admin.TabularInline):
    model = Alias
    form = AliasForm
    formset = NamedRows
    extra = 0


class SocialHandleInline(admin.TabularInline):
    model = SocialHandle
    form = SocialHandleForm
    formset = NamedRows
    extra = 0


@admin.register(Person)
class PersonAdmin(MergingAdmin, FoldedSearchAdmin):
    form = PersonForm
    change_list_template = "admin/merging/change_list.html"
    merging = Merging(PersonMerge, merging_people.merge, merging_people.differences, similar_to)
    inlines = [SocialHandleInline, AliasInline]
    list_display = ["portrait_shown", "name", "role", "is_contributor"]
    list_display_links = ["name"]
    list_filter = ["is_contributor"]
    search_fields = ["search_text__contains", "aliases__search_text__contains", "handles__handle_key__contains"]
    autocomplete_fields = ["user"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "role", "is_contributor"]}),
        (
            gettext_lazy("Author box"),
            {"fields": ["bio", "portrait", PORTRAIT_FOCUS, "portrait_alt", "email", "website"]},
        ),
        (gettext_lazy("Sorting and account"), {"fields": ["sort_name", "user"], "classes": ["collapse"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        """Whose log-in it is decides whose articles are open to it (Article.can_be_edited_by)."""
        return [] if request.user.has_perm("auth.change_user") else ["user"]

    def get_urls(self):
        duplicates = self.admin_site.admin_view(self.duplicates_view)
        return [path("duplicates/", duplicates, name="people_person_duplicates"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        address = reverse("admin:people_person_duplicates") if self.may_merge(request) else ""
        return super().changelist_view(request, (extra_context or {}) | {"duplicates_address": address})

    def duplicates_view(self, request):
        if not self.may_merge(request):
            raise PermissionDenied
        context = {"pairs": possible_duplicates(), "opts": self.opts, "title": _("Possible duplicates")}
        return render(request, "admin/merging/duplicates.html", self.admin_site.each_context(request) | context)

    @admin.display(description=gettext_lazy("portrait"))
    def portrait_shown(self, person):
        if not person.portrait:
            return "–"
        return format_html('<img src="{}" alt="" width="40" height="40" loading="lazy">', person.portrait_address(80))
