"""`/license.xml`: on which terms programs may use our texts (RSL 1.0, https://rslstandard.org/rsl), as the setting RSL_LICENCE says."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

MEDIA_TYPE = "application/rsl+xml"


@require_safe
def licence(request):
    if not settings.RSL_LICENCE:
        raise Http404("No licence is set.")
    return HttpResponse(settings.RSL_LICENCE, content_type=f"{MEDIA_TYPE}; charset=utf-8")


def is_set():
    return bool(settings.RSL_LICENCE)
