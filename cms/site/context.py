"""What every template may say about the site itself."""

from django.conf import settings


def site(request):
    return {
        "faces": settings.FACES,
        "navigation": settings.NAVIGATION,
        "site_name": settings.SITE_NAME,
        "site_tagline": settings.SITE_TAGLINE,
        "site_address": settings.SITE_ADDRESS,
    }
