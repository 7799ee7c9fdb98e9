"""What every template may say about the site itself."""

from django.conf import settings


def site(request):
    return {
        # Of a page that staff look at as of another moment (front/as_of.py).
        "as_of": getattr(request, "as_of", None),
        "faces": settings.FACES,
        "navigation": settings.NAVIGATION,
        "site_name": settings.SITE_NAME,
        "site_tagline": settings.SITE_TAGLINE,
        "site_address": settings.SITE_ADDRESS,
    }
