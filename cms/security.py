"""The security headers that neither Django nor django-csp sends, and addresses that no page of ours has."""

import logging
import re
from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.core.signals import setting_changed
from django.db import DataError
from django.dispatch import receiver
from django.http import HttpResponseBadRequest, JsonResponse
from django.utils.translation import gettext as _

from cms.unavailable import wants_json

log = logging.getLogger(__name__)

# What a page of ours never asks a browser for, so that nothing that slips into one can.
UNUSED_FEATURES = ["camera", "microphone", "geolocation", "payment", "usb", "display-capture", "browsing-topics"]
# What `report-to` of the policy means by its name.
REPORTING_ENDPOINTS = 'csp="/csp-reports/"'
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)


class ContentSecurityPolicy(CSPMiddleware):
    """django-csp's, which puts the policy into words anew for each answer. The usual one never changes while a process lives."""

    def process_response(self, request, response):
        if HEADER in response or settings.DEBUG or self.get_policy_parts(request, response) != PolicyParts():
            return super().process_response(request, response)
        if not getattr(response, "_csp_exempt", False):
            response.headers[HEADER] = usual_policy()
        return response


@cache
def usual_policy():
    return build_policy()


@receiver(setting_changed)
def forget_policy(setting, **kwargs):
    """Settings change in tests alone."""
    if setting == "CONTENT_SECURITY_POLICY":
        usual_policy.cache_clear()


def headers(get_response):
    """Middleware. A view that has set one of these headers itself keeps its own."""

    def respond(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        # Feeds are read inside other sites, and so are their pictures: only pages are kept to ourselves.
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
            if settings.CSP_REPORTS:
                response.headers["Reporting-Endpoints"] = REPORTING_ENDPOINTS
        return response

    return respond


class Unreadable:
    """Middleware: a request holds a number, a year or a column that no database has. Django's admin raises for some of them."""

    FAULTS = (OverflowError, DataError, FieldDoesNotExist)

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if not (isinstance(error, self.FAULTS) or is_no_key(error)):
            return None
        # Of what is read nothing but the address can be at fault; of what is written we should have known before.
        is_reading = request.method in {"GET", "HEAD"}
        log.log(logging.WARNING if is_reading else logging.ERROR, "%s was refused.", request.path, exc_info=error)
        sentence = _("A number, date or name in this request is out of range. Go back, correct it and try again.")
        if wants_json(request):
            return JsonResponse({"error": sentence}, status=400)
        return HttpResponseBadRequest(sentence, content_type="text/plain; charset=utf-8")


def is_no_key(error):
    """What Django raises for a word in the place of a primary key, such as in the admin's field for a person."""
    return isinstance(error, ValueError) and re.match(r"Field '\w+' expected a number but got ", str(error)) is not None


def no_nul(get_response):
    """Middleware: an address with a NUL in it is refused, since PostgreSQL takes none for text and would raise in every view."""

    def respond(request):
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(
                _("This address contains a character that is not allowed."), content_type="text/plain"
            )
        return get_response(request)

    return respond
