"""What the buttons above a promo's form do."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.promos.admin.copying import duplicated
from cms.promos.models import Promo

FORM, LIST = "admin:promos_promo_change", "admin:promos_promo_changelist"


def duplicate(model_admin, request, pk):
    return _duplicate(request, model_admin, pk)


def archive(model_admin, request, pk):
    """Out of the lists and off all pages; again, and it is back."""
    return _archive(request, model_admin, pk)


@require_POST
def _duplicate(request, model_admin, pk):
    promo = get_object_or_404(Promo, pk=pk)
    if not (model_admin.has_add_permission(request) and model_admin.has_view_permission(request, promo)):
        raise PermissionDenied
    copy = duplicated(promo)
    model_admin.log_addition(request, copy, [{"added": {}}])
    messages.success(
        request, _("This is a copy of “%(title)s”, switched off until you tick “may be shown”.") % {"title": promo}
    )
    return redirect(FORM, copy.pk)


@require_POST
def _archive(request, model_admin, pk):
    promo = get_object_or_404(Promo, pk=pk)
    if not model_admin.has_change_permission(request, promo):
        raise PermissionDenied
    promo.archived_at = None if promo.archived_at else timezone.now()
    promo.save(update_fields=["archived_at"])
    model_admin.log_change(request, promo, [{"changed": {"fields": ["archived_at"]}}])
    if promo.archived_at is None:
        messages.success(request, _("“%(title)s” is back among the promos.") % {"title": promo})
        return redirect(FORM, pk)
    messages.success(request, _("“%(title)s” is archived, and shown nowhere.") % {"title": promo})
    return redirect(LIST)
