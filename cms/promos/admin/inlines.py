"""What belongs to a promo, on its form: its wordings, and when its show is on."""

from django.contrib import admin

from cms.promos.admin.forms import AirDateForm, AirTimeForm, VariantForm, VariantFormSet
from cms.promos.models import AirBreak, AirDate, AirTime, PromoVariant
from people.admin_forms import NamedRows
from plumbing.web.moment_inputs import OVERRIDES


class VariantInline(admin.StackedInline):
    """The wordings among which chance chooses for each reader, by weight; of those without script, all see the heaviest."""

    model = PromoVariant
    form = VariantForm
    extra, min_num = 0, 1
    formset = VariantFormSet
    fields = ["name", "title", "text", "call_to_action", "address", "image", "weight", "is_control"]

    def get_queryset(self, request):
        return super().get_queryset(request).in_use()


class AirTimeInline(admin.TabularInline):
    model = AirTime
    form = AirTimeForm
    formset = NamedRows
    extra = 0
    formfield_overrides = OVERRIDES


class AirDateInline(admin.StackedInline):
    model = AirDate
    form = AirDateForm
    extra = 0
    fields = ["starts_at", "ends_at", "zone", "venue", "venue_address"]
    formfield_overrides = OVERRIDES


class AirBreakInline(admin.TabularInline):
    model = AirBreak
    formset = NamedRows
    extra = 0
    formfield_overrides = OVERRIDES
