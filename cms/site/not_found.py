"""What is answered where there is no page: a redirect that somebody has made, or a page that offers the newest articles."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from articles.models import Article
from cms.site.publication.counting import redirect_counts
from cms.site.publication.redirects import redirected
from plumbing import clock
from plumbing.database.prepared import prepared

OFFERED = 4
AN_HOUR = 60 * 60


def page_not_found(request, exception):
    if found := redirected(request.path_info, request.META.get("QUERY_STRING", "")):
        rule, address = found
        # Staff who look at the site as of a moment count for nobody.
        if not hasattr(request, "as_of"):
            redirect_counts.add((rule.pk, timezone.localdate()), "followed")
        response = HttpResponsePermanentRedirect(address)
        # Browsers may keep it, we do not: everybody who comes is counted.
        patch_cache_control(response, private=True, max_age=AN_HOUR)
        return response
    return render(request, "404.html", {"latest": newest(clock.now())}, status=404)


@prepared
def newest(now):
    return Article.objects.published(now).newest_first().as_cards()[:OFFERED]
