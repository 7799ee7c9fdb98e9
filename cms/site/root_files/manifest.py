"""`/site.webmanifest` (https://www.w3.org/TR/appmanifest/): how the site is called and looks on the screen of a telephone."""

from django.conf import settings
from django.http import JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from plumbing.languages.tags import direction_of, language_tag
from plumbing.web.addresses import address_of

SIZES = (192, 512)
PAPER = "#fcfcfb"


@require_safe
def manifest(request):
    # A letter on a coloured ground stands any cut; of a picture we do not know.
    purpose = "any" if settings.SITE_ICON else "any maskable"
    facts = {
        "name": settings.SITE_NAME,
        "description": settings.SITE_TAGLINE,
        "lang": language_tag(settings.LANGUAGE_CODE),
        "dir": direction_of(settings.LANGUAGE_CODE),
        "id": "/",
        "start_url": address_of("home"),
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": reverse(f"icon-{size}"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for size in SIZES
        ],
    }
    return JsonResponse(facts, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})
