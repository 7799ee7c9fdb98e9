"""The admin of promos: what runs now, what ends soon, when a show is on, and what readers did."""

import zoneinfo

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db.models import Sum
from django.template.loader import render_to_string
from django.utils import timezone

from cms.promos.models import AirTime, Promo, PromoCount, PromoVariant, State
from cms.promos.models.promo import SOON


class StateFilter(admin.SimpleListFilter):
    """What the dates say; whether a show is on the air just now stands in the list itself."""

    title = "state"
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
        label="Time zone",
        choices=[
            (name, name.replace("_", " "))
            for name in sorted(zoneinfo.available_timezones())
            if "/" in name or name == "UTC"
        ],
        initial=lambda: settings.TIME_ZONE,
        help_text="The zone in which the show is announced. Its changes of clock are followed.",
    )


class PromoVariantInline(admin.StackedInline):
    model = PromoVariant
    extra = 0
    min_num = 1
    autocomplete_fields = ["image"]
    fieldsets = [
        (None, {"fields": ["name", "title", "text", "call_to_action", "address", "image", ("weight", "is_control")]})
    ]


class AirTimeInline(admin.TabularInline):
    model = AirTime
    form = AirTimeForm
    extra = 0


@admin.register(Promo)
class PromoAdmin(admin.ModelAdmin):
    inlines = [PromoVariantInline, AirTimeInline]
    list_display = ["name", "kind", "state", "schedule", "shown", "articles_shown", "priority", "ends_at"]
    list_filter = ["kind", StateFilter, "sections"]
    search_fields = ["name", "variants__title", "variants__text", "variants__address"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["sections", "tags", "articles", "presenter"]
    readonly_fields = ["state", "counts"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "presenter", "state"]}),
        ("When", {"fields": ["is_active", "starts_at", "ends_at"]}),
        (
            "Where",
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
        ("What readers did", {"fields": ["counts"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_article_count().with_variants()

    @admin.display(description="now")
    def state(self, promo):
        return State(promo.state_at(timezone.now())).label if promo.pk else "–"

    @admin.display(description="on the air")
    def schedule(self, promo):
        return promo.schedule_label or "–"

    @admin.display(description="places")
    def shown(self, promo):
        return ", ".join(sorted(promo.placements))

    @admin.display(description="articles", ordering="article_count")
    def articles_shown(self, promo):
        return promo.article_count

    @admin.display(description="by variant")
    def counts(self, promo):
        """Read only: counts come from readers alone."""
        totals = (
            PromoCount.objects.filter(variant__promo=promo.pk)
            .values("variant__name")
            .annotate(seen=Sum("seen"), clicked=Sum("clicked"), dismissed=Sum("dismissed"))
            .order_by("variant")
        )
        return render_to_string("admin/promos/counts.html", {"totals": totals})
