"""Sections, series and tags. Their slugs are in addresses and in documents, so they are chosen once."""

from django.contrib import admin
from django.db.models import Count
from taggit.models import Tag as UnusedTag

from articles.models import PreviousTagName, Section, Series, Tag

# taggit registers its own tag model, which no article of ours uses.
admin.site.unregister(UnusedTag)


class SlugChosenOnce(admin.ModelAdmin):
    search_fields = ["name"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["name"]}

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description="articles", ordering="article_count")
    def articles_shown(self, it):
        return it.article_count


@admin.register(Section)
class SectionAdmin(SlugChosenOnce):
    list_display = ["name", "order", "articles_shown", "description"]
    list_editable = ["order"]


@admin.register(Series)
class SeriesAdmin(SlugChosenOnce):
    list_display = ["name", "articles_shown", "description"]


class PreviousTagNameInline(admin.TabularInline):
    model = PreviousTagName
    extra = 0
    readonly_fields = ["name", "slug"]
    verbose_name_plural = "previous names, whose addresses lead here"

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ["name", "articles_shown", "description"]
    search_fields = ["name", "previous_names__name"]
    fields = ["name", "slug", "description"]
    readonly_fields = ["slug"]
    inlines = [PreviousTagNameInline]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(article_count=Count("taggings", distinct=True))

    @admin.display(description="articles", ordering="article_count")
    def articles_shown(self, tag):
        return tag.article_count

    def save_model(self, request, tag, form, change):
        """A changed name is a renaming: the old address keeps leading here."""
        if change and "name" in form.changed_data:
            name, tag.name = tag.name, form.initial["name"]
            tag.rename(name)
        else:
            super().save_model(request, tag, form, change)
