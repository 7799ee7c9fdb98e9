"""Sections, series and tags. Addresses and documents that name them by a former slug, or a former name, find them for ever."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from taggit.models import Tag as UnusedTag

from articles.admin.deleting import KeptWhileUsed
from articles.merging import tags as merging_tags
from articles.models import PreviousTagName, Section, Series, Tag, TagMerge
from articles.models.tag import tag_key
from people.admin_lists import FoldedSearchAdmin
from people.merging.admin import Merging, MergingAdmin
from plumbing.text.folding import match_fold

# taggit registers its own tag model, which no article of ours uses.
admin.site.unregister(UnusedTag)

NOTHING_TO_NAME = gettext_lazy(
    "“%(tag)s” cannot be a tag: a tag needs a letter, a digit, a sign such as “+”, or an emoji."
)


class GroupAdmin(KeptWhileUsed, FoldedSearchAdmin):
    search_fields = ["search_text__contains"]

    def get_queryset(self, request):
        return (
            super().get_queryset(request).annotate(article_count=Count("articles", filter=Q(articles__binned_at=None)))
        )

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles_shown(self, it):
        return it.article_count


@admin.register(Section)
class SectionAdmin(GroupAdmin):
    list_display = ["name", "order", "articles_shown", "description"]
    list_editable = ["order"]


@admin.register(Series)
class SeriesAdmin(GroupAdmin):
    list_display = ["name", "articles_shown", "description"]


class PreviousTagNameInline(admin.TabularInline):
    model = PreviousTagName
    template = "admin/widgets/previous_names.html"
    extra = 0
    readonly_fields = ["name", "slug"]
    verbose_name_plural = gettext_lazy("previous names, whose addresses lead here")

    def has_add_permission(self, request, obj=None):
        return False


class TagForm(forms.ModelForm):
    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        if not match_fold(name):
            raise ValidationError(NOTHING_TO_NAME % {"tag": name})
        others = Tag.objects.exclude(pk=self.instance.pk)
        if same := others.filter(key=tag_key(name)).first():
            raise ValidationError(_("There is already a tag “%(tag)s”. Choose another name.") % {"tag": same})
        if former := others.filter(previous_names__key=tag_key(name)).first():
            sentence = _("“%(name)s” is a former name of the tag “%(tag)s”. Choose another name.")
            raise ValidationError(sentence % {"name": name, "tag": former})
        return name


@admin.register(Tag)
class TagAdmin(KeptWhileUsed, MergingAdmin, FoldedSearchAdmin):
    form = TagForm
    merging = Merging(TagMerge, merging_tags.merge, merging_tags.differences, merging_tags.similar)
    list_display = ["name", "articles_shown", "description"]
    search_fields = ["search_text__contains", "previous_names__search_text__contains"]
    fields = ["name", "slug", "description"]
    readonly_fields = ["slug"]
    inlines = [PreviousTagNameInline]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(article_count=Count("taggings", distinct=True))

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles_shown(self, tag):
        return tag.article_count

    def save_model(self, request, tag, form, change):
        """A changed name is a renaming: the old address keeps leading here."""
        if change and "name" in form.changed_data:
            name, tag.name = tag.name, form.initial["name"]
            tag.rename(name)
        else:
            super().save_model(request, tag, form, change)
