"""The questions that a newsroom asks of its list of stories."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Stage
from people.admin_tabs import TabsFilter


class PlanFilter(TabsFilter):
    title = gettext_lazy("plan")
    parameter_name = "what"
    first_tab = gettext_lazy("To be done")

    def lookups(self, request, model_admin):
        return [
            ("mine", _("Mine")),
            ("ideas", _("Ideas that are free")),
            ("overdue", _("Overdue")),
            ("filed", _("Filed, not begun here")),
            ("unplanned", _("On the shelf")),
            ("everything", _("All, with those done and dropped")),
        ]

    def answer(self, value, request, queryset):
        """Without a question, what has still to be done."""
        match value:
            case "mine":
                return queryset.open().assigned_to(request.user)
            case "ideas":
                return queryset.free_ideas()
            case "overdue":
                return queryset.overdue(timezone.now())
            case "filed":
                return queryset.awaiting_text()
            case "unplanned":
                return queryset.unplanned()
            case "everything":
                return queryset
            case _:
                return queryset.open()


class StageFilter(admin.SimpleListFilter):
    title = gettext_lazy("stage")
    parameter_name = "stage"

    def lookups(self, request, model_admin):
        return Stage.choices

    def queryset(self, request, queryset):
        return queryset.filter(stage=self.value()) if self.value() in Stage.values else queryset
