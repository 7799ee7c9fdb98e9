"""Middleware of who is logged in: when they were last seen, and whether they have the second factor that the site requires."""

import time
from contextlib import suppress

from django.conf import settings
from django.contrib import messages
from django.db import DatabaseError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.log_in.entering import ENTERED_BY, SEEN_AT, keep_session
from cms.log_in.second_factor import factors
from cms.unavailable import wants_json

NOTED_EVERY = 5 * 60  # seconds
FORBIDDEN = 403
NEWSROOM = ("/admin/", "/promos/preview/")
# What one needs to set up a second factor, or to go away.
ALWAYS_OPEN = (
    "/admin/login/",
    "/admin/logout/",
    "/admin/jsi18n/",
    "/admin/account/second-factor/",
    "/admin/account/prove/",
)


def sessions_are_seen(get_response):
    """Keeps the list of a user's sessions, with a statement every five minutes that somebody works in the admin."""

    def respond(request):
        if request.path.startswith(NEWSROOM) and settings.SESSION_COOKIE_NAME in request.COOKIES:
            note_visit(request)
        return get_response(request)

    return respond


def note_visit(request):
    """No page fails because the list could not be written."""
    if request.user.is_authenticated and time.time() - request.session.get(SEEN_AT, 0) > NOTED_EVERY:
        with suppress(DatabaseError):
            keep_session(request, request.user)
            request.session[SEEN_AT] = time.time()


def second_factor_is_required(get_response):
    """REQUIRE_MFA=staff: staff without a second factor are led to set one up before anything else."""

    def respond(request):
        if not is_missing(request):
            return get_response(request)
        sentence = _("This site asks everybody in the newsroom for a second factor. Set one up to continue.")
        if wants_json(request):
            return JsonResponse({"error": sentence, "login": reverse("second-factor")}, status=FORBIDDEN)
        messages.info(request, sentence)
        return redirect("second-factor")

    return respond


def is_missing(request):
    """Who comes from the provider of OIDC has shown there what that provider asks for."""
    if settings.REQUIRE_MFA != "staff" or not request.path.startswith(NEWSROOM) or request.path.startswith(ALWAYS_OPEN):
        return False
    user = request.user
    return user.is_staff and request.session.get(ENTERED_BY) != "oidc" and not factors.has_one(user)
