"""Forms of the admin as that of an article is: one button, which saves and stays."""

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from plumbing.web.moment_inputs import OVERRIDES

STAYS = "_continue"


class NamedRows(forms.BaseInlineFormSet):
    """Rows of a table on a form: each input says which column it is of, and, of those that are there, which row."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        for field in form.fields.values():
            row = "" if index is None else _("%(field)s, row %(number)s") % {"field": field.label, "number": index + 1}
            field.widget.attrs["aria-label"] = row or field.label


class RowForm(forms.ModelForm):
    """A row of a list that can be changed there: each input says of which row it is."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            words = {"field": field.label, "row": self.instance}
            field.widget.attrs["aria-label"] = _("%(field)s of “%(row)s”") % words


class FormAdmin(admin.ModelAdmin):
    """What the other admins begin with. `templates/admin/submit_line.html` has the button, whose name Django knows."""

    formfield_overrides = OVERRIDES

    class Media:
        js = ["js/admin/named-choices.js"]

    def get_changelist_form(self, request, **kwargs):
        return super().get_changelist_form(request, **{"form": RowForm} | kwargs)

    def get_deleted_objects(self, objs, request):
        """Rows that only join others are nothing that anybody would miss."""
        things, counts, lacking, protected = super().get_deleted_objects(objs, request)
        models = apps.get_models(include_auto_created=True)
        joining = {model._meta.verbose_name_plural for model in models if model._meta.auto_created}
        return things, {name: number for name, number in counts.items() if name not in joining}, lacking, protected

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
