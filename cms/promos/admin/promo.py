from dataclasses import replace
from functools import partial

from django.contrib import admin
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from cms.promos.admin.figures import figures_page
from cms.promos.admin.filters import StateFilter
from cms.promos.admin.forms import PromoForm
from cms.promos.admin.inlines import AirBreakInline, AirDateInline, AirTimeInline, VariantInline
from cms.promos.admin.verbs import archive, duplicate
from cms.promos.admin.warnings import warnings_of
from cms.promos.admin.where import where_page
from cms.promos.admin.windows import windows_page
from cms.promos.models import Placement, Promo, State
from cms.promos.schedule import dates_to_come
from cms.promos.wording import dates_label, short_label
from people.admin_forms import FormAdmin
from plumbing.text.lists import separated


@admin.register(Promo)
class PromoAdmin(FormAdmin):
    form = PromoForm
    change_form_template = "admin/promos/promo/change_form.html"
    change_list_template = "admin/promos/promo/change_list.html"
    inlines = [VariantInline, AirTimeInline, AirDateInline, AirBreakInline]
    list_display = ["name", "kind", "state", "schedule", "shown", "articles_shown", "priority", "ends_at", "figures"]
    list_filter = ["kind", StateFilter, "sections"]
    search_fields = ["name", "variants__title", "variants__text", "variants__address"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = [
        *("sections", "tags", "series", "people", "articles", "presenter"),
        *("never_sections", "never_tags", "never_series", "never_people", "never_articles"),
    ]
    readonly_fields = ["state"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "presenter", "state"]}),
        (_("When"), {"fields": ["is_active", "zone", "starts_at", "ends_at"]}),
        (
            _("Where"),
            {
                "fields": [tuple(f"shows_{word}" for word in Placement.values), "inline_percent", "priority"],
                "description": _(
                    "Above and below the page means every page of the publication. A promo with targets stands on the pages that fit one "
                    "of them alone, and so neither on the front page nor on lists."
                ),
            },
        ),
        (_("For whom, and how often"), {"fields": ["audience", "frequency", "pages_between"]}),
        (
            _("Test of the wordings"),
            {
                "fields": [("test_starts_on", "test_ends_on")],
                "description": _(
                    "For a promo with several wordings. Figures says which of them readers follow more often."
                ),
            },
        ),
        (
            _("Shown with"),
            {"fields": ["sections", "tags", "series", "people", "kinds", "articles", "is_confined"]},
        ),
        (
            _("Never shown with"),
            {
                "classes": ["collapse"],
                "fields": [
                    *("never_sections", "never_tags", "never_series"),
                    *("never_people", "never_kinds", "never_articles"),
                ],
            },
        ),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_article_count().with_variants()

    def get_urls(self):
        pages = {"figures": figures_page, "where": where_page, "duplicate": duplicate, "archive": archive}
        views = {name: self.admin_site.admin_view(partial(page, self)) for name, page in pages.items()}
        ours = [path(f"<int:pk>/{name}/", view, name=f"promos_promo_{name}") for name, view in views.items()]
        calendar = self.admin_site.admin_view(partial(windows_page, self))
        return [*ours, path("calendar/", calendar, name="promos_promo_calendar"), *super().get_urls()]

    def render_change_form(self, request, context, **options):
        promo = options.get("obj")
        placements = [(word, Placement(word).label) for word in Placement.values]
        warnings = warnings_of(promo, timezone.now()) if promo else []
        return super().render_change_form(
            request, context | {"placements": placements, "warnings": warnings}, **options
        )

    def get_changeform_initial_data(self, request):
        return {"inline_percent": 50} | super().get_changeform_initial_data(request)

    @admin.display(description=_("now"))
    def state(self, promo):
        return State(promo.state_at(timezone.now())).label if promo.pk else "–"

    @admin.display(description=_("figures"))
    def figures(self, promo):
        if promo.pk is None:
            return "–"
        return format_html('<a href="{}">{}</a>', reverse("admin:promos_promo_figures", args=[promo.pk]), _("Figures"))

    @admin.display(description=_("on the air"))
    def schedule(self, promo):
        dates = [
            replace(each, venue="", venue_address="") for each in dates_to_come(promo.schedule, timezone.now())[:1]
        ]
        return separated(filter(None, [short_label(promo.schedule.weekly), dates_label(dates)])) or "–"

    @admin.display(description=_("places"))
    def shown(self, promo):
        return separated(Placement(word).label for word in Placement.values if word in promo.placements)

    @admin.display(description=_("articles"), ordering="article_count")
    def articles_shown(self, promo):
        return promo.article_count
