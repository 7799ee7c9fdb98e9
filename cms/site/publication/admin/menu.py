"""The admin of menu and footer: both on one page, and what they were before."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cms.site.publication.admin.earlier import earlier_versions
from cms.site.publication.admin.menu_form import MenuForm, formsets, newest_number
from cms.site.publication.menus import targets
from cms.site.publication.menus.saving import save_entries, stored
from cms.site.publication.models import Entry, SettingsRevision
from cms.site.publication.revisions import numbered

SUBJECT = SettingsRevision.Subject.MENU


@admin.register(Entry)
class MenuAdmin(admin.ModelAdmin):
    """Django's list of entries is the form of them all."""

    def has_module_permission(self, request):
        return self.has_change_permission(request)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        if not self.has_change_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            return self.saved(request)
        return self.page(request, MenuForm(initial={"based_on": newest_number()}), formsets(parts_for(request)))

    @transaction.atomic
    def saved(self, request):
        form, parts = MenuForm(request.POST), formsets(stored(), request.POST)
        are_valid = [form.is_valid(), *(each.is_valid() for each in parts.values())]
        if not all(are_valid):
            return self.page(request, form, parts)
        save_entries({place: each.entries for place, each in parts.items()}, request.user)
        messages.success(request, _("Saved. Readers see it now."))
        return redirect(request.path)

    def page(self, request, form, parts):
        opts = Entry._meta
        context = {
            **self.admin_site.each_context(request),
            "opts": opts,
            "title": opts.verbose_name_plural.capitalize(),
            "form": form,
            "parts": [(place.label.capitalize(), hint_of(place), parts[place]) for place in Entry.Place],
            "suggestions": targets.suggestions(),
            "earlier": earlier_versions(SUBJECT, {place.value: str(place.label) for place in Entry.Place}),
        }
        return render(request, "admin/publication/menu.html", context)

    def add_view(self, request, form_url="", extra_context=None):
        return redirect("admin:publication_entry_changelist")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return redirect("admin:publication_entry_changelist")


def parts_for(request):
    """The entries of now, or those of the earlier version that the address asks for."""
    earlier = numbered(request, SUBJECT)
    return earlier.values if earlier else stored()


def hint_of(place):
    if place == Entry.Place.MENU:
        return _("At the head of every page: as many as fit in one line, and all of them in the menu beside it.")
    return _("At the foot of every page, and in the menu. A heading begins a group.")
