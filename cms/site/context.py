"""What every template may say about the site itself."""

from django.conf import settings

from cms.site.publication.shown import the_publication


def site(request):
    publication = the_publication()
    return {
        # Of a page that staff look at as of another moment (front/as_of.py).
        "as_of": getattr(request, "as_of", None),
        "publication": publication,
        "site_name": publication.name,
        "site_tagline": publication.tagline,
        "site_address": settings.SITE_ADDRESS,
    }
