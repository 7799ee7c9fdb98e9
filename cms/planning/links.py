"""The secret address of one's own calendar: made, made anew, revoked."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.models import CalendarLink
from articles.models.planning.calendar_link import new_token
from cms.planning.entries import may_see


@require_POST
def change_link(request):
    """With `revoke`, there is none from now on; else a new one, which ends the one before."""
    if not may_see(request.user):
        raise PermissionDenied
    if "revoke" in request.POST:
        CalendarLink.objects.filter(user=request.user).delete()
        messages.success(request, _("The address is revoked. Calendars that asked at it get nothing any more."))
    else:
        CalendarLink.objects.update_or_create(user=request.user, defaults={"token": new_token()})
        messages.success(request, _("Your calendar has a new address. An earlier one no longer works."))
    return redirect("plan")
