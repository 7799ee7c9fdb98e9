"""The questions that editors ask of the list of articles."""

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Status
from people.admin_tabs import TabsFilter


class WhatFilter(TabsFilter):
    title = gettext_lazy("workflow")
    parameter_name = "what"
    BIN = "bin"

    def lookups(self, request, model_admin):
        return [
            ("mine", _("Started by me")),
            ("review", _("Awaiting review")),
            ("scheduled", _("Scheduled")),
            ("changed", _("Published, with unpublished changes")),
            (self.BIN, _("In the bin")),
        ]

    def answer(self, value, request, queryset):
        """What lies in the bin is listed only to who asks for it."""
        if value == self.BIN:
            return queryset.binned()
        queryset = queryset.outside_bin()
        match value:
            case "mine":
                return queryset.filter(started_by=request.user)
            case "review":
                return queryset.awaiting_review()
            case "scheduled":
                return queryset.upcoming()
            case "changed":
                return queryset.with_unpublished_changes()
            case _:
                return queryset


class StatusFilter(admin.SimpleListFilter):
    title = gettext_lazy("status")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return Status.choices

    def queryset(self, request, queryset):
        return queryset.with_status(self.value()) if self.value() else queryset
