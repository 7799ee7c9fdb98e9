"""Merging in the admin: which other, what moves, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from people.merging.undoing import with_undo
from plumbing.merging.merging import MergeError, undo
from plumbing.merging.preview import what_moves
from plumbing.merging.record import DAYS_TO_UNDO, Merge
from plumbing.web.untrusted import whole_number

MOST = 20


@dataclass(frozen=True)
class Merging:
    """How two rows of a model are merged.

    merge        of kept, gone, by and `taken`, the names of facts of the one that goes; returns the record
    differences  of kept and gone: facts that both have and that are not the same (people.merging.people.Difference)
    similar      of a row: others that could be meant
    """

    record: type[Merge]
    merge: Callable
    differences: Callable
    similar: Callable


class MergingAdmin(admin.ModelAdmin):
    """Adds “Merge…” to the page of a row. `merging` says how."""

    change_form_template = "admin/merging/change_form.html"
    merging: Merging

    def get_urls(self):
        view, name = self.admin_site.admin_view, self._named
        return [
            path("<int:pk>/merge/", view(self.merge_view), name=name("merge", whole=False)),
            path("merges/<int:pk>/undo/", view(self.undo_view), name=name("unmerge", whole=False)),
            *super().get_urls(),
        ]

    def may_merge(self, request):
        return self.has_change_permission(request) and self.has_delete_permission(request)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        extra = {}
        if self.may_merge(request) and (key := whole_number(object_id)):
            extra["merge_address"] = reverse(self._named("merge"), args=[key])
            extra["merges"] = self._undoable(key)
        return super().change_view(request, object_id, form_url, (extra_context or {}) | extra)

    def merge_view(self, request, pk):
        kept = self._row(request, pk)
        gone = self.model.objects.filter(pk=whole_number(request.GET.get("with", ""))).exclude(pk=pk).first()
        if gone is None:
            return self._choose(request, kept)
        if request.method == "POST":
            return self._merge(request, kept, gone)
        context = {
            "gone": gone,
            "swapped": f"{reverse(self._named('merge'), args=[gone.pk])}?with={kept.pk}",
            "differences": self.merging.differences(kept, gone),
            "moves": what_moves(gone),
            "title": _("Merge “%(gone)s” into “%(kept)s”?") % {"gone": gone, "kept": kept},
        }
        return self._page(request, "preview", kept, context)

    def undo_view(self, request, pk):
        if not self.may_merge(request):
            raise PermissionDenied
        return require_POST(self._undo)(request, get_object_or_404(self.merging.record, pk=pk))

    def _choose(self, request, kept):
        words = request.GET.get("q", "").strip()[:200]
        found = self.merging.similar(kept)
        if words:
            found, _doubled = self.get_search_results(request, self.model.objects.exclude(pk=kept.pk), words)
            found = found.distinct()[:MOST]
        context = {"found": found, "words": words, "title": _("Merge “%(name)s” with which other?") % {"name": kept}}
        return self._page(request, "choose", kept, context)

    def _merge(self, request, kept, gone):
        taken = [name for name, value in request.POST.items() if value == "gone"]
        try:
            made = self.merging.merge(kept, gone, by=request.user, taken=taken)
        except MergeError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.get_full_path())
        self.log_change(request, kept, str(made))
        facts = {"gone": gone, "kept": kept, "days": DAYS_TO_UNDO}
        sentence = _("“%(gone)s” is merged into “%(kept)s”. This can be undone for %(days)s days.") % facts
        messages.success(request, with_undo(request, sentence, reverse(self._named("unmerge"), args=[made.pk])))
        return HttpResponseRedirect(reverse(self._named("change"), args=[kept.pk]))

    def _undo(self, request, made):
        kept = self._row(request, made.kept_id)
        try:
            undo(made, by=request.user)
        except MergeError as error:
            messages.error(request, str(error))
        else:
            facts = {"gone": made.gone_name, "kept": kept}
            self.log_change(request, kept, _("Undone: %(merge)s") % {"merge": made})
            messages.success(request, _("“%(gone)s” and “%(kept)s” are two again, as they were.") % facts)
        return HttpResponseRedirect(reverse(self._named("change"), args=[kept.pk]))

    def _row(self, request, pk):
        if not self.may_merge(request):
            raise PermissionDenied
        return get_object_or_404(self.model, pk=pk)

    def _page(self, request, name, kept, context):
        shared = self.admin_site.each_context(request) | {"kept": kept, "opts": self.opts}
        return render(request, f"admin/merging/{name}.html", shared | context)

    def _undoable(self, key):
        made = self.merging.record.objects.undoable().filter(kept=key).select_related("made_by")
        return [(each, reverse(self._named("unmerge"), args=[each.pk])) for each in made]

    def _named(self, what, *, whole=True):
        name = f"{self.opts.app_label}_{self.opts.model_name}_{what}"
        return f"admin:{name}" if whole else name
