"""The security headers that neither Django nor django-csp sends, and addresses that no page of ours has."""

import logging
from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.core.signals import setting_changed
from django.db import DataError
from django.dispatch import receiver
from django.http import HttpResponseBadRequest

log = logging.getLogger(__name__)

# What a page of ours never asks a browser for, so that nothing that slips into one can.
UNUSED_FEATURES = ["camera", "microphone", "geolocation", "payment", "usb", "display-capture", "browsing-topics"]
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
        return response

    return respond


class UnreadableAddresses:
    """Middleware: an address asks for a number, a year or a column that no database has. Django's admin raises for some of them.

    Only for what is read: there nothing but the address can be at fault.
    """

    FAULTS = (OverflowError, DataError, FieldDoesNotExist)

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if request.method not in {"GET", "HEAD"} or not isinstance(error, self.FAULTS):
            return None
        log.warning("%s was refused: %s: %s", request.path, type(error).__name__, error)
        return HttpResponseBadRequest(
            "This address asks for something that cannot be. Go back, and choose anew.", content_type="text/plain"
        )


def no_nul(get_response):
    """Middleware: an address with a NUL in it is refused, since PostgreSQL takes none for text and would raise in every view."""

    def respond(request):
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(
                "This address holds a character that no address has.", content_type="text/plain"
            )
        return get_response(request)

    return respond
