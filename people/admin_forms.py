"""Forms of the admin as that of an article is: one button, which saves and stays."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from plumbing.web.moment_inputs import OVERRIDES

STAYS = "_continue"


class FormAdmin(admin.ModelAdmin):
    """What the other admins begin with. `templates/admin/submit_line.html` has the button, whose name Django knows."""

    formfield_overrides = OVERRIDES

    def response_add(self, request, obj, post_url_continue=None):
        if STAYS not in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self.stay(request, obj)

    def response_change(self, request, obj):
        return self.stay(request, obj) if STAYS in request.POST else super().response_change(request, obj)

    def said_of(self, obj):
        """What whoever has saved a row is told."""
        return _("Saved.")

    def stay(self, request, obj):
        """Says that it is saved, on the form of what was saved; or on the list, for those who may only add."""
        messages.success(request, self.said_of(obj))
        names = f"{obj._meta.app_label}_{obj._meta.model_name}"
        if self.has_view_or_change_permission(request, obj):
            return HttpResponseRedirect(reverse(f"admin:{names}_change", args=[obj.pk]))
        return HttpResponseRedirect(reverse("admin:index"))
