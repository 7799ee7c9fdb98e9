"""What is answered to a form whose CSRF token is not that of the session: mostly, its user has logged in or out in another window since."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from cms.unavailable import wants_json


def stale_form(request, reason=""):
    """CSRF_FAILURE_VIEW: 403 with a link to the page of the form; to a script 401, since a visit to the log-in renews its token."""
    if wants_json(request):
        sentence = _("You have been logged out. Your text is kept. Log in again to continue.")
        response = JsonResponse({"error": sentence, "login": reverse("admin:login")}, status=401)
    else:
        response = render(None, "stale_form.html", {"address": page_of_form(request)}, status=403, using="jinja2")
    response["Cache-Control"] = "no-store"
    return response


def page_of_form(request):
    """The address from which a form was sent, as its browser says; the admin's, if that is not ours."""
    address = request.headers.get("Referer", "")
    return address if url_has_allowed_host_and_scheme(address, {request.get_host()}) else reverse("admin:index")
