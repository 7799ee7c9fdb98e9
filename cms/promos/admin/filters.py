from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.promos.models import State
from cms.promos.models.promo import SOON


class StateFilter(admin.SimpleListFilter):
    """What the dates say; whether a show is on the air just now stands in the list itself. Archived promos are shown when asked for."""

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
            State.OFF: lambda: queryset.filter(is_active=False, archived_at=None),
            State.ARCHIVED: lambda: queryset.exclude(archived_at=None),
        }.get(self.value())
        return chosen() if chosen else queryset.filter(archived_at=None)
