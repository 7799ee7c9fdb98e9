"""The admin of promos: what runs now, what ends soon, and when a show is on."""

import zoneinfo

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.promos.models import AirTime, Promo, PromoVariant, State
from cms.promos.models.promo import SOON, Placement
from plumbing.text.lists import separated
from plumbing.web.moments import SplitMomentField


class StateFilter(admin.SimpleListFilter):
    """What the dates say; whether a show is on the air just now stands in the list itself."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [choice for choice in State.choices if choice[0] != State.ON_AIR]

    def queryset(self, request, queryset):
        now = timezone.now()
        chosen = {
            State.RUNNING: lambda: queryset.running(now),
            State.ENDING_SOON: lambda: queryset.ending_soon(now, SOON),
            State.TO_COME: lambda: queryset.to_come(now),
            State.ENDED: lambda: queryset.ended(now),
            State.OFF: lambda: queryset.filter(is_active=False),
        }.get(self.value())
        return chosen() if chosen else queryset


class AirTimeForm(forms.ModelForm):
    zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=[
            (name, name.replace("_", " "))
            for name in sorted(zoneinfo.available_timezones())
            if "/" in name or name == "UTC"
        ],
        initial=lambda: settings.TIME_ZONE,
        help_text=_("Where the show is announced. Summer time is taken into account."),
    )


class WordingInline(admin.StackedInline):
    """The one wording that readers see. A promo may have others in the database: nothing chooses between them yet, so that
    they, their weights and their counts are not offered.
    """

    model = PromoVariant
    verbose_name, verbose_name_plural = _("wording"), _("wording")
    extra, min_num, max_num, can_delete = 0, 1, 1, False
    autocomplete_fields = ["image"]
    fields = ["title", "text", "call_to_action", "address", "image"]

    def get_queryset(self, request):
        heaviest_first = PromoVariant.objects.filter(promo=OuterRef("promo")).order_by("-weight", "pk")
        return super().get_queryset(request).filter(pk=Subquery(heaviest_first.values("pk")[:1]))


class AirTimeInline(admin.TabularInline):
    model = AirTime
    form = AirTimeForm
    extra = 0


@admin.register(Promo)
class PromoAdmin(admin.ModelAdmin):
    formfield_overrides = {models.DateTimeField: {"form_class": SplitMomentField}}
    inlines = [WordingInline, AirTimeInline]
    list_display = ["name", "kind", "state", "schedule", "shown", "articles_shown", "priority", "ends_at"]
    list_filter = ["kind", StateFilter, "sections"]
    search_fields = ["name", "variants__title", "variants__text", "variants__address"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["sections", "tags", "articles", "presenter"]
    readonly_fields = ["state"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "presenter", "state"]}),
        (_("When"), {"fields": ["is_active", "starts_at", "ends_at"]}),
        (
            _("Where"),
            {
                "fields": [
                    ("shows_inline", "shows_end", "shows_aside", "shows_header"),
                    "priority",
                    "sections",
                    "tags",
                    "articles",
                    "is_confined",
                ]
            },
        ),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_article_count().with_variants()

    @admin.display(description=_("now"))
    def state(self, promo):
        return State(promo.state_at(timezone.now())).label if promo.pk else "–"

    @admin.display(description=_("on the air"))
    def schedule(self, promo):
        return promo.schedule_label or "–"

    @admin.display(description=_("places"))
    def shown(self, promo):
        return separated(Placement(word).label for word in Placement.values if word in promo.placements)

    @admin.display(description=_("articles"), ordering="article_count")
    def articles_shown(self, promo):
        return promo.article_count
