"""Saving a view of a list, and removing it. Each answer leads back to the list."""

from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.saved_views.forms import SavedViewForm
from cms.saved_views.models import SavedView, address_of_list, lasting


@require_POST
def save_view(request):
    form = SavedViewForm(request.POST, request=request)
    if form.is_valid():
        view = form.save()
        messages.success(request, _("Saved as the view “%(name)s”.") % {"name": view})
        return redirect(view.address)
    for error in form.errors.values():
        messages.error(request, " ".join(error))
    return _back_to_list(request)


@require_POST
def remove_view(request, pk):
    view = get_object_or_404(SavedView, pk=pk, user=request.user)
    view.delete()
    messages.success(request, _("The view “%(name)s” is removed.") % {"name": view})
    return redirect(view.address)


def _back_to_list(request):
    try:
        address = address_of_list(request.POST.get("list", ""))
    except NoReverseMatch:
        raise Http404 from None
    return redirect(f"{address}?{lasting(request.POST.get('query', ''))}")


routes = [
    path("admin/views/save/", admin.site.admin_view(save_view), name="saved-view-save"),
    path("admin/views/<int:pk>/remove/", admin.site.admin_view(remove_view), name="saved-view-remove"),
]
