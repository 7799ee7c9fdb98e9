"""The admin of redirects: one by one, and lists of them as CSV."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Sum
from django.db.models.functions import Coalesce
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.site.publication.changing import lock, require_no_circle, rule_of
from cms.site.publication.importing import import_list
from cms.site.publication.models import Redirect
from people.admin_forms import FormAdmin

LARGEST = 20_000_000  # bytes of a list
SHOWN = 200  # of the lines that were refused


class RedirectForm(forms.ModelForm):
    class Meta:
        model = Redirect
        fields = ["path", "leads_to", "covers"]

    def clean(self):
        said = super().clean()
        if "path" in said and "leads_to" in said:
            rule = rule_of(said["path"], said["leads_to"], said["covers"], self.instance.pk)
            lock()  # until the save, which is of the same transaction
            require_no_circle(rule)
            said |= {"path": rule.path, "leads_to": rule.leads_to}
        return said


class ListForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy(
            "A line for each redirect: the old address, the new one, and “prefix” if it is to cover everything below. For"
            " instance: /2019/05/the-ferry/,/articles/the-ferry/"
        ),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("This file is too large. Divide it into files of at most 20 MB."))
        try:
            return file.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ValidationError(_("This is no text in UTF-8. Save the list as “CSV UTF-8”.")) from error


@admin.register(Redirect)
class RedirectAdmin(FormAdmin):
    form = RedirectForm
    list_display = ["path", "leads_to", "covers", "followed"]
    search_fields = ["path", "leads_to"]
    show_full_result_count = False
    change_list_template = "admin/publication/redirects.html"

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(followed=Coalesce(Sum("counts__followed"), 0))

    @admin.display(description=gettext_lazy("followed"), ordering="followed")
    def followed(self, it):
        return it.followed

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name="publication_redirect_import"), *super().get_urls()]

    def import_view(self, request):
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        form = ListForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            outcome = import_list(form.cleaned_data["file"])
            add_message = messages.warning if outcome.refused else messages.success
            add_message(request, summary_of(outcome))
            if not outcome.refused:
                return redirect(reverse("admin:publication_redirect_changelist"))
            context = {"refused": outcome.refused[:SHOWN], "left_out": len(outcome.refused[SHOWN:])}
            return self.import_page(request, ListForm(), context)
        return self.import_page(request, form, {})

    def import_page(self, request, form, more):
        context = {**self.admin_site.each_context(request), "opts": Redirect._meta, "title": _("Import redirects")}
        return render(request, "admin/publication/import_redirects.html", context | {"form": form} | more)


def summary_of(outcome):
    added = ngettext("%(number)s redirect added", "%(number)s redirects added", outcome.added) % {
        "number": outcome.added
    }
    changed = ngettext("%(number)s changed", "%(number)s changed", outcome.changed) % {"number": outcome.changed}
    refused = len(outcome.refused)
    left = ngettext("%(number)s line refused", "%(number)s lines refused", refused) % {"number": refused}
    return f"{added}, {changed}, {left}."
