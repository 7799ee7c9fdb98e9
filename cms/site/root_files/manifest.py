"""`/site.webmanifest` (https://www.w3.org/TR/appmanifest/): how the site is called and looks on the screen of a telephone."""

from django.conf import settings
from django.http import JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from cms.site.publication.shown import the_publication
from plumbing.languages.tags import direction_of, language_tag
from plumbing.web.addresses import address_of

SIZES = (192, 512)
PAPER = "#fcfcfb"


@require_safe
def manifest(request):
    # A letter on a coloured ground stands any cut; of a picture we do not know.
    publication = the_publication()
    purpose = "any" if publication.icon_file or publication.icon else "any maskable"
    facts = {
        "name": publication.name,
        "description": publication.description,
        "lang": language_tag(settings.LANGUAGE_CODE),
        "dir": direction_of(settings.LANGUAGE_CODE),
        "id": "/",
        "start_url": address_of("home"),
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": f"{reverse(f'icon-{size}')}?v={publication.icon_version}",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for size in SIZES
        ],
    }
    return JsonResponse(facts, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})
