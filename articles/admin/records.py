"""Records that are read and never typed: quotes, corrections and events follow from what the newsroom does."""

from django.contrib import admin
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.event_words import event_in_words
from articles.models import Correction, Event, Quote
from people.accounts import name_of
from people.admin_lists import moment_column
from plumbing.text.lists import quoted


class ReadOnlyAdmin(admin.ModelAdmin):
    """A list to search in; its rows lead to the article that they come from."""

    list_per_page = 50

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class SpeakerFilter(admin.SimpleListFilter):
    title = gettext_lazy("speaker")
    parameter_name = "speaker_is"

    def lookups(self, request, model_admin):
        return [("unknown", _("Unknown")), ("known", _("Known"))]

    def queryset(self, request, queryset):
        return queryset if self.value() is None else queryset.filter(speaker__isnull=self.value() == "unknown")


@admin.register(Quote)
class QuoteAdmin(ReadOnlyAdmin):
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = ["words", "speaker", "article", "form", "said_on"]
    list_filter = [SpeakerFilter, "form"]
    list_select_related = ["speaker", "article"]
    search_fields = ["text", "speaker__name", "article__headline"]

    @admin.display(description=gettext_lazy("quote"), ordering="text")
    def words(self, quote):
        return Truncator(quoted(quote.text)).chars(120)


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ["when", "kind", "text", "article", "who"]
    list_filter = ["kind"]
    list_select_related = ["article", "made_by"]
    search_fields = ["text", "article__headline"]
    date_hierarchy = "made_at"
    when = moment_column("made_at", gettext_lazy("when"))

    @admin.display(description=gettext_lazy("by"), ordering="made_by")
    def who(self, correction):
        return name_of(correction.made_by)


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["when", "who", "what", "article", "revision"]
    fields = list_display
    list_filter = ["verb", "at"]
    list_select_related = ["by", "article", "revision"]
    search_fields = ["article__headline", "by__username", "by__first_name", "by__last_name"]
    date_hierarchy = "at"
    when = moment_column("at", gettext_lazy("when"))

    @admin.display(description=gettext_lazy("who"), ordering="by")
    def who(self, event):
        return name_of(event.by)

    @admin.display(description=gettext_lazy("what"), ordering="verb")
    def what(self, event):
        return event_in_words(event)
